import Declarations
import Files
import Testing

@testable import Parsing

private func context(_ settings: String) -> ParsingContext {
  let files = [
    SourceFile(folder: "content", path: "site.yaml", bytes: Array(settings.utf8)),
    SourceFile(
      folder: "content", path: "registers/laws.yaml",
      bytes: Array("\"2010:800\": {name: Skollag (2010:800), names: [skollagen]}".utf8)),
  ]
  return ParsingContext(declare(files).declarations)
}

private let guide = context(
  """
  title: Guiden
  publisher: {name: "Verket *för* [barn]"}
  supervision: {name: Tillsynen, url: "https://example.se"}
  """)

private let page = """
  ---
  title: Tillgänglighet
  accessibility_statement:
    conformance: partial
    assessed: 2026-05-01
    updated: 2026-05-04
    shortcomings:
      - what: >-
          Kartan är en
          *bild*.
        reason: Den är gammal.
        plan: Den byts i höst.
    disproportionate: []
    exempt: []
    method: [Vi prövade alla sidor.]
    report: Skriv [till oss](kontakt.md).
    supervision_change: Snart en annan.
  ---
  Mer om sidan.

  ## Slut
  """

@Suite("An accessibility statement is generated from front matter")
struct StatementTests {
  @Test("The whole statement stands before the author's own text")
  func isWritten() {
    let document = parse(page, in: guide)
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics)")
    #expect(
      shownHTML(of: document) == """
        <p>Verket *för* [barn] står bakom webbplatsen <em>Guiden</em>. Vi vill att så många som \
        möjligt ska kunna använda den. Här beskriver vi hur webbplatsen uppfyller lagen \
        (2018:1937) om tillgänglighet till digital offentlig service, vilka brister vi känner till \
        och hur du anmäler fler.</p>
        <h2 id="grad">Hur tillgänglig är webbplatsen?</h2>
        <p>Webbplatsen är <em>delvis förenlig</em> med lagens krav. Vi känner till brister.</p>
        <h2 id="brister">Innehåll som inte är tillgängligt</h2>
        <ul>
        <li>Kartan är en <em>bild</em>. Den är gammal. Den byts i höst.</li>
        </ul>
        <p>Det kan finnas fler brister som vi inte känner till.</p>
        <h2 id="oskaligt-betungande">Oskäligt betungande anpassning</h2>
        <p>Vi åberopar inte undantaget i 12 § lagen om tillgänglighet till digital offentlig \
        service för något innehåll.</p>
        <h2 id="undantag">Innehåll som inte omfattas av lagen</h2>
        <p>Vi har inget innehåll som undantas enligt 9 § lagen om tillgänglighet till digital \
        offentlig service.</p>
        <h2 id="metod">Hur har vi prövat webbplatsen?</h2>
        <ul>
        <li>Vi prövade alla sidor.</li>
        </ul>
        <p>Senaste bedömningen gjordes den 1 maj 2026. Redogörelsen uppdaterades senast den \
        4 maj 2026.</p>
        <h2 id="kontakt">Vad gör du om du inte kan använda webbplatsen?</h2>
        <p>Hör av dig om något inte är tillgängligt, eller om du vill ha innehåll i en annan form. \
        Skriv <a href="{local kontakt.md}">till oss</a>.</p>
        <p>Vi svarar så snart vi kan. Säger vi nej till att göra något tillgängligt ska du kunna \
        få ett skriftligt beslut med skäl.</p>
        <h2 id="tillsyn">Vem har tillsyn?</h2>
        <p>Tillsynen har tillsyn över lagen. Du kan också anmäla brister på \
        <a href="https://example.se" class="external" rel="external">tillsynsmyndighetens \
        webbplats</a>. Snart en annan.</p>
        <p>Mer om sidan.</p>
        <h2 id="slut">Slut</h2>

        """)
    #expect(document.headings.map(\.isGenerated) == Array(repeating: true, count: 7) + [false])
    #expect(document.file.bytes == Array(page.utf8))
  }

  @Test("A statement in English has English words and anchors")
  func isEnglish() {
    let document = parse(page.replacing("title: T", with: "language: en\ntitle: T"), in: guide)
    #expect(
      document.headings.map(\.id) == [
        "conformance", "shortcomings", "disproportionate-burden", "exempt", "method", "contact",
        "supervision", "slut",
      ])
    let html = shownHTML(of: document)
    #expect(html.contains("<em>partially compliant</em>"))
    #expect(html.contains("on 1 May 2026. The statement was last updated on 4 May 2026.</p>"))
    #expect(!html.contains("webbplatsen"))
  }

  @Test("What is said follows what is listed")
  func followsLists() {
    let none = page.replacing("partial", with: "none")
    #expect(
      shownHTML(of: parse(none, in: guide)).contains("<em>inte förenlig</em> med lagens krav"))
    let item = "[{what: Filmen., reason: Den är lång.}]"
    let burden = page.replacing("disproportionate: []", with: "disproportionate: \(item)")
      .replacing("exempt: []", with: "exempt: \(item)")
    let html = shownHTML(of: parse(burden, in: guide))
    #expect(html.contains("för det här innehållet:</p>\n<ul>\n<li>Filmen. Den är lång.</li>"))
    #expect(html.contains("omfattas inte av lagen:</p>\n<ul>\n<li>Filmen. Den är lång.</li>"))
  }

  @Test(
    "A value cannot take in what follows it", arguments: ["```", "<!--", "::: details A", "# B"])
  func isClosed(_ value: String) {
    let hostile = page.replacing("Den byts i höst.", with: "'\(value)'")
      .replacing("Vi prövade alla sidor.", with: "'\(value)'")
      .replacing("Skriv [till oss](kontakt.md).", with: "'\(value)'")
      .replacing("Snart en annan.", with: "'\(value)'")
    let headings = parse(hostile, in: guide).headings.filter { $0.text != "B" }
    #expect(headings.count == 8, "\(shownHTML(of: parse(hostile, in: guide)))")
  }

  @Test("Without a title the page takes the author's first heading, or the file's name")
  func title() {
    let untitled = page.replacing("title: Tillgänglighet\n", with: "")
    #expect(parse(untitled, in: guide).title == "Slut")
    let named = untitled.replacing("\n## Slut", with: "")
    #expect(parse(named, path: "vad-som-brister.md", in: guide).title == "Vad som brister")
    #expect(parse(named, in: guide).headings.count == 7)
  }
}

@Suite("What is wrong in a generated statement is shown where it is written")
struct StatementPlaceTests {
  private func check(_ marked: String, lineEnding: String = "\n") -> (Document, [Range<Int>]) {
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
    let text = MarkedText(lines.joined(separator: lineEnding))
    return (parse(text.text, in: guide), text.places)
  }

  @Test("Mistakes in values and below them", arguments: ["\n", "\r\n"])
  func diagnostics(_ lineEnding: String) {
    let marked = page.replacing("*bild*", with: "[bild](‹1›js:a‹/1›)")
      .replacing("Den är gammal.", with: "'Den är [gammal](<‹2›js:b‹/2›>)'")
      .replacing("[till oss](kontakt.md)", with: "[](‹3›https://a.se‹/3›) å [b](‹4›js:c‹/4›)")
      .replacing("Snart en annan.", with: "Å ‹5›<script>‹/5›")
      .replacing("Mer om sidan", with: "Mer ‹6›<script>‹/6› [x](‹7›js:d‹/7›)")
      .replacing("## Slut", with: "## Slut ‹8›{#grad}‹/8›")
    let (document, places) = check(marked, lineEnding: lineEnding)
    let ranges = document.diagnostics.compactMap(\.location.range)
    #expect(ranges == places)
    #expect(
      document.diagnostics.map(\.rule) == [
        "link/unsafe-scheme", "link/unsafe-scheme", "link/empty-text", "link/unsafe-scheme",
        "html/not-allowed", "html/not-allowed", "link/unsafe-scheme", "heading/duplicate-id",
      ])
  }

  @Test("References, headings and running text")
  func others() {
    let marked = page.replacing("kontakt.md", with: "‹1›kontakt.md‹/1›")
      .replacing("Snart en annan.", with: "Se ‹2›2 kap. 25 § skollagen‹/2›.")
      .replacing("method:", with: "‹3›method‹/3›:")
      .replacing("Mer om sidan.", with: "‹4›Mer‹/4› om sidan.")
      .replacing("## Slut", with: "‹5›## Slut‹/5›").replacing("Den byts", with: "Den ‹6›byts‹/6›")
    let (document, places) = check(marked)
    #expect(document.body.references.map(\.range) == [places[0], places[1]])
    #expect(document.headings[4].range == places[2])
    #expect(document.headings.last?.range == places[4])
    func place(of word: String) -> [Range<Int>] {
      document.passages.compactMap { passage in
        let text = String(decoding: passage.text, as: UTF8.self)
        guard let found = text.firstRange(of: word) else { return nil }
        let start = text.utf8.distance(from: text.startIndex, to: found.lowerBound)
        return passage.place(of: start..<start + word.utf8.count)
      }
    }
    #expect(place(of: "Mer") == [places[3]])
    #expect(place(of: "byts") == [places[5]])
    #expect(place(of: "åberopar") == [])
  }

  @Test("A law in the program's own words is shown at the key it is written for")
  func ownWords() {
    let laws = context(
      "title: G\npublisher: {name: A}\nsupervision: {name: skollagen (2010:800), url: https://b.se}"
    )
    let text = MarkedText(page.replacing("supervision_change", with: "‹1›supervision_change‹/1›"))
    #expect(parse(text.text, in: laws).body.references.last?.range == text.places[0])
  }
}
