import Files
import Foundation
import Language
import Parsing
import Testing

@testable import Indexing

@Suite struct SearchFilesTests {
  @Test(arguments: [2, 3, 7])
  func whereThePagesAreCutChangesNothing(_ count: Int) {
    let pages = manyPages(40)
    let settings = smallShards
    let whole = searchFiles(
      [PartialIndex(pages[...], vocabulary: vocabulary, settings: settings)],
      vocabulary: vocabulary, settings: settings)
    let size = (pages.count + count - 1) / count
    let parts = stride(from: 0, to: pages.count, by: size).map { start in
      PartialIndex(
        pages[start..<min(start + size, pages.count)], vocabulary: vocabulary, settings: settings)
    }
    let cut = searchFiles(parts, vocabulary: vocabulary, settings: settings)
    #expect(cut.manifestPath == whole.manifestPath)
    #expect(cut.files == whole.files)
    #expect(whole.files.count > 10)
  }

  @Test func everyFileIsJSON() throws {
    for file in built(manyPages(30), smallShards).files {
      #expect(throws: Never.self, "\(file.path)") {
        try JSONSerialization.jsonObject(with: Data(file.bytes), options: .fragmentsAllowed)
      }
    }
  }

  @Test func everyWordIsInTheShardThatItsKeyLeadsTo() throws {
    let files = built(manyPages(60), smallShards)
    let manifest = try #require(try object(files.files[0]))
    let table = try #require(manifest["terms"] as? [String: Any])
    let keys = try #require(table["keys"] as? [String]).map { Array($0.utf8) }
    #expect(keys.count > 3)
    for (number, key) in keys.enumerated() {
      let prefix = "search/terms-\(number)."
      let file = try #require(files.files.first { $0.path.hasPrefix(prefix) })
      let shard = try #require(try object(file))
      let words = try #require(shard["words"] as? String).split(separator: " ")
      let phrases = try #require(shard["phrases"] as? [[Any]]).compactMap { $0[0] as? String }
      for word in words.map({ Array($0.utf8) }) + phrases.map({ Array($0.utf8) }) {
        #expect(!LexiconOrder.precedes(word, key))
        if number + 1 < keys.count { #expect(LexiconOrder.precedes(word, keys[number + 1])) }
      }
    }
  }

  @Test func aSmallSiteHasOneFile() {
    let files = built(manyPages(3), IndexSettings())
    #expect(files.files.map(\.path) == [files.manifestPath])
  }

  @Test func onADiskAddressesNameTheFilesOfPages() throws {
    func text(_ place: IndexPlace) -> String {
      built(manyPages(3), IndexSettings(for: place)).files
        .map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }
    #expect(text(.disk).contains("[\"/sida-1/index.html\""))
    #expect(text(.server).contains("[\"/sida-1/\""))
    #expect(!text(.server).contains("index.html"))
  }

  @Test func anEmptySiteHasAnIndex() throws {
    let files = searchFiles([], vocabulary: SearchVocabulary())
    #expect(try object(files.files[0])?["units"] as? String == "")
  }

  @Test func aChangeGivesTheManifestAnotherName() {
    var pages = manyPages(5)
    let before = built(pages, IndexSettings()).manifestPath
    pages[4] = page("sida-4", title: "En annan rubrik", text: "En annan text.")
    #expect(built(pages, IndexSettings()).manifestPath != before)
  }

  @Test func archivedPagesHaveNoWeight() throws {
    let pages = [
      page("ny", title: "Ny", text: "text"),
      SearchablePage(
        path: SitePath(parts: ["gammal"]), title: "Gammal", sections: [], isArchived: true),
    ]
    #expect(try object(built(pages, IndexSettings()).files[0])?["weights"] as? String == "W0")
  }

  @Test func longTextsAreCutAtASpace() throws {
    var settings = IndexSettings()
    settings.textBytes = 20
    let files = built([page("a", title: "A", text: "Kuratorn träffar eleven i dag.")], settings)
    let text = String(decoding: files.files[0].bytes, as: UTF8.self)
    #expect(text.contains("\"Kuratorn träffar\""))
  }

  private var smallShards: IndexSettings {
    var settings = IndexSettings()
    settings.termShardBytes = 400
    settings.textShardBytes = 300
    settings.spellingShardBytes = 200
    settings.firstTierCount = 8
    settings.singleFileBytes = 0
    return settings
  }

  private let vocabulary = SearchVocabulary(
    concepts: [SearchConcept(names: ["placerat barn"], oldNames: ["fosterbarn"])],
    laws: [SearchLaw(number: "2010:800", names: ["skollagen"])])

  private func built(_ pages: [SearchablePage], _ settings: IndexSettings) -> SearchFiles {
    searchFiles(
      [PartialIndex(pages[...], vocabulary: vocabulary, settings: settings)],
      vocabulary: vocabulary, settings: settings)
  }

  private func object(_ file: OutputFile) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: Data(file.bytes)) as? [String: Any]
  }

  private func page(_ slug: String, title: String, text: String) -> SearchablePage {
    SearchablePage(
      path: SitePath(parts: [slug]), title: title,
      sections: [
        Section(anchor: nil, heading: "", level: 1, text: Array("\(text)\n".utf8))
      ])
  }

  private func manyPages(_ count: Int) -> [SearchablePage] {
    let words = [
      "skolan", "eleven", "ändring", "åtgärd", "öppna", "barn- och ungdomsvård", "andra",
    ]
    return (0..<count).map { number in
      let word = words[number % words.count]
      return page(
        "sida-\(number)", title: number % 5 == 0 ? word : "Rubrik \(number) \(word)",
        text: "Text \(number) om \(word) och 2 kap. \(number) § skollagen, ord\(number * 7).")
    }
  }
}
