import Files
import Testing

@testable import Rendering

@Suite("Bodies with their links filled in")
struct BodyTests {
  /// A PNG of 300 × 200 pixels, as far as its size goes.
  private let image: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52,
    0, 0, 1, 44, 0, 0, 0, 200,
  ]

  /// The body of a page with `markdown` at `path`, in a site with other pages to link to.
  private func body(
    _ markdown: String, at path: String = "a/b/sida.md", address: String = "/a/b/sida/",
    settings: String = "title: T\n", files: [String: [UInt8]] = [:]
  ) throws -> String {
    let site = try RenderedSite(
      [
        "site.yaml": settings,
        "types.yaml": "types:\n  page: {name: Sida, plural: Sidor}\n",
        "registers/laws.yaml": """
        "2010:800": {name: Skollag (2010:800), short_name: skollagen, names: [skollagen]}
        """,
        "registers/sources.yaml": "plan: {name: Planen & annat}\n",
        "index.md": "---\ntitle: Start\n---\n",
        "regler/index.md": "---\ntitle: Regler\nlisting: register\nregister: laws\n---\n",
        "a/annan.md": "---\ntitle: \"Annan & sida\"\n---\n## Del ett\n",
        path: "---\ntitle: Sida\n---\n" + markdown,
      ], files: files, template: "{{{page.body}}}")
    return try site.page(address)
  }

  @Test(
    "Links are relative, from every depth",
    arguments: [
      ("index2.md", "/index2/", "../a/annan/"), ("a/sida.md", "/a/sida/", "../../a/annan/"),
      ("a/b/c/sida.md", "/a/b/c/sida/", "../../../../a/annan/"),
    ])
  func relativeLinks(path: String, address: String, href: String) throws {
    #expect(
      try body("[x](/a/annan.md#del-ett)", at: path, address: address)
        == "<p><a href=\"\(href)#del-ett\">x</a></p>\n")
  }

  @Test("The start page links without climbing")
  func fromStart() throws {
    let site = try RenderedSite(
      ["index.md": "# T\n\n[x](a.md) [y](index.md)\n", "a.md": "# A\n"],
      template: "{{{page.body}}}")
    #expect(try site.page("/") == "<p><a href=\"./a/\">x</a> <a href=\"./\">y</a></p>\n")
  }

  @Test("A link without text gets the title of its page, or the name of its file or entry")
  func emptyText() throws {
    #expect(
      try body("[](../annan.md), [](plan.pdf), [](source:plan)", files: ["a/b/plan.pdf": [1]])
        == "<p><a href=\"../../../a/annan/\">Annan &amp; sida</a>, "
        + "<a class=\"file\" href=\"../../../a/b/plan.pdf\">plan.pdf "
        + "<span class=\"file-size\">(pdf, 0,1\u{A0}kB)</span></a>, Planen &amp; annat</p>\n")
  }

  @Test("Laws in running text lead to their place on the page of the law")
  func laws() throws {
    let html = try body("Enligt 2 kap. 25 § skollagen (2010:800).")
    #expect(
      html == "<p>Enligt <a class=\"law\" href=\"../../../regler/skollagen/#2-25\">"
        + "2 kap. 25 § skollagen (2010:800)</a>.</p>\n")
  }

  @Test("Links to terms and other entries lead to their pages, with their names where need be")
  func terms() throws {
    let site = try RenderedSite(
      [
        "registers/concepts.yaml": "sip: {name: plan}\nlov: {name: lov, page: lov.md}\n",
        "ord.md": "---\ntitle: Ord\nlisting: register\nregister: concepts\n---\n",
        "lov.md": "---\ntitle: Om lov\n---\n",
        "index.md": "# T\n\n[en SIP](term:sip), [](term:sip), [lovet](term:lov)\n",
      ], template: "{{{page.body}}}")
    let html = try site.page("/")
    #expect(
      html == "<p><a href=\"./ord/sip/\">en SIP</a>, <a href=\"./ord/sip/\">plan</a>, "
        + "<a href=\"./lov/\">lovet</a></p>\n")
  }

  @Test(
    "Files are shown with kind and size, in the language of the site",
    arguments: [
      (1_234_567, "sv", "pdf, 1,2\u{A0}MB"), (1_234_567, "en", "pdf, 1.2\u{A0}MB"),
      (34_000, "sv", "pdf, 34\u{A0}kB"),
    ])
  func files(sizeBytes: Int, language: String, note: String) throws {
    let html = try body(
      "[Planen](plan.pdf)", settings: "title: T\nlanguage: \(language)\n",
      files: ["a/b/plan.pdf": [UInt8](repeating: 0, count: sizeBytes)])
    #expect(
      html == "<p><a class=\"file\" href=\"../../../a/b/plan.pdf\">Planen "
        + "<span class=\"file-size\">(\(note))</span></a></p>\n")
  }

  @Test("A file without an extension is shown with its size alone")
  func noExtension() throws {
    let html = try body("[x](../LICENS)", files: ["a/LICENS": [UInt8](repeating: 0, count: 2000)])
    #expect(html.contains("<span class=\"file-size\">(2\u{A0}kB)</span>"), "\(html)")
  }

  @Test(
    "Sizes are rounded to the unit a person would choose",
    arguments: [
      (0, "0,1 kB"), (99, "0,1 kB"), (1_000, "1 kB"), (1_450, "1,5 kB"), (9_940, "9,9 kB"),
      (9_960, "10 kB"), (34_499, "34 kB"), (999_499, "999 kB"), (999_960, "1 MB"),
      (1_000_000, "1 MB"), (1_290_000, "1,3 MB"), (12_345_678, "12 MB"),
    ])
  func sizes(sizeBytes: Int, text: String) {
    #expect(
      sizeText(sizeBytes, decimalComma: true) == text.replacing(" ", with: "\u{A0}"))
  }

  @Test("Images have their address and their size in pixels, where the file tells it")
  func images() throws {
    let html = try body(
      "![Karta](karta.png) ![Annan](../annan.png)",
      files: ["a/b/karta.png": image, "a/annan.png": [1, 2]])
    #expect(
      html.contains(" src=\"../../../a/b/karta.png\" width=\"300\" height=\"200\""), "\(html)")
    #expect(html.contains(" src=\"../../../a/annan.png\" "), "\(html)")
  }
}
