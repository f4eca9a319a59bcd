/// Rules for what pages state: laws, sources, people, files and summaries.
let factRules: [RuleDescription] = [
  RuleDescription(
    "fact/outdated", "En uppgift som inte stämmer längre", "A fact that no longer holds"),
  RuleDescription(
    "file/missing-facts", "En fil på en annan webbplats utan format, storlek eller utgivare",
    "A file on another site without format, size or publisher"),
  RuleDescription(
    "file/unknown-accessibility", "En fil som inte säger om den är tillgänglig",
    "A file that does not say whether it is accessible"),
  RuleDescription(
    "law/duty-without-law", "Ett lagkrav utan lag", "A duty by law without the law"),
  RuleDescription(
    "law/malformed-reference", "En hänvisning till en lag som är fel skriven",
    "A reference to a law that is written wrong"),
  RuleDescription(
    "law/missing-number", "En lag utan sitt nummer första gången",
    "A law without its number the first time"),
  RuleDescription(
    "law/moved-place", "En paragraf som har flyttat", "A section that has moved"),
  RuleDescription(
    "law/unknown-number", "Ett lagnummer som inte finns i registret",
    "The number of a law that is not in the register"),
  RuleDescription(
    "law/wrong-number", "En lag med en annan lags nummer", "A law with the number of another"),
  RuleDescription(
    "meta/missing-summary", "En sida utan sammanfattning", "A page without a summary"),
  RuleDescription(
    "meta/repeated-summary", "En sammanfattning som står en gång till i texten",
    "A summary that stands in the text once more"),
  RuleDescription(
    "person/left-office", "Någon som har lämnat sitt uppdrag", "Someone who has left their office"),
  RuleDescription(
    "person/past-contact", "En kontakt som inte längre gäller",
    "A contact that is no longer good"),
  RuleDescription("source/missing", "En sida utan källa", "A page without a source"),
  RuleDescription(
    "source/number-spelling", "Ett diarienummer skrivet på ett annat sätt",
    "The number of a case written otherwise"),
  RuleDescription(
    "source/unchecked", "En publicerad sida som inte är kontrollerad",
    "A published page that is not checked"),
  RuleDescription(
    "source/unpublished-link", "En opublicerad källa med adress",
    "An unpublished source with an address"),
]
