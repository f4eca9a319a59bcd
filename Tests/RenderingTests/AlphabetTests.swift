import Files
import Language
import Linking
import Testing

@testable import Rendering

@Suite("The A–Ö index")
struct AlphabetTests {
  private let template =
    "{{title_tag}}|{{robots}}|{{#breadcrumbs}}{{title}} {{href}};{{/breadcrumbs}}|"
    + "{{#letter_index}}{{letter}} {{href}} {{count}}"
    + "{{#parts}} <{{title}} {{href}} {{count}}>{{/parts}};{{/letter_index}}|"
    + "{{#letters}}{{letter}} {{href}}{{#is_current}}*{{/is_current}}"
    + "{{#parts}} <{{title}}{{#is_current}}*{{/is_current}}>{{/parts}};{{/letters}}|"
    + "{{#previous}}{{title}} {{href}}{{/previous}}|{{#next}}{{title}} {{href}}{{/next}}|"
    + "{{#alphabet}}{{{lines_html}}}{{/alphabet}}"

  /// Pages with headings that begin with every letter, each heading but once.
  private func longSite(pages: Int, headings: Int, first: [String]) -> [String: String] {
    var texts = ["index.md": "# Start\n", "site.yaml": "title: T\nbase_url: https://x.se/\n"]
    for page in 0..<pages {
      let lines = (0..<headings).map { heading in
        let number = page * headings + heading
        return "## \(first[number % first.count])\(word(number)) \(page)\n"
      }
      texts["p/s\(page).md"] = "---\ntitle: Sida \(page)\n---\n" + lines.joined()
    }
    return texts
  }

  /// A word of letters for a number.
  private func word(_ number: Int) -> String {
    let letters = Array("aeiouyåäöbdfgklmnprstv")
    return String([
      letters[number % 22], letters[number / 3 % 22], letters[number / 22 % 22],
      letters[number / 60 % 22],
    ])
  }

  /// The fields of a page that the template of this suite made.
  private func fields(_ text: String) -> [String] {
    text.split(separator: "|", maxSplits: 7, omittingEmptySubsequences: false).map(String.init)
  }

  @Test("A short index is one page and has no others")
  func short() throws {
    let site = try RenderedSite(
      longSite(pages: 14, headings: 100, first: ["B", "Å", "A"]), template: template)
    #expect(site.letterPages().isEmpty)
    let page = fields(try site.page("/a-o/"))
    #expect(page[3].isEmpty)
    #expect(page[7].split(separator: "\n").count == 1415)
  }

  @Test("A long index is a page of letters, each with its count and its address")
  func letters() throws {
    let site = try RenderedSite(
      longSite(pages: 16, headings: 100, first: ["B", "Å", "A"]), template: template)
    let page = fields(try site.page("/a-o/"))
    #expect(
      page[3]
        == "A ../a-o/a/ 533;B ../a-o/b/ 534;P ../a-o/p/ 1;S ../a-o/s/ 16;Å ../a-o/aa/ 533;")
    #expect(page[7].isEmpty)
    let pages = site.letterPages()
    #expect(
      pages.map(\.path)
        == ["a", "b", "p", "s", "aa"].map { "a-o/\($0)/index.html" })
    let letter = fields(pages[1].text)
    #expect(letter[0] == "Innehåll A–Ö: B – T")
    #expect(letter[1] == "noindex")
    #expect(letter[2] == "Start ../../;Innehåll A–Ö ../../a-o/;")
    #expect(
      letter[4] == "A ../../a-o/a/;B ../../a-o/b/*;P ../../a-o/p/;S ../../a-o/s/;Å ../../a-o/aa/;")
    #expect(letter[5] == "A ../../a-o/a/")
    #expect(try !site.file("sitemap.xml").contains("a-o"))
  }

  @Test("A long letter has parts named after where they begin and end, in order and within limits")
  func parts() throws {
    let site = try RenderedSite(
      longSite(pages: 60, headings: 100, first: ["S", "S", "S", "B"]), template: template)
    let letter = try #require(site.renderer.alphabet.letters.first { $0.name == "S" })
    #expect(letter.count == 4560)
    #expect(letter.parts.count > 3)
    #expect(letter.parts.first?.path.description == "/a-o/s/")
    #expect(Set(letter.parts.map(\.path)).count == letter.parts.count)
    #expect(Set(letter.parts.map(\.label)).count == letter.parts.count)
    for part in letter.parts {
      #expect(part.entries.count <= AlphabetIndex.Limit.part.entries)
      #expect(part.label.contains("–") && part.label.hasPrefix("S"), "\(part.label)")
      // Every line begins with, or lies between, the two words of the label.
      let ends = part.label.split(separator: "–").map { $0.trimmingPrefix(" ").lowercased() }
      for entry in part.entries {
        let start = String(entry.title.lowercased().filter { $0.isLetter || $0 == " " }.prefix(2))
        #expect(CollationKey(String(ends[0].prefix(2))) <= CollationKey(start), "\(part.label)")
        #expect(CollationKey(start) <= CollationKey(String(ends[1].prefix(2))), "\(part.label)")
      }
    }
    #expect(fields(try site.page("/a-o/"))[4].hasPrefix("B #bokstav-b <B"))
    let titles = letter.parts.flatMap(\.entries).map { CollationKey($0.title) }
    #expect(zip(titles, titles.dropFirst()).allSatisfy { $0 <= $1 })
    let pages = site.letterPages().filter { fields($0.text)[4].contains("*") }
    #expect(pages.count == site.renderer.letterPages.count)
    for page in pages { #expect(page.text.utf8.count < 100_000, "\(page.path)") }
  }

  @Test("Titles that are all alike are cut too, and the parts are numbered")
  func alike() throws {
    var texts = ["index.md": "# Start\n"]
    for page in 0..<3200 { texts["p/s\(page).md"] = "---\ntitle: Protokoll\n---\n" }
    let site = try RenderedSite(texts, template: template)
    let letter = try #require(site.renderer.alphabet.letters.first { $0.parts.count > 1 })
    #expect(letter.count == 3201)
    #expect(Set(letter.parts.map(\.label)).count == letter.parts.count)
    #expect(Set(letter.parts.map(\.path)).count == letter.parts.count)
  }

  @Test("A letter's address is never that of a page, a redirect or a file")
  func collisions() throws {
    var texts = longSite(pages: 16, headings: 100, first: ["B", "Å", "A", "C", "D", "E"])
    texts["a-o.md"] = "---\ntitle: Allt\nlisting: a-z\n---\n"
    texts["a-o/b.md"] = "---\ntitle: B\naliases: [/a-o/c/]\n---\n"
    let site = try RenderedSite(
      texts, files: ["a-o/d/index.html": [0x61], "a-o/e": [0x61]], template: template)
    let paths = site.letterPages().map(\.path)
    #expect(
      paths == [
        "a-o/a/index.html", "a-o/b-2/index.html", "a-o/c-2/index.html", "a-o/d-2/index.html",
        "a-o/e-2/index.html", "a-o/p/index.html", "a-o/s/index.html", "a-o/aa/index.html",
      ])
    let made = site.site.pages.map(\.path.outputPath)
    #expect(Set(made).isDisjoint(with: paths))
  }

  private let namesTemplate = "{{#alphabet}}{{{lines_html}}}{{/alphabet}}"

  @Test("Abbreviations, short names, synonyms and old names lead to what they mean")
  func crossReferences() throws {
    let site = try RenderedSite(
      [
        "index.md": "# Start\n",
        "registers/concepts.yaml": """
        soc:
          name: socialtjänst
          abbreviation: SOC
          synonyms: [socialen]
          former_names: [barnavårdsnämnd]
          page: s.md
        """,
        "registers/laws.yaml": "\"1:1\": {name: Skollag (1:1), short_name: skollagen}\n",
        "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
        "s.md": "---\ntitle: Socialtjänsten\nsynonyms: [socialen, soctant]\n---\n",
      ], template: namesTemplate)
    #expect(
      try site.page("/a-o/") == """
        Barnavårdsnämnd=../s/ (see sv socialtjänst)
        Lagar=../lagar/
        Skollag (1:1)=../lagar/skollagen/
        Skollagen=../lagar/skollagen/ (see sv Skollag (1:1))
        SOC=../s/ (see sv socialtjänst)
        Socialen=../s/ (see sv socialtjänst)
        Socialtjänst=../s/
        Socialtjänsten=../s/
        Soctant=../s/ (see sv Socialtjänsten)

        """)
  }

  @Test("A heading shows its page, and one on more than five pages is left out")
  func headings() throws {
    var texts = ["index.md": "# Start\n"]
    for page in 1...6 {
      let common = page == 6 ? "" : "## Vanlig\n"
      texts["s\(page).md"] = "# Sida \(page)\n## Läs mer\n## Läs mer\n\(common)"
    }
    let site = try RenderedSite(texts, template: namesTemplate)
    let page = try site.page("/a-o/")
    #expect(!page.contains("Läs mer"))
    for number in 1...5 {
      #expect(page.contains("Vanlig=../s\(number)/#vanlig (Sida \(number))\n"))
    }
  }

  @Test("Pages with one title show where they are")
  func twins() throws {
    let site = try RenderedSite(
      [
        "index.md": "# Start\n", "a/index.md": "# Ämnen\n", "b/index.md": "# Nyheter\n",
        "a/x.md": "# Barnahus\n", "b/x.md": "# Barnahus\n",
      ], template: namesTemplate)
    let page = try site.page("/a-o/")
    #expect(page.contains("Barnahus=../a/x/ (Ämnen)\nBarnahus=../b/x/ (Nyheter)\n"))
    #expect(page.contains("Nyheter=../b/\n"))
  }
}
