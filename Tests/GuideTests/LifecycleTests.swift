import TemporaryFolders
import Testing

/// A page in each state, as its readers, menus, feeds and search engines meet it.
@Suite("The life of a page")
struct LifecycleTests {
  /// What is expected of a page in a state.
  struct State: Sendable, CustomTestStringConvertible {
    let name: String
    /// What the front matter says beside the status.
    var more = ""
    /// The title of its banner; nil where it has none.
    var banner: String?
    /// What else its banner says.
    var bannerText = ""
    /// Whether it has a page at all without `--drafts`.
    var isBuilt = true
    /// Whether menus, lists, the A–Ö index, the feed and the sitemap have it.
    var isCurrent = false
    /// Whether the archive lists it.
    var isInArchive = false
    /// Whether search finds it, and with `--archived`.
    var isFound: (usually: Bool, archived: Bool) = (false, false)
    /// What is found at a link to it.
    var finding: String?

    var testDescription: String { name }
  }

  static let states = [
    State(name: "draft", isBuilt: false, finding: "link/to-draft"),
    State(name: "current", isCurrent: true, isFound: (true, true)),
    State(
      name: "archived", more: "status_reason: Rapporten är slut.\n",
      banner: "Sidan är arkiverad och uppdateras inte", bannerText: "<p>Rapporten är slut.</p>",
      isInArchive: true, isFound: (false, true), finding: "link/to-archived"),
    State(
      name: "superseded", more: "superseded_by: annan.md\n",
      banner: "Sidan har ersatts av en nyare",
      bannerText: "<a href=\"../../s/annan/\">En annan</a>",
      isInArchive: true, isFound: (false, true), finding: "link/to-archived"),
    State(
      name: "removed", more: "status_reason: Numret gäller inte.\n", banner: "Sidan är borttagen",
      bannerText: "<p>Numret gäller inte.</p>", finding: "link/to-archived"),
  ]

  private func site(_ state: State) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in [
      "site.yaml": "title: Guide\nbase_url: https://example.se/\n",
      "index.md": "---\ntitle: Start\n---\n",
      "s/index.md": "---\ntitle: Avsnitt\nlisting: children\n---\n",
      "s/annan.md": "---\ntitle: En annan\npublished: 2026-01-01\n---\nText.\n",
      "s/sidan.md": """
      ---
      title: Fågelboet
      status: \(state.name)
      summary: Kort om fåglar.
      published: 2026-02-01
      aliases: [/gammal/]
      short_address: bo
      \(state.more)---
      ## Rubriken

      Text om näbbmusslor.
      """,
      "arkiv.md": "---\ntitle: Arkiv\nlisting: archive\n---\n",
      "ao.md": "---\ntitle: Alla sidor\nlisting: a-z\n---\n",
    ] { try folder.write(text, to: "content/" + path) }
    return folder
  }

  @Test("Its page, banner and address for search engines are those of its state", arguments: states)
  func page(_ state: State) throws {
    let folder = try site(state)
    let run = try GuideRun.build(folder)
    #expect(run.code == 0, "\(run.errors)")
    let html = try folder.texts(in: "Public")["s/sidan/index.html"]
    #expect((html != nil) == state.isBuilt)
    guard let html else { return }
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">") == !state.isCurrent)
    #expect(html.contains("<link rel=\"canonical\" href=\"https://example.se/s/sidan/\">"))
    #expect(html.contains("<h1>Fågelboet</h1>"))
    #expect(html.contains("class=\"notice ") == (state.banner != nil))
    if let banner = state.banner {
      #expect(html.contains("class=\"notice notice-\(state.name)\" aria-label=\"\(banner)\""))
      #expect(html.contains("<p class=\"notice-title\">\(banner)</p>"))
      #expect(html.contains(state.bannerText))
    }
    #expect(html.contains("id=\"rubriken\""), "anchors last as long as the page")
  }

  @Test(
    "Only what holds is in menus, lists, the index, the feed and the sitemap", arguments: states)
  func lists(_ state: State) throws {
    let folder = try site(state)
    _ = try GuideRun.build(folder)
    let files = try folder.texts(in: "Public")
    let link = "s/sidan/\""
    for (path, isThere) in [
      ("s/index.html", state.isCurrent), ("s/annan/index.html", state.isCurrent),
      ("ao/index.html", state.isCurrent), ("arkiv/index.html", state.isInArchive),
    ] { #expect(files[path]?.contains(link) == isThere, "\(path)") }
    for path in ["sitemap.xml", "feed.xml"] {
      #expect(files[path]?.contains("https://example.se/s/sidan/<") == state.isCurrent, "\(path)")
      #expect(files[path]?.contains("https://example.se/s/annan/<") == true, "\(path)")
    }
  }

  @Test("Search finds what holds, and on request what is kept for the record", arguments: states)
  func search(_ state: State) throws {
    let folder = try site(state)
    _ = try GuideRun.build(folder)
    for (more, isFound) in [([], state.isFound.usually), (["--archived"], state.isFound.archived)] {
      let run = try GuideRun(["search", "näbbmusslor"] + more, in: folder)
      #expect(run.output.contains("/s/sidan/") == isFound, "\(more) \(run.output)")
    }
  }

  @Test("Old and short addresses lead to it as long as it has a page", arguments: states)
  func addresses(_ state: State) throws {
    let folder = try site(state)
    _ = try GuideRun.build(folder)
    let files = try folder.texts(in: "Public")
    for (path, target) in [("gammal", "../s/sidan/"), ("o/bo", "../../s/sidan/")] {
      #expect((files["\(path)/index.html"] != nil) == state.isBuilt)
      #expect(files["\(path)/index.html"]?.contains("url=\(target)\"") != false)
      #expect(files["_redirects"]?.contains("/\(path)/ /s/sidan/ 301") ?? false == state.isBuilt)
    }
  }

  @Test("A link to it is reported at its place", arguments: states)
  func links(_ state: State) throws {
    let folder = try site(state)
    try folder.write("---\ntitle: Länk\n---\nSe [boet](s/sidan.md).\n", to: "content/lank.md")
    let run = try GuideRun(
      ["check", "--theme", GuideRun.project + "/theme", "--level", "warning"], in: folder)
    let found = run.errors.split(separator: "\n").filter { $0.hasPrefix("content/") }
    #expect(
      found.map { $0.prefix { $0 != " " } }
        == (state.finding == nil ? [] : ["content/lank.md:4:11:"]))
    #expect(found.allSatisfy { $0.hasSuffix("[\(state.finding ?? "")]") })
    #expect(run.code == (state.name == "draft" ? 1 : 0))
  }

  @Test("A draft that is asked for has a page that says what it is, and no search engine lists it")
  func preview() throws {
    let folder = try site(Self.states[0])
    #expect(try GuideRun.build(folder, ["--drafts"]).code == 0)
    let files = try folder.texts(in: "Public")
    let html = try #require(files["s/sidan/index.html"])
    #expect(html.contains("class=\"notice notice-draft\""))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(files["s/index.html"]?.contains("s/sidan/\"") == true, "to be looked at in its place")
    for path in ["sitemap.xml", "feed.xml"] {
      #expect(files[path]?.contains("s/sidan/") == false, "\(path)")
    }
  }
}
