internal import Files

/// What authors may write of HTML: no scripts, no styles, nothing from elsewhere.
enum AllowedHTML {
  /// What is known of an element.
  struct Element {
    /// Whether it may stand in a line of text.
    var isPhrasing = false
    /// Whether it has no content and no end tag.
    var isVoid = false
    /// Whether blocks of Markdown may stand in it.
    var holdsBlocks = false
    /// The elements one of which it must stand directly in; any where empty.
    var parents: [String] = []
    /// The attributes it may have beside those of every element.
    var attributes: [String] = []
  }

  /// Attributes that every element may have.
  static let globalAttributes = ["dir", "id", "lang", "title"]

  /// The elements by name.
  static let elements: [String: Element] = {
    var elements: [String: Element] = [:]
    let plain = [
      "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
      "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var",
    ]
    for name in plain { elements[name] = Element(isPhrasing: true) }
    for name in ["br", "wbr"] { elements[name] = Element(isPhrasing: true, isVoid: true) }
    for name in ["del", "ins"] { elements[name]?.attributes = ["cite", "datetime"] }
    elements["q"]?.attributes = ["cite"]
    elements["time"]?.attributes = ["datetime"]
    elements["data"]?.attributes = ["value"]
    elements["details"] = Element(holdsBlocks: true, attributes: ["open"])
    elements["summary"] = Element(parents: ["details"])
    for name in ["div", "figure"] { elements[name] = Element(holdsBlocks: true) }
    elements["figcaption"] = Element(holdsBlocks: true, parents: ["figure"])
    for name in ["p", "ul", "ol", "dl", "table"] { elements[name] = Element() }
    elements["li"] = Element(holdsBlocks: true, parents: ["ol", "ul"])
    elements["dt"] = Element(parents: ["div", "dl"])
    elements["dd"] = Element(holdsBlocks: true, parents: ["div", "dl"])
    elements["caption"] = Element(parents: ["table"])
    for name in ["thead", "tbody", "tfoot"] { elements[name] = Element(parents: ["table"]) }
    elements["tr"] = Element(parents: ["table", "tbody", "tfoot", "thead"])
    elements["td"] = Element(
      holdsBlocks: true, parents: ["tr"], attributes: ["colspan", "rowspan"])
    elements["th"] = Element(
      holdsBlocks: true, parents: ["tr"], attributes: ["colspan", "rowspan", "scope"])
    return elements
  }()

  /// Whether an attribute may have a value; lists of words are as the HTML standard has them.
  static func isValid(_ value: String, for attribute: String) -> Bool {
    switch attribute {
    case "dir": ["ltr", "rtl", "auto"].contains(value)
    case "scope": ["col", "colgroup", "row", "rowgroup"].contains(value)
    case "colspan", "rowspan": Int(value).map { (1...1000).contains($0) } ?? false
    case "cite": LinkTarget(Array(value.utf8), registers: []) == .web
    case "id": Anchors.isValid(value[...])
    case "lang": LanguageTag.isWellFormed(value.utf8)
    default: true
    }
  }

  /// What to write as the value of an attribute.
  static func advice(for attribute: String) -> Message {
    switch attribute {
    case "dir":
      Message(swedish: "skriv ltr, rtl eller auto", english: "write ltr, rtl or auto")
    case "scope":
      Message(
        swedish: "skriv col, colgroup, row eller rowgroup",
        english: "write col, colgroup, row or rowgroup")
    case "colspan", "rowspan":
      Message(swedish: "skriv ett tal från 1 till 1000", english: "write a number from 1 to 1000")
    case "cite":
      Message(
        swedish: "skriv en adress som börjar med https://",
        english: "write an address that begins with https://")
    case "id":
      Message(
        swedish: "skriv bokstäver a–z, siffror och bindestreck",
        english: "write letters a–z, digits and hyphens")
    default:
      Message(swedish: "skriv en språkkod, som sv", english: "write a language code, such as sv")
    }
  }
}
