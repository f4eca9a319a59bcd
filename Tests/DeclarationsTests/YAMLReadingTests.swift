import Files
import Testing

@testable import Declarations

@Suite("YAML is read with the place of each key and value")
struct YAMLReadingTests {
  @Test(
    "Keys and values cover the bytes they are written in",
    arguments: [
      "‹titel›: ‹värde›\n",
      "‹å›: ‹ö ä å›\n‹nästa›: ‹😀 b›\n‹c›: ‹d›\n",
      "‹a›: ‹\"b # c\"›  # not this\n",
      "‹a›: ‹'det''s'› # not this\n‹b›: ‹c›\n",
      "‹a›: ‹\"x \\\" y\"›\n‹b›: ‹\"\\u00e5\"›\n",
      "‹\"2010:800\"›: ‹x›\n",
      "‹a›: ‹|›\n  rad ett\n  rad två\n‹b›: ‹>-›\n  vikt\n  text\n",
      "‹a›: ‹b›\r\n‹å›: ‹ö›\r\n‹c›: ‹d›\r\n",
      "‹a›: ‹b›\r‹c›: ‹d›\r",
      "‹a›: ‹ett›\u{85}‹b›: ‹två›\u{2028}‹c›: ‹tre›\n",
      "‹a›: [‹å›, ‹\"ä, ö\"›, ‹c›]\n",
      "‹a›:\n  - ‹å›\n  - ‹b›: ‹c›\n    ‹d›: ‹e›\n",
      "{‹a›: {‹b›: ‹c›}, ‹d›: ‹e›}\n",
      "‹a›: ‹x   y›   \n",
      "# åäö\n---\n‹a›: ‹b›\n",
      "‹a›: ‹e\u{301}t›\n‹b›: ‹c›\n",
    ])
  func coversItsBytes(_ marked: String) throws {
    let file = MarkedFile(marked)
    let (value, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
    let ranges = leaves(of: try #require(value))
    #expect(ranges.map(file.text) == file.marks.map(file.text))
    #expect(ranges == file.marks)
  }

  @Test("Places count from the start of the file, not of the front matter")
  func countsFromTheFile() throws {
    let file = MarkedFile("---\n‹titel›: ‹Å›\n---\nText\n")
    let (value, _) = readYAML(file.file, in: 4..<file.file.bytes.count - 9)
    #expect(leaves(of: try #require(value)) == file.marks)
  }

  @Test(
    "Scalars stay the text that was written",
    arguments: [
      ("on", "on"), ("yes", "yes"), ("0x10", "0x10"), ("2026-05-04", "2026-05-04"),
      ("2010:800", "2010:800"), ("1.50", "1.50"), ("\"\"", ""), ("''", ""), ("\"null\"", "null"),
      ("'~'", "~"), ("'it''s'", "it's"), ("\"a\\tb\\u00E5\"", "a\tbå"), ("a: b", nil),
      ("|\n    ett\n    två", "ett\ntvå\n"), (">-\n    ett\n    två", "ett två"),
      ("ett\n    två", "ett två"), ("|-\n    * å: ö\n    # & <b>", "* å: ö\n# & <b>"),
    ] as [(String, String?)])
  func staysText(_ written: String, _ expected: String?) {
    let file = MarkedFile("x:\n  y: \(written)\n")
    let (value, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
    let inner = value.flatMap { entry("x", in: $0) }.flatMap { entry("y", in: $0) }
    #expect(inner.flatMap(text) == expected)
    #expect(diagnostics.isEmpty == (expected != nil))
  }

  @Test("Nothing, ~ and null are empty; `on` is a key", arguments: ["", "~", "null"])
  func isEmpty(_ written: String) throws {
    let file = MarkedFile("on: \(written)\nnext: x\n")
    let (value, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
    #expect(diagnostics.isEmpty)
    let on = try #require(value.flatMap { entry("on", in: $0) })
    guard case .empty = on.content else {
      Issue.record("'\(written)' is \(on.content)")
      return
    }
  }

  @Test("A text without content gives no value", arguments: ["", "\n\n", "# bara en kommentar\n"])
  func isNoValue(_ written: String) {
    let file = MarkedFile(written)
    let (value, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
    #expect(value == nil)
    #expect(diagnostics.isEmpty)
  }

  @Test("Aliases stand for what they name")
  func readsAliases() throws {
    let file = MarkedFile("a: &alla [x, y]\nb: *alla\nc: {d: *alla}\n")
    let (value, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
    #expect(diagnostics.isEmpty)
    guard case .list(let values)? = value.flatMap({ entry("b", in: $0) })?.content else {
      Issue.record("b is no list")
      return
    }
    #expect(values.map(text) == ["x", "y"])
  }

  @Test("One list that many entries repeat is no bomb")
  func allowsRepetition() {
    let list = (1...20).map { "e\($0)" }.joined(separator: ", ")
    let repeats = (1...60).map { "b\($0): *a\n" }.joined()
    let file = MarkedFile("a: &a [\(list)]\n" + repeats)
    #expect(readYAML(file.file, in: file.file.bytes.indices).diagnostics.isEmpty)
  }

  @Test(
    "Marks of emphasis and ampersands in quoted text are no aliases",
    arguments: [
      "a: \"Skola & hem, *viktigt*: läs\"\n",
      "a: |\n  Läs & lär &c\n  *Obs*: gäller\n  ? *fråga\n",
    ])
  func allowsSignsInText(_ text: String) {
    let file = MarkedFile(text)
    #expect(readYAML(file.file, in: file.file.bytes.indices).diagnostics.isEmpty)
  }
}

/// The ranges of all keys and scalars, in the order of the file.
private func leaves(of value: YAMLValue) -> [Range<Int>] {
  switch value.content {
  case .scalar: [value.range]
  case .empty: []
  case .list(let values): values.flatMap(leaves)
  case .mapping(let entries): entries.flatMap { [$0.key.range] + leaves(of: $0.value) }
  }
}

private func entry(_ key: String, in value: YAMLValue) -> YAMLValue? {
  guard case .mapping(let entries) = value.content else { return nil }
  return entries.first { $0.key.value == key }?.value
}

private func text(_ value: YAMLValue) -> String? {
  if case .scalar(let text) = value.content { text } else { nil }
}
