/// Rules for the site as a whole, its files and its theme.
let siteRules: [RuleDescription] = [
  RuleDescription(
    "address/duplicate", "Två sidor eller filer med samma adress",
    "Two pages or files with one address"),
  RuleDescription(
    "address/empty", "Ett namn som inte ger någon adress",
    "A name that gives no address"),
  RuleDescription("address/invalid", "En adress som inte kan finnas", "An address that cannot be"),
  RuleDescription(
    "baseline/line", "En rad i baseline.lock som inte säger något",
    "A line of baseline.lock that says nothing"),
  RuleDescription(
    "baseline/solved", "En rad i baseline.lock som inte behövs längre",
    "A line of baseline.lock that is no longer needed"),
  RuleDescription(
    "collection/unknown-filter", "En samling efter ett fält som ingen sida har",
    "A collection by a field that no page has"),
  RuleDescription(
    "file/breaks-policy", "En fil med det som webbplatsens säkerhetspolicy hindrar",
    "A file with what the site's own security policy forbids"),
  RuleDescription("file/invalid-utf-8", "En fil som inte är UTF-8", "A file that is not UTF-8"),
  RuleDescription(
    "file/link", "En länk i filsystemet som inte kan följas",
    "A link in the file system that cannot be followed"),
  RuleDescription(
    "file/name", "Ett filnamn som inte kan bli en adress",
    "A file name that no address can have"),
  RuleDescription("file/same-name", "Två filer med samma namn", "Two files with one name"),
  RuleDescription("file/too-large", "En fil som är för stor", "A file that is too large"),
  RuleDescription("file/unreadable", "En fil som inte går att läsa", "A file that cannot be read"),
  RuleDescription(
    "heading/bold-text", "Fet text i stället för en rubrik", "Bold text in place of a heading"),
  RuleDescription(
    "heading/level-jump", "En rubrik som hoppar över en nivå", "A heading that skips a level"),
  RuleDescription(
    "heading/too-long", "En för lång rubrik eller titel", "A heading or title that is too long"),
  RuleDescription(
    "law/repealed", "En upphävd lag som om den gällde",
    "A repealed law as if it applied"),
  RuleDescription(
    "link/bare-address", "En webbadress i stället för en länktext",
    "A web address in place of a link text"),
  RuleDescription(
    "link/generic-text", "En länktext som inte säger vart länken leder",
    "A link text that does not say where it leads"),
  RuleDescription(
    "link/insecure", "En länk som inte är krypterad, eller som spårar",
    "A link that is not encrypted, or that tracks"),
  RuleDescription(
    "link/missing-anchor", "En länk till ett ankare som inte finns",
    "A link to an anchor that does not exist"),
  RuleDescription(
    "link/missing-page", "En länk till en sida som inte finns",
    "A link to a page that does not exist"),
  RuleDescription(
    "link/to-archived", "En länk till en arkiverad sida",
    "A link to an archived page"),
  RuleDescription("link/to-draft", "En länk till ett utkast", "A link to a draft"),
  RuleDescription("meta/duplicate-title", "Två sidor med samma titel", "Two pages with one title"),
  RuleDescription(
    "meta/long-summary", "En för lång sammanfattning", "A summary that is too long"),
  RuleDescription(
    "person/email", "En enskild persons e-postadress", "The e-mail address of a single person"),
  RuleDescription(
    "person/identity-number", "Ett personnummer eller samordningsnummer",
    "A personal identity number or coordination number"),
  RuleDescription("person/mobile-number", "Ett mobilnummer", "A mobile number"),
  RuleDescription(
    "review/date-only", "En granskning där bara dagen är ny",
    "A review of which only the day is new"),
  RuleDescription(
    "review/lock-line", "En rad i reviews.lock som inte går att läsa",
    "A line of reviews.lock that cannot be read"),
  RuleDescription(
    "review/missing", "En sida utan granskningsdatum",
    "A page without a day of review"),
  RuleDescription(
    "review/overdue", "En sida som skulle ha granskats",
    "A page that should have been reviewed"),
  RuleDescription(
    "review/text-changed", "En text som har ändrats mycket sedan den granskades",
    "A text that has changed much since it was reviewed"),
  RuleDescription(
    "review/translation-behind", "En översättning som är äldre än det den översätter",
    "A translation that is older than what it translates"),
  RuleDescription(
    "search/test-failed", "En sökning som inte ger det den ska",
    "A search that does not give what it must"),
  RuleDescription(
    "search/unknown-anchor", "En sökning efter ett avsnitt som inte finns",
    "A search for a section that does not exist"),
  RuleDescription(
    "search/unknown-page", "En sökning efter en sida som inte finns",
    "A search for a page that does not exist"),
  RuleDescription(
    "statement/future-date", "En tillgänglighetsredogörelse med ett datum som inte har kommit",
    "An accessibility statement with a date that has not come"),
  RuleDescription(
    "statement/missing", "En webbplats utan tillgänglighetsredogörelse",
    "A site without an accessibility statement"),
  RuleDescription(
    "statement/old-assessment", "En bedömning av tillgängligheten som är för gammal",
    "An assessment of accessibility that is too old"),
  RuleDescription(
    "statement/out-of-sight", "En tillgänglighetsredogörelse som är svår att hitta",
    "An accessibility statement that is hard to find"),
  RuleDescription(
    "statement/unlisted-files", "Filer som redogörelsen borde nämna",
    "Files that the accessibility statement should mention"),
  RuleDescription(
    "suppression/empty-reason", "En avstängd regel utan skäl",
    "A suppressed rule without a reason"),
  RuleDescription(
    "suppression/expired", "En avstängd regel vars sista dag har gått",
    "A suppressed rule whose last day has passed"),
  RuleDescription(
    "suppression/unknown-rule", "En avstängd regel som inte finns",
    "A suppressed rule that does not exist"),
  RuleDescription(
    "suppression/unused", "En avstängd regel som inte finner något",
    "A suppressed rule that finds nothing"),
  RuleDescription(
    "text/dotted-abbreviation", "En förkortning med punkter", "An abbreviation with points"),
  RuleDescription(
    "text/double-space", "Flera mellanslag i rad",
    "Several spaces in a row"),
  RuleDescription(
    "text/hard-to-read", "En sida som är svår att läsa", "A page that is hard to read"),
  RuleDescription(
    "text/hyphen-as-dash", "Ett bindestreck i stället för ett tankstreck",
    "A hyphen in place of a dash"),
  RuleDescription(
    "text/hyphen-in-range", "Ett bindestreck mellan talen i ett intervall",
    "A hyphen between the numbers of a range"),
  RuleDescription("text/long-paragraph", "Ett för långt stycke", "A paragraph that is too long"),
  RuleDescription("text/long-sentence", "En för lång mening", "A sentence that is too long"),
  RuleDescription(
    "text/missing-space", "En punkt utan mellanslag efter", "A full stop without a space after it"),
  RuleDescription("text/old-term", "Ett ord som inte längre används", "A term no longer in use"),
  RuleDescription(
    "text/percent-sign", "Ett procenttecken utan mellanslag före",
    "A percent sign without a space before it"),
  RuleDescription(
    "text/sensory-cue", "Något som bara pekas ut med färg eller plats",
    "Something that only colour or place points out"),
  RuleDescription(
    "text/space-before-mark", "Ett mellanslag före ett skiljetecken",
    "A space before a punctuation mark"),
  RuleDescription("text/split-compound", "Ett särskrivet ord", "A word written as two"),
  RuleDescription("text/stiff-word", "Ett stelt ord", "A stiff word"),
  RuleDescription(
    "text/straight-apostrophe", "En rak apostrof",
    "A straight apostrophe"),
  RuleDescription(
    "text/straight-quote", "Raka citattecken",
    "Straight quotation marks"),
  RuleDescription(
    "text/three-points", "Tre punkter i stället för ett tecken",
    "Three full stops in place of one sign"),
  RuleDescription(
    "theme/base-circle", "Teman som bygger på varandra", "Themes that extend each other"),
  RuleDescription(
    "theme/colour", "En färg som inte går att läsa", "A colour that cannot be read"),
  RuleDescription(
    "theme/contrast", "Färger med för liten kontrast", "Colours with too little contrast"),
  RuleDescription(
    "theme/delimiters", "En mall som byter avgränsare",
    "A template that changes its delimiters"),
  RuleDescription(
    "theme/logo", "En logotyp som inte går att visa", "A logo that cannot be shown"),
  RuleDescription("theme/missing-strings", "Ett tema utan ord", "A theme without words"),
  RuleDescription("theme/missing-template", "En mall som saknas", "A template that is missing"),
  RuleDescription(
    "theme/missing-word", "Ett ord som saknas i temat",
    "A word that the theme lacks"),
  RuleDescription(
    "theme/script", "Ett skript som inte går att läsa",
    "A script that cannot be read"),
  RuleDescription(
    "theme/script-circle", "Skript som importerar varandra",
    "Scripts that import each other"),
  RuleDescription(
    "theme/syntax", "En mall som inte går att läsa",
    "A template that cannot be read"),
  RuleDescription(
    "theme/unknown-base", "Ett tema som bygger på ett som inte finns",
    "A theme that extends one that does not exist"),
  RuleDescription(
    "theme/unknown-block", "Ett block som mallen inte har",
    "A block that the template lacks"),
  RuleDescription(
    "theme/unknown-colour", "En färg som temat inte har", "A colour that the theme lacks"),
  RuleDescription(
    "theme/unknown-file", "En fil i temat som inget använder",
    "A file of the theme that nothing uses"),
  RuleDescription(
    "theme/unknown-name", "Ett namn som mallen inte kan visa",
    "A name that the template cannot show"),
  RuleDescription(
    "theme/unknown-partial", "En mall i mallen som inte finns",
    "A partial that does not exist"),
  RuleDescription(
    "theme/unknown-script", "Ett skript som inte finns",
    "A script that does not exist"),
  RuleDescription(
    "theme/unknown-word", "Ett ord som ingen mall visar", "A word that no template shows"),
]
