/// Rules for what stands in a page.
let markupRules: [RuleDescription] = [
  RuleDescription(
    "callout/unknown", "En ruta av ett slag som inte finns",
    "A callout of a kind that does not exist"),
  RuleDescription(
    "container/missing-title", "En behållare utan den rubrik den behöver",
    "A container without the title it needs"),
  RuleDescription(
    "container/steps", "Steg som inte är en enda numrerad lista",
    "Steps that are not a single numbered list"),
  RuleDescription(
    "container/unclosed", "En behållare som aldrig stängs",
    "A container that is never closed"),
  RuleDescription(
    "container/unknown", "En behållare som inte finns",
    "A container that does not exist"),
  RuleDescription(
    "container/unmatched", "En stängning utan öppen behållare",
    "A closing line without an open container"),
  RuleDescription("footnote/in-link", "En fotnot inne i en länk", "A footnote inside a link"),
  RuleDescription(
    "footnote/undefined", "En fotnot som inte har någon text",
    "A footnote that has no text"),
  RuleDescription(
    "footnote/unused", "En fotnot som ingen hänvisar till",
    "A footnote that nothing refers to"),
  RuleDescription(
    "heading/duplicate-id", "Två rubriker med samma ankare",
    "Two headings with one anchor"),
  RuleDescription("heading/empty", "En rubrik utan ord", "A heading without words"),
  RuleDescription(
    "heading/invalid-id", "Ett ankare som inte kan vara ett",
    "An anchor that cannot be one"),
  RuleDescription("heading/second-h1", "En andra huvudrubrik", "A second main heading"),
  RuleDescription(
    "html/attribute-not-allowed", "Ett HTML-attribut som inte är tillåtet",
    "An HTML attribute that is not allowed"),
  RuleDescription(
    "html/attribute-value", "Ett HTML-attribut med ett värde det inte får ha",
    "An HTML attribute with a value it must not have"),
  RuleDescription(
    "html/duplicate-id", "Ett id i HTML som redan är taget",
    "An id in HTML that is taken"),
  RuleDescription(
    "html/empty-summary", "En summary i HTML utan text", "A summary in HTML without text"),
  RuleDescription(
    "html/malformed", "En HTML-tagg som inte är hel",
    "An HTML tag that is not complete"),
  RuleDescription(
    "html/missing-scope", "En rubrikcell i HTML som inte säger vad den är rubrik för",
    "A header cell in HTML that does not say what it is the header of"),
  RuleDescription(
    "html/misplaced", "En HTML-tagg där den inte kan stå",
    "An HTML tag where it cannot be"),
  RuleDescription(
    "html/not-allowed", "En HTML-tagg som inte är tillåten",
    "An HTML tag that is not allowed"),
  RuleDescription(
    "html/unclosed", "En HTML-tagg som aldrig stängs",
    "An HTML tag that is never closed"),
  RuleDescription(
    "html/unmatched", "En sluttagg utan början",
    "A closing tag without an opening one"),
  RuleDescription(
    "image/external", "En bild från en annan webbplats",
    "An image from another site"),
  RuleDescription(
    "image/missing-alt", "En bild utan beskrivning",
    "An image without a description"),
  RuleDescription("link/empty-text", "En länk utan text", "A link without text"),
  RuleDescription("link/no-scheme", "En webbadress utan https:", "A web address without https:"),
  RuleDescription(
    "link/unknown-entry", "En länk till en registerpost som inte finns",
    "A link to an entry that does not exist"),
  RuleDescription(
    "link/unsafe-scheme", "En länk av ett slag som inte är säkert",
    "A link of a kind that is not safe"),
  RuleDescription(
    "markdown/too-complex", "En sida som är för invecklad att läsa",
    "A page that is too complex to read"),
  RuleDescription("meta/missing-title", "En sida utan titel", "A page without a title"),
  RuleDescription("table/headerless", "En tabell utan rubriker", "A table without headers"),
  RuleDescription(
    "text/control-character", "Ett osynligt styrtecken",
    "An invisible control character"),
]
