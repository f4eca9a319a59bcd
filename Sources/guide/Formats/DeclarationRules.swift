/// Rules for front matter, registers and what else editors declare.
let declarationRules: [RuleDescription] = [
  RuleDescription(
    "front-matter/unclosed", "Uppgifter överst på sidan som aldrig avslutas",
    "Front matter that is never closed"),
  RuleDescription("meta/impossible-date", "Ett datum som inte finns", "A date that does not exist"),
  RuleDescription("meta/missing-key", "En uppgift som saknas", "A key that is missing"),
  RuleDescription(
    "meta/two-languages", "En sida vars namn och uppgifter säger två språk",
    "A page whose name and front matter say two languages"),
  RuleDescription(
    "meta/undeclared-key", "En nyckel som ingen har beskrivit",
    "A key that nobody declared"),
  RuleDescription(
    "meta/unknown-choice", "Ett värde som inte går att välja",
    "A value that is not a choice"),
  RuleDescription(
    "meta/unknown-entry", "En registerpost som inte finns",
    "An entry that is in no register"),
  RuleDescription("meta/unknown-key", "En okänd nyckel", "An unknown key"),
  RuleDescription(
    "meta/unknown-language", "En kod som inte står för något känt språk",
    "A code that stands for no language that is known"),
  RuleDescription(
    "meta/unknown-register", "Ett register som inte finns",
    "A register that does not exist"),
  RuleDescription(
    "meta/unknown-type", "En sidtyp som inte finns",
    "A type of page that does not exist"),
  RuleDescription("meta/wrong-kind", "Ett värde av fel slag", "A value of the wrong kind"),
  RuleDescription(
    "register/tile", "En ruta på kartan som inte finns eller som är upptagen",
    "A tile of a map that does not exist or is taken"),
  RuleDescription(
    "search/no-expectation", "En sökning utan väntat svar",
    "A search without an expected answer"),
  RuleDescription(
    "search/two-expectations", "En sökning med två slags väntade svar",
    "A search with two kinds of expected answers"),
  RuleDescription(
    "statement/contradiction", "En tillgänglighetsredogörelse som säger emot sig själv",
    "An accessibility statement that contradicts itself"),
  RuleDescription(
    "statement/missing-field", "En tillgänglighetsredogörelse som inte säger allt",
    "An accessibility statement that does not say everything"),
  RuleDescription(
    "types/built-in-field", "Ett fält som redan är inbyggt",
    "A field that is built in"),
  RuleDescription(
    "types/missing-fields", "Ett sammansatt fält utan delar",
    "A record without fields"),
  RuleDescription(
    "types/missing-register", "En hänvisning utan register",
    "A reference without a register"),
  RuleDescription(
    "types/missing-values", "Ett fält med val som inte har några",
    "A choice without values"),
  RuleDescription(
    "types/unknown-field", "Ett fält som inte är beskrivet",
    "A field that nobody declared"),
  RuleDescription(
    "types/unknown-register", "Ett register som inte är beskrivet",
    "A register that nobody declared"),
  RuleDescription("yaml/alias", "Ett alias i YAML", "An alias in YAML"),
  RuleDescription("yaml/duplicate-key", "En nyckel som står två gånger", "A key given twice"),
  RuleDescription("yaml/key", "En nyckel som inte är ett ord", "A key that is not a word"),
  RuleDescription("yaml/syntax", "YAML som inte går att läsa", "YAML that cannot be read"),
]
