import Language
import TemporaryFolders
import Testing

@Suite("The A–Ö index of a large site")
struct AlphabetSiteTests {
  @Test("Every title, concept, other name and heading stands on the page of its letter")
  func findsEverything() throws {
    let folder = try smallSite()
    var expected = ["Orosanmälan", "När", "Ordlista"]
    var concepts = ""
    for number in 0..<60 {
      let name = word(number, seed: 7)
      concepts += "k\(number): {name: \(name)begrepp, abbreviation: X\(number)Z,"
      concepts += " synonyms: [\(name)synonym], former_names: [\(name)förr]}\n"
      expected += ["begrepp", "synonym", "förr"].map { capitalised(name + $0) } + ["X\(number)Z"]
    }
    try folder.write(concepts, to: "content/registers/concepts.yaml")
    try folder.write(
      "---\ntitle: Ordlista\nlisting: register\nregister: concepts\n---\n",
      to: "content/ordlista.md")
    for page in 0..<120 {
      let title = capitalised(word(page, seed: 3)) + " \(page)"
      let headings = (0..<20).map { capitalised(word(page * 20 + $0, seed: 11)) + " \(page)" }
      let text = headings.map { "## \($0)\n\nText.\n" }.joined() + "## Läs mer\n\nText.\n"
      try folder.write("---\ntitle: \(title)\n---\n\(text)", to: "content/s/p\(page).md")
      expected += [title] + headings
    }
    try folder.write(
      "---\ntitle: Innehåll A–Ö\nlisting: a-z\n---\n", to: "content/a-o/index.md")
    // A page that lies where a letter's would.
    try folder.write("---\ntitle: Brev\n---\nText.\n", to: "content/a-o/b.md")
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 0, "\(run.errors)")

    let files = try folder.texts(in: "Public").filter { $0.key.hasPrefix("a-o/") }
    let home = try #require(files["a-o/index.html"])
    #expect(files["a-o/b/index.html"]?.contains("<h1>Brev</h1>") == true)
    var pagesByLetter: [String: String] = [:]
    for (path, text) in files {
      #expect(text.utf8.count < 100_000, "\(path)")
      #expect(!text.contains("Läs mer<"), "\(path)")
      guard let letter = heading(of: text)?.split(separator: " ").last?.first else { continue }
      let folder = path.dropFirst("a-o/".count).dropLast("index.html".count)
      #expect(home.contains("href=\"../a-o/\(folder)\""), "\(path) is one step from the index")
      pagesByLetter[String(letter), default: ""] += text
    }
    let missing = expected.filter { title in
      pagesByLetter[alphabetInitial(of: title)]?.contains(">\(title)</a>") != true
    }
    #expect(missing.prefix(9) == [], "\(missing.count) missing")
    #expect(expected.count > 2700)
  }

  /// The title of a letter's page; nil for other pages.
  private func heading(of text: String) -> String? {
    guard let start = text.firstRange(of: "<h1>Innehåll A–Ö: ") else { return nil }
    let rest = text[start.upperBound...]
    let title = rest.firstRange(of: "</h1>").map { String(rest[..<$0.lowerBound]) }
    // Of *Sa–Se* and *B* the first word.
    return title.map { String($0.prefix { $0 != "–" }) }
  }

  /// A word of letters for a number; the same for the same seed.
  private func word(_ number: Int, seed: Int) -> String {
    let letters = Array("abcdefghijklmnoprstuvyåäö")
    let count = letters.count
    let first = letters[number * seed % count]
    return "\(first)\(letters[number / 5 % count])\(letters[number / 50 % count])ord"
  }

  private func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
