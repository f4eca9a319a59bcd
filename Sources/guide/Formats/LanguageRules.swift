/// Rules for language, tables and descriptions of images.
let languageRules: [RuleDescription] = [
  RuleDescription(
    "image/poor-alt", "En beskrivning som inte säger vad bilden visar",
    "A description that does not say what the image shows"),
  RuleDescription("table/missing-caption", "En tabell utan namn", "A table without a name"),
  RuleDescription(
    "table/missing-header", "En kolumn utan rubrik i en tabell",
    "A column of a table without a header"),
  RuleDescription(
    "text/broken-word", "Ett ord som gått sönder vid inläsning",
    "A word that broke when it was read in"),
  RuleDescription(
    "text/diagnosing-word", "Ett ord som gör en person till sin diagnos eller sitt kön",
    "A word that makes a person a diagnosis or a gender"),
  RuleDescription(
    "text/inconsistent-term", "Två ord för samma sak på en sida",
    "Two words for one thing on a page"),
  RuleDescription(
    "text/long-on-average", "Långa meningar i snitt", "Sentences that are long on average"),
  RuleDescription(
    "text/misspelled-term", "Ett felstavat ord ur registren",
    "A misspelled word of the registers"),
  RuleDescription(
    "text/not-easy-to-read", "En lättläst sida som inte är lättläst",
    "An easy page that is not easy"),
  RuleDescription(
    "text/noun-phrase", "Ett verb som gömts i ett substantiv", "A verb hidden in a noun"),
  RuleDescription(
    "text/passive-instruction", "En instruktion som inte säger vem",
    "An instruction that does not say who"),
  RuleDescription(
    "text/unexpanded-abbreviation", "En förkortning som inte förklaras",
    "An abbreviation that is not explained"),
  RuleDescription(
    "text/unmarked-english", "Engelska på en svensk sida utan lang",
    "English on a Swedish page without lang"),
  RuleDescription(
    "translation/no-original", "En översättning av en sida som inte finns",
    "A translation of a page that does not exist"),
  RuleDescription(
    "translation/unknown-language", "Ett filnamn med ett okänt språk",
    "A file named with a language that is not known"),
]
