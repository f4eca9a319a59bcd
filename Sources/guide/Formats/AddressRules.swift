/// Rules for addresses that the site has promised to keep, and for those outside it.
let addressRules: [RuleDescription] = [
  RuleDescription(
    "link/certificate", "En webbplats vars certifikat inte går att lita på",
    "A site whose certificate is not to be trusted"),
  RuleDescription(
    "link/dead", "En sida utanför webbplatsen som inte finns",
    "A page outside the site that does not exist"),
  RuleDescription(
    "link/moved", "En sida utanför webbplatsen som har flyttat",
    "A page outside the site that has moved"),
  RuleDescription(
    "link/unreachable", "En adress utanför webbplatsen som inte går att nå",
    "An address outside the site that cannot be reached"),
  RuleDescription(
    "url/lock-line", "En rad i urls.lock som inte går att läsa",
    "A line of urls.lock that cannot be read"),
  RuleDescription(
    "url/lost-anchor", "Ett lovat ankare som inte finns längre",
    "A promised anchor that is gone"),
  RuleDescription(
    "url/lost-page", "En lovad adress som inte finns längre",
    "A promised address that is gone"),
  RuleDescription(
    "url/redirect-chain", "En omdirigering till en omdirigering",
    "A redirect to a redirect"),
  RuleDescription(
    "url/redirect-loop", "Omdirigeringar som går runt",
    "Redirects that go round"),
  RuleDescription(
    "url/unlocked", "Adresser och ankare som inte är lovade än",
    "Addresses and anchors that are not promised yet"),
]
