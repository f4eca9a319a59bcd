import Files
import Foundation
import Linking
import Testing

@testable import Rendering

@Suite("What programs are told")
struct MachineTests {
  private let texts = [
    "site.yaml": """
    title: Guiden för alla som samverkar
    tagline: "En guide <för> alla"
    base_url: https://x.se/g/
    publisher: {name: Verket, url: "https://verket.se/"}
    navigation: [a/index.md]
    review: {interval: 12 months, owner: Eva}
    """,
    "types.yaml": """
    fields:
      laws: {kind: reference, register: laws, many: true, label: Lagar}
      kinds: {kind: choice, many: true, label: Slag, values: {x: "X; y", z: Z}}
      place: {kind: text, label: Ort}
      next: {kind: page, label: Nästa}
      on: {kind: date, label: Dag}
      sources: {kind: reference, register: sources, many: true, label: Källor}
    types:
      page:
        name: Sida
        plural: Sidor
        optional: [laws, kinds, place, next, on, sources]
    """,
    "registers/laws.yaml": """
    "2010:800":
      name: Skollag
      short_name: skollagen
      in_force_from: 2010-08-01
      url: https://lag.se/
    "1985:1100": {name: Gammal lag, in_force_to: 2010-07-31}
    """,
    "registers/sources.yaml": "bok: {name: Bok, url: \"https://bok.se/\"}\n",
    "registers/concepts.yaml": """
    sip: {name: samordnad plan, abbreviation: SIP, definition: "En </script> plan."}
    """,
    "index.md": "---\ntitle: Guiden för alla som samverkar\n---\nHej.\n",
    "lagar.md": "---\ntitle: Lagar\nlisting: register\nregister: laws\n---\n",
    "ord.md": "---\ntitle: Ord\nlisting: register\nregister: concepts\n---\n",
    "a/index.md": "---\ntitle: Avdelning\nsummary: Om A.\nlisting: collection\n---\n",
    "a/b.md": """
    ---
    title: "B <&> \\"c\\""
    summary: "Kort, med komma."
    published: 2026-01-02
    changes:
      - {date: 2026-03-04, text: "Nytt & bättre"}
      - {date: 2026-03-04, text: Först}
    review: {on: 2026-02-01, by: [Verket, Eva], against: lagen}
    laws: ["2010:800 2:25"]
    kinds: [x, z]
    place: "Säter \\"norra\\""
    next: c.md
    on: 2026-05-06
    sources: [bok]
    ---
    En samordnad plan, se [C](c.md "Titel") och [](law:2010:800 2:25).

    ## Rubrik {#r}

    ![karta](../k.png) [här](#r) [][c] [ut](https://ut.se/)

    [c]: c.md#x
    """,
    "a/c.md": "---\ntitle: C\nlanguage: en\npublished: 2025-01-01\n---\n# C\n\n## X {#x}\n",
    "a/old.md": "---\ntitle: Gammal\nstatus: archived\nstatus_reason: Slut.\n---\nText.\n",
    "a/ny.md": "---\ntitle: Utkast\nstatus: draft\npublished: 2026-09-09\n---\n",
  ]

  private func site(_ changes: [String: String] = [:], template: String = "") throws
    -> RenderedSite
  {
    try RenderedSite(
      texts.merging(changes) { $1 }, files: ["k.png": [1]], template: template,
      includesDrafts: true)
  }

  private func withoutAddress() throws -> RenderedSite {
    try site([
      "site.yaml": "title: Guiden\nnavigation: [a/index.md]\npublisher: {name: Verket}\n"
    ])
  }

  private func markdown(_ site: RenderedSite, _ path: String) throws -> String? {
    let page = try #require(site.site.pages.first { $0.path.description == path })
    return site.renderer.renderMarkdown(page).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// The nodes of a page's linked data.
  private func graph(_ site: RenderedSite, _ path: String) throws -> [[String: Any]] {
    let page = try #require(site.site.pages.first { $0.path.description == path })
    let text = try #require(
      site.renderer.structuredData(of: page, root: page.path.toRoot), "\(path)")
    #expect(!text.contains("<"), "nothing can end the script element")
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(object?["@graph"] as? [[String: Any]])
  }

  @Test("Recorded files", arguments: ["a/feed.xml", "changes.json", "a/data.csv", "llms.txt"])
  func files(_ path: String) throws {
    try expectGolden(site().file(path), named: path.replacing("/", with: "-"))
  }

  @Test("A page as Markdown, with and without an address")
  func markdownPages() throws {
    try expectGolden(#require(try markdown(site(), "/a/b/")), named: "page.md")
    try expectGolden(#require(try markdown(withoutAddress(), "/a/b/")), named: "page-relative.md")
    try expectGolden(#require(try markdown(site(), "/lagar/skollagen/")), named: "law.md")
  }

  @Test("Drafts and lists that the program makes have no Markdown; what is kept says so")
  func markdownOfOthers() throws {
    let site = try site()
    for path in ["/a/ny/", "/sok/", "/a-o/"] { #expect(try markdown(site, path) == nil) }
    #expect(
      try #require(try markdown(site, "/a/old/")).contains("> **notice\\_archived sv** Slut.\n"))
  }

  @Test("A page is an article on a web page, with what is declared and nothing else")
  func article() throws {
    let nodes = try graph(site(), "/a/b/")
    #expect(nodes.map { $0["@type"] as? String } == ["WebPage", "Article"])
    #expect(nodes[0]["lastReviewed"] as? String == "2026-02-01")
    let reviewers = try #require(nodes[0]["reviewedBy"] as? [Any])
    #expect((reviewers[0] as? [String: String])?["@type"] == "Organization")
    #expect(reviewers[1] as? String == "Eva")
    #expect(nodes[1]["headline"] as? String == "B <&> \"c\"")
    #expect(nodes[1]["datePublished"] as? String == "2026-01-02")
    #expect(nodes[1]["dateModified"] as? String == "2026-03-04")
    let laws = nodes[1]["citation"] as? [[String: String]]
    #expect(laws?.map { $0["legislationIdentifier"] } == ["2010:800"])
    #expect(laws?.first?["url"] == "https://x.se/g/lagar/skollagen/")
    let plain = try graph(site(), "/a/c/")
    #expect(
      plain[1].keys.sorted() == [
        "@type", "dateModified", "datePublished", "headline", "inLanguage", "mainEntityOfPage",
        "publisher",
      ])
    #expect(plain[1]["inLanguage"] as? String == "en")
  }

  @Test("The start page is the site; its search is told where its address is known")
  func website() throws {
    let nodes = try graph(site(), "/")
    let action = try #require(nodes[0]["potentialAction"] as? [String: Any])
    #expect(
      (action["target"] as? [String: String])?["urlTemplate"]
        == "https://x.se/g/sok/?q={search_term_string}")
    let other = try graph(withoutAddress(), "/")
    #expect(other[0]["potentialAction"] == nil && other[0]["url"] as? String == "./")
  }

  @Test("Laws and terms are what their pages are about; a law that has ended is not in force")
  func registers() throws {
    let site = try site()
    let law = try #require(try graph(site, "/lagar/skollagen/")[0]["mainEntity"] as? [String: Any])
    #expect(law["legislationLegalForce"] as? String == "https://schema.org/InForce")
    #expect(law["sameAs"] as? String == "https://lag.se/")
    let old = try #require(try graph(site, "/lagar/gammal-lag/")[0]["mainEntity"] as? [String: Any])
    #expect(old["legislationLegalForce"] as? String == "https://schema.org/NotInForce")
    let term = try #require(
      try graph(site, "/ord/sip/")[0]["mainEntity"] as? [String: Any])
    #expect(term["@type"] as? String == "DefinedTerm")
    #expect(term["description"] as? String == "En </script> plan.")
    #expect(term["inDefinedTermSet"] as? String == "https://x.se/g/ord/")
  }

  @Test("Pages that search engines leave out say nothing of themselves")
  func left() throws {
    let site = try site()
    for path in ["/a/old/", "/a/ny/"] {
      let page = try #require(site.site.pages.first { $0.path.description == path })
      #expect(site.renderer.structuredData(of: page, root: "../../") == nil)
    }
  }

  @Test("Heads lead to the Markdown, the feeds of the section, and those of the site")
  func heads() throws {
    let template = "{{#machine_links}}{{type}} {{href}} {{title}}\n{{/machine_links}}"
    let lines = try site(template: template).page("/a/b/").split(separator: "\n")
    #expect(
      lines == [
        "text/markdown index.md ",
        "application/atom+xml ../../a/feed.xml Avdelning – Guiden för alla som samverkar",
        "application/feed+json ../../a/feed.json Avdelning – Guiden för alla som samverkar",
        "application/atom+xml ../../feed.xml Guiden för alla som samverkar",
        "application/feed+json ../../feed.json Guiden för alla som samverkar",
        "application/atom+xml ../../changes.xml changes sv – Guiden för alla som samverkar",
        "application/feed+json ../../changes.json changes sv – Guiden för alla som samverkar",
      ])
  }

  @Test("Other sites are told of a page where its address is known")
  func social() throws {
    let template =
      "{{#social}}{{title}}|{{type}}|{{url}}|{{locale}}{{/social}}{{^social}}none{{/social}}"
    #expect(
      try site(template: template).page("/a/c/") == "C|article|https://x.se/g/a/c/|en_GB")
    #expect(try site(template: template).page("/a/old/") == "none")
    #expect(
      try site(["site.yaml": "title: T\n"], template: template).page("/a/c/") == "none")
  }

  @Test("The search is described in as many words as have room")
  func openSearch() throws {
    let text = try site().file("opensearch.xml")
    #expect(text.contains("<ShortName>Guiden för alla</ShortName>"))
    #expect(text.contains("template=\"https://x.se/g/sok/?q={searchTerms}\""))
    #expect(try !withoutAddress().renderer.renderFiles().contains { $0.path == "opensearch.xml" })
  }

  @Test("Where to report weaknesses is told where it is declared, for less than a year")
  func security() throws {
    let path = ".well-known/security.txt"
    #expect(try !site().renderer.renderFiles().contains { $0.path == path })
    let declared = try site([
      "site.yaml": """
      title: T
      language: en
      base_url: https://x.se/
      security: {contact: [mailto:a@x.se, "https://x.se/s"], policy: "https://x.se/p"}
      """
    ])
    #expect(
      try declared.file(path) == """
        Contact: mailto:a@x.se
        Contact: https://x.se/s
        Expires: 2027-10-22T00:00:00Z
        Policy: https://x.se/p
        Preferred-Languages: en
        Canonical: https://x.se/.well-known/security.txt

        """)
  }

  @Test("An id of a feed is a whole address, and its number stays the same without one")
  func ids() throws {
    let text = try withoutAddress().file("feed.xml")
    let ids = text.split(separator: "\n").filter { $0.hasPrefix("<id>") }
    let form = #/<id>urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}</id>/#
    #expect(ids.count == 3)
    for id in ids { #expect(id.wholeMatch(of: form) != nil) }
    #expect(Set(ids).count == ids.count)
    #expect(text.contains("<link href=\"./a/b/\"/>"))
  }

  @Test("What the editors wrote takes the place of what would be made")
  func ownFiles() throws {
    let site = try RenderedSite(
      texts, files: ["llms.txt": [1], "a/data.csv": [2], "k.png": [1]], includesDrafts: true)
    #expect(try site.file("llms.txt") == "\u{1}")
    #expect(try site.file("a/data.csv") == "\u{2}")
    let paths = site.renderer.renderFiles().map(\.path)
    #expect(paths.count == Set(paths).count)
  }
}
