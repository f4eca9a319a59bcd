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
    "collection/unknown-filter", "En samling efter ett fält som ingen sida har",
    "A collection by a field that no page has"),
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
    "law/repealed", "En upphävd lag som om den gällde",
    "A repealed law as if it applied"),
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
    "review/missing", "En sida utan granskningsdatum",
    "A page without a day of review"),
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
    "theme/delimiters", "En mall som byter avgränsare",
    "A template that changes its delimiters"),
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
    "theme/unknown-block", "Ett block som mallen inte har",
    "A block that the template lacks"),
  RuleDescription(
    "theme/unknown-name", "Ett namn som mallen inte kan visa",
    "A name that the template cannot show"),
  RuleDescription(
    "theme/unknown-partial", "En mall i mallen som inte finns",
    "A partial that does not exist"),
  RuleDescription(
    "theme/unknown-script", "Ett skript som inte finns",
    "A script that does not exist"),
]
