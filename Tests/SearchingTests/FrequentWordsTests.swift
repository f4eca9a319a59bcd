import Files
import Indexing
import Parsing
import SeededRandom
import Testing

@testable import Searching

@Suite struct FrequentWordsTests {
  @Test("Texts come back as they were, whatever stands between common words", arguments: 0..<6)
  func comesBack(_ round: Int) throws {
    let seed = UInt64(20_261_122 + round)
    print("seed of the random texts: \(seed)")
    var random = SeededGenerator(seed: seed)
    let texts = (0..<60).map { _ in
      (0..<80).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
    }
    let pages = texts.enumerated().map { number, text in
      page("p\(number)", "Rubrik", summary: text, [("Öppna \(text)", "x\(text)x")])
    }
    let built = searchFiles([PartialIndex(pages[...])], vocabulary: SearchVocabulary())
    let files = Dictionary(uniqueKeysWithValues: built.files.map { ($0.path, $0.bytes) })
    let store = try ShardStore(load: { files[$0] ?? [] }, manifest: built.manifestPath)
    let manifest = String(decoding: files[built.manifestPath] ?? [], as: UTF8.self)
    let isCoded = manifest.contains("\"words\":\"2010 800 ") && manifest.contains(" öppna ")
    #expect(isCoded)
    for (number, text) in texts.enumerated() {
      let found = try store.text(ofPage: number)
      #expect(String(decoding: found.summary, as: UTF8.self) == text)
      #expect(String(decoding: found.sections[0].heading, as: UTF8.self) == "Öppna \(text)")
      #expect(String(decoding: found.sections[0].text, as: UTF8.self) == "x\(text)x")
    }
  }

  @Test("An anchor that its heading gives is not written, and found all the same")
  func anchors() throws {
    let headings = ["Vem anmäler?", "Öppet hus", "Vad händer sedan"]
    let slugs = ["vem-anmaler", "oppet-hus", "del-2"]
    let sections = zip(headings, slugs).map { heading, slug in
      Section(anchor: slug, heading: heading, level: 2, text: Array("text\n".utf8))
    }
    let pages = [SearchablePage(path: SitePath(parts: ["a"]), title: "A", sections: sections)]
    let built = searchFiles([PartialIndex(pages[...])], vocabulary: SearchVocabulary())
    let bytes = built.files[0].bytes
    let store = try ShardStore(load: { _ in bytes }, manifest: built.manifestPath)
    #expect(try store.text(ofPage: 0).sections.map(\.anchor) == slugs)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("vem-anmaler"))
  }

  private static let pieces = [
    "barn ", "Barn ", "BARN ", "barn", "Barn.", "öppna ", "Öppna ", "^", "^barn ", "\u{7F}", "Ā",
    "ſ",
    "Ж", " ", "  ", "\n", "é ", "\"", "\\", "\u{7F}barn ", "^^", "🙂", "2010:800 ", "ø",
  ]
}
