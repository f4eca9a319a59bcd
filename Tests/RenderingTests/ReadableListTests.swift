import Files
import Testing

@testable import Rendering

@Suite("Lists that are read, not looked up")
struct ReadableListTests {
  private let template =
    "{{#doors}}[{{title}} {{href}} {{summary}}]{{/doors}}{{#alphabet}}<{{letter}}>{{/alphabet}}"

  private func register(_ entries: [String]) throws -> String {
    try RenderedSite(
      [
        "index.md": "---\ntitle: Start\n---\n",
        "registers/situations.yaml": entries.joined(separator: "\n") + "\n",
        "vad/index.md": "---\ntitle: Vad\nlisting: register\nregister: situations\n---\n",
      ], template: template
    ).page("/vad/")
  }

  @Test("A few entries that all say what they are come in the register's own order")
  func doors() throws {
    #expect(
      try register(["z: {name: Zeta, summary: Sist}", "a: {name: Alfa, summary: Först}"])
        == "[Zeta ../vad/z/ Sist][Alfa ../vad/a/ Först]")
  }

  @Test("Many entries, or names alone, stand under their letters")
  func letters() throws {
    #expect(
      try register(["z: {name: Zeta, summary: Sist}", "a: {name: Alfa}"]) == "<A><Z>")
    let many = "bcdefghijklmn".map { "\($0): {name: \($0), summary: En bokstav}" }
    #expect(try register(many).hasPrefix("<B><C>"))
  }

  @Test("A time in a record is one value, and days are written out")
  func times() throws {
    let site = try RenderedSite(
      [
        "types.yaml": """
        fields:
          checked: {kind: date, label: Kontrollerad}
          people:
            kind: record
            many: true
            label: Personer
            fields:
              name: {kind: text, required: true}
              from: {kind: date}
              to: {kind: date}
          ages:
            kind: record
            label: Ålder
            fields:
              from: {kind: number}
              to: {kind: number}
        types:
          page: {name: Sida, plural: Sidor, optional: [checked, people, ages]}
        """,
        "index.md": "---\ntitle: Start\n---\n",
        "a.md": """
        ---
        title: A
        checked: 2026-11-21
        people:
          - {name: Ida, from: 2014-10-03, to: 2019-01-20}
          - {name: Bo, from: 2020-01-01}
          - {name: Åsa, to: 2021-02-03}
        ages: {from: 6, to: 16}
        ---
        """,
      ], template: "{{#relations}}{{label}}:{{#items}} {{title}};{{/items}}\n{{/relations}}")
    #expect(
      try site.page("/a/") == """
        Kontrollerad: 21 november 2026;
        Personer: Ida, 3 oktober 2014–20 januari 2019; Bo, från 1 januari 2020; \
        Åsa, till 3 februari 2021;
        Ålder: 6, 16;

        """)
  }

  @Test("The archive says of each page why it is kept, from when it is, and what took its place")
  func archive() throws {
    let site = try RenderedSite(
      [
        "index.md": "---\ntitle: Start\n---\n",
        "arkiv/index.md": "---\ntitle: Arkiv\nlisting: archive\n---\n",
        "a.md": "---\ntitle: A\nstatus: archived\nperiod: {to: 2024-12-31}\n---\n",
        "b.md": """
        ---
        title: B
        status: superseded
        status_reason: Lagen ändrades.
        superseded_by: c.md
        ---
        """,
        "c.md": "---\ntitle: C\n---\n",
      ],
      template: "{{#children}}{{title}}{{#notice}}: {{style}} {{text}}{{#link}}{{href}}{{/link}}"
        + "{{/notice}} {{period}}\n{{/children}}")
    #expect(
      try site.page("/arkiv/") == """
        A: archived  till 31 december 2024
        B: superseded Lagen ändrades.../c/ 

        """)
  }

  private let types = """
    fields:
      site: {kind: address, label: Plats}
      files:
        kind: record
        many: true
        label: Filer
        fields:
          title: {kind: text}
          file: {kind: text}
          url: {kind: address}
          format: {kind: text}
          pages: {kind: number}
          publisher: {kind: text}
      contacts:
        kind: record
        many: true
        label: Kontakt
        fields:
          name: {kind: text}
          role: {kind: text}
          email: {kind: address}
    types:
      page: {name: Sida, plural: Sidor, optional: [site, files, contacts]}
    """

  @Test("Files say format, size and publisher in their links, and addresses are links")
  func ways() throws {
    let site = try RenderedSite(
      [
        "types.yaml": types, "index.md": "---\ntitle: Start\n---\n",
        "a/b.md": """
        ---
        title: B
        site: https://x.se/
        files:
          - {title: Blankett, file: plan.pdf, pages: 1e30}
          - {title: Rapport, url: "https://y.se/r", format: pdf, pages: 34, publisher: Verket}
          - {title: Borta, file: borta.pdf}
          - {title: Stor, url: "https://z.se/s", pages: 1e300}
        contacts:
          - {name: Ida, role: samordnare, email: "mailto:ida@x.se?subject=Hej"}
        ---
        """,
      ], files: ["a/plan.pdf": [UInt8](repeating: 0, count: 1_200_000)],
      template: "{{#relations}}{{label}}:{{#items}} <{{title}}|{{href}}>{{/items}}\n{{/relations}}")
    #expect(
      try site.page("/a/b/").replacing("\u{A0}", with: "~") == """
        Plats: <https://x.se/|https://x.se/>
        Filer: <Blankett (pdf, 1,2~MB)|../../a/plan.pdf> \
        <Rapport (pdf, 34 pages_short sv, Verket)|https://y.se/r> <Borta|> \
        <Stor|https://z.se/s>
        Kontakt: <Ida, samordnare|> <ida@x.se|mailto:ida@x.se?subject=Hej>

        """)
  }
}
