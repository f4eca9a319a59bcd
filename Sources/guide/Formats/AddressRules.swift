/// Rules for addresses that the site has promised to keep.
let addressRules: [RuleDescription] = [
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
]
