import Language
import Testing

private func found(_ text: String, vocabulary: Set<String> = []) -> [String] {
  suspendedCompounds(in: [UInt8](text.utf8)) {
    vocabulary.contains(String(decoding: $0, as: UTF8.self))
  }.map { String(decoding: $0.word, as: UTF8.self) }
}

@Suite struct SuspendedHyphensTests {
  @Test(
    "What a suspended hyphen stands for is spelt out without a vocabulary",
    arguments: [
      ("barn- och ungdomspsykiatri", ["barnpsykiatri"]),
      ("Barn- och ungdomspsykiatrin", ["barnpsykiatrin"]),
      ("barn-, ungdoms- och vuxenpsykiatri", ["barnpsykiatri", "ungdomspsykiatri"]),
      ("hälso- och sjukvård", ["hälsovård"]),
      ("hälso- och sjukvårdspersonal", ["hälsovårdspersonal"]),
      ("mödra- eller barnhälsovården", ["mödrahälsovården"]),
      ("för- samt grundskolan", ["förskolan"]),
      ("läs-\u{A0}och skrivsvårigheter", ["lässvårigheter"]),
      ("barn\u{2011} och\nungdomspsykiatri", ["barnpsykiatri"]),
      ("elev-/barn- och ungdomshälsa", ["elevhälsa", "barnhälsa"]),
    ])
  func spellsOut(_ text: String, _ expected: [String]) {
    #expect(found(text) == expected)
  }

  @Test(
    "A vocabulary finds heads that no list knows",
    arguments: [
      ("kaffe- och tekoppar", ["te", "koppar"], ["kaffekoppar"]),
      ("yttrande- och tryckfrihet", ["tryck", "frihet"], ["yttrandefrihet"]),
      ("elev- och skolhälsovård", ["skola", "hälsovård", "vård"], ["elevhälsovård"]),
      ("sol- och vindkraft", ["vind"], []),
    ])
  func usesVocabulary(_ text: String, _ vocabulary: [String], _ expected: [String]) {
    #expect(found(text, vocabulary: Set(vocabulary)) == expected)
  }

  @Test(
    "What is no list with suspended hyphens is left alone",
    arguments: [
      "barn och ungdomspsykiatri", "barn-och ungdomspsykiatri", "barn- ungdomspsykiatri",
      "barn-. Och ungdomspsykiatri", "barn- och de ungdomspsykiatri", "SIP-möte och ungdomsvård",
      "barn- och", "barn-", "- och ungdomspsykiatri", "1- och 2-åringar", "",
    ])
  func ignores(_ text: String) {
    #expect(found(text) == [])
  }

  @Test("The part and the word with the head have their ranges")
  func rangesAreExact() {
    let text = [UInt8]("Om barn- och ungdomsvård.".utf8)
    let compounds = suspendedCompounds(in: text)
    #expect(compounds.map(\.part) == [3..<7])
    #expect(compounds.map { String(decoding: text[$0.whole], as: UTF8.self) } == ["ungdomsvård"])
  }
}
