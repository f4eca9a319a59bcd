import Files
import Testing

@testable import Declarations

@Suite("What is wrong in YAML is reported once, at its place, and quickly")
struct YAMLMistakeTests {
  @Test(
    "A mistake is reported where it is",
    arguments: [
      ("a: ‹\"öppen›\nb: c\n", "yaml/syntax"),
      ("å: b\n‹a: b: c›\n", "yaml/syntax"),
      ("a:\n‹\tb: c›\n", "yaml/syntax"),
      ("ä: ‹*okänd›\n", "yaml/syntax"),
      ("a: ‹\"\\q\"›\n", "yaml/syntax"),
      ("a: ‹\"\\ud800\"›\n", "yaml/syntax"),
      ("‹å: 1›\nb: 2\nå: 3\n", "yaml/duplicate-key"),
      ("x:\n  ‹b: 2›\n  b: 3\n", "yaml/duplicate-key"),
      ("‹null›: x\n", "yaml/key"),
      ("‹[a, b›]: x\n", "yaml/key"),
      ("a: b\n‹---›\nc: d\n", "yaml/syntax"),
      ("å: b‹\u{1}›c\n", "yaml/syntax"),
    ])
  func isReportedInPlace(_ marked: String, rule: String) throws {
    let file = MarkedFile(marked)
    let (_, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
    #expect(diagnostics.map(\.rule) == [rule])
    let start = try #require(diagnostics.first?.location.start)
    let expected = try #require(Location(file.file, file.marks[0]).start)
    #expect(start.line == expected.line)
    // For text that breaks off, libyaml may point anywhere in the line.
    if rule != "yaml/syntax" { #expect(start.column == expected.column) }
  }

  @Test(
    "A bomb of aliases is refused within a second",
    arguments: [
      "b: *h\n", "? *h\n: x\n", "*h : x\n", "? [*h]\n: x\n", "? {a: *h}\n: x\n", "{[*h]: x}\n",
      "{{a: *h} : x}\n", "? - *h\n: x\n", "?\n  - *h\n: x\n", "? # why\n  *h\n: x\n",
      "? !!seq\n  - *h\n: x\n",
    ])
  func refusesBombs(_ use: String) {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, inner) in zip("bcdefgh", "abcdefg") {
      let aliases = Array(repeating: "*\(inner)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    let file = MarkedFile(text.replacing("b: &b", with: "b1: &b") + use)
    let clock = ContinuousClock()
    var rules: [String] = []
    let time = clock.measure {
      rules = readYAML(file.file, in: file.file.bytes.indices).diagnostics.map(\.rule)
    }
    #expect(rules == ["yaml/alias"])
    #expect(time < .seconds(1))
  }

  @Test(
    "Nesting without end is an error, not a crash",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 100_000),
      String(repeating: "- ", count: 20_000), String(repeating: "? ", count: 20_000),
      String(repeating: "[", count: 900) + String(repeating: "]", count: 900) + ": x\n",
    ])
  func refusesDepth(_ text: String) {
    let file = MarkedFile(text)
    let (_, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
    #expect(diagnostics.count == 1)
  }

  @Test("As deep as YAML may be, a value is read and let go")
  func readsDepth() {
    let text = "a: " + String(repeating: "[", count: 990) + String(repeating: "]", count: 990)
    let file = MarkedFile(text)
    #expect(readYAML(file.file, in: file.file.bytes.indices).diagnostics.isEmpty)
  }

  @Test("A long line is read in proportion to its length")
  func readsLongLines() {
    func time(_ count: Int) -> Duration {
      let text = "a: [" + (0..<count).map { "å\($0)" }.joined(separator: ", ") + "]\n"
      let file = MarkedFile(text)
      // The shortest of three, which other work on the machine disturbs least.
      let times = (0..<3).map { _ in
        ContinuousClock().measure { _ = readYAML(file.file, in: file.file.bytes.indices) }
      }
      return times.min() ?? .zero
    }
    let (short, long) = (time(2_000), time(16_000))
    #expect(long < short * 32, "\(short) for 2,000 values, \(long) for 16,000")
  }

  @Test("Random bytes never crash the reader", arguments: [1, 2, 3] as [UInt64])
  func survivesRandomText(_ seed: UInt64) {
    var state = seed
    let pieces = [
      "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a ", "*a", "?", "#",
      "!", "%", "å", "\t", ",", "---\n", "...", "\r\n", "\u{2028}", "~", "\\", "<<",
    ]
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<20 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int((state >> 33) % UInt64(pieces.count))]
      }
      let file = MarkedFile(text)
      let (value, diagnostics) = readYAML(file.file, in: file.file.bytes.indices)
      for place in diagnostics.compactMap(\.location.range) + [value?.range].compactMap(\.self) {
        #expect(place.upperBound <= file.file.bytes.count, "seed \(seed): \(text.debugDescription)")
      }
    }
  }
}
