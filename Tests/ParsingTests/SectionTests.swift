import Declarations
import Testing

@testable import Parsing

@Test("Sections hold the text of every kind of block, cut at the headings")
func cutsAtHeadings() {
  let document = parse(
    """
    ---
    title: T
    ---
    Inledning med [länk](a.md) och
    *ny* rad.

    ## Tabell & lista {#ett}

    | A | B |
    |---|---|
    | c | d |

    : Text

    - en
    - två[^1]

    > [!TIP]
    > Råd<br>här

    ### Mer

    ::: details Rubrik
    Text <b>fet</b> `kod`
    :::

    ![Bild](a.png "Text till")

    <details>
    <summary>Rå &amp; text</summary>
    </details>

    [^1]: Noten.
    """)
  #expect(document.sections.map(\.anchor) == [nil, "ett", "mer"])
  #expect(document.sections.map(\.heading) == ["", "Tabell & lista", "Mer"])
  #expect(document.sections.map(\.level) == [1, 2, 3])
  #expect(
    document.sections.map { String(decoding: $0.text, as: UTF8.self) } == [
      "Inledning med länk och ny rad.\n",
      "Text\nA · B\nc · d\nen\ntvå\nTips\nRåd här\nNoten.\n",
      "Rubrik\nText fet kod\nBild\nText till\nRå & text\n",
    ])
}

@Test("A title comes from the front matter, the first heading or the file's name")
func findsTitle() {
  #expect(parse("---\ntitle: A\n---\n# B\n").title == "A")
  #expect(parse("text\n\n# B *c* {#d}\n").title == "B c")
  #expect(parse("text\n\n## B\n").title == "B")
  #expect(parse("text", path: "a/min-fil_här.md").title == "Min fil här")
  #expect(parse("text", path: "goda-exempel/index.md").title == "Goda exempel")
  #expect(parse("text", path: "index.md").title == "Start")
}

@Test("A heading that is not the page's first block stays when it gives the title")
func keepsLaterHeading() {
  #expect(shownHTML(of: parse("## B\n\ntext")) == "<p>text</p>\n")
  #expect(shownHTML(of: parse("text\n\n## B")) == "<p>text</p>\n<h2 id=\"b\">B</h2>\n")
}

@Test("A reference knows the words of its link and where its address is written")
func placesReferences() {
  let page = MarkedText("å [b *c*](‹1›d.md#e‹/1›) [](‹2›law:2010:800 2:25‹/2›) ‹3›SIP‹/3›")
  let references = parse(page.text).body.references
  #expect(references.map(\.range) == page.places)
  #expect(references.map(\.text) == ["b c", "", "SIP"])
}

@Test("A mention is placed at the whole word, not at a longer one before it")
func placesWholeWords() {
  let page = MarkedText("SIPAR, åSIP och `SIP` men ‹1›SIP‹/1›.")
  #expect(parse(page.text).body.references.map(\.range) == page.places)
}

@Test("The program's own words are in the page's language")
func speaksThePagesLanguage() {
  let html = shownHTML(of: parse("---\ntitle: A\nlanguage: en\n---\na[^1]\n\n[^1]: b"))
  #expect(html.contains("aria-label=\"Footnotes\""))
  #expect(html.contains("aria-label=\"Back to the text, footnote 1\""))
}

@Test("A heading does not take an id that themes use")
func avoidsIDsOfThemes() {
  #expect(
    parse("text\n\n## Main\n\n## Main").headings.map(\.id) == ["avsnitt-main", "avsnitt-main-2"])
}

@Test("A law cited with several places has a reference for each and a link for the first")
func refersToEachPlace() {
  let body = parse("Enligt 19 kap. 1–3 §§ SoL och 19 kap. 2 § SoL.").body
  #expect(
    body.references.map(\.target)
      == ["19:1", "19:2", "19:3"].map {
        .mentionedLaw(.init(register: "laws", key: "2025:400", locator: $0))
      })
  #expect(body.slots.map(\.reference) == [0, 0])
}
