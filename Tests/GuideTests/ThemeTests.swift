import Foundation
import TemporaryFolders
import Testing

@Suite("A theme of one's own")
struct ThemeTests {
  private static let theme = """
    extends: ../theme
    name: Nordviks guide
    logo: icons/logo.svg
    colours:
      light: {accent: "#1f4e8c"}
      dark: {accent: "#9cc1f5"}
    """
  private static let logo =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><path d=\"M0 0h2v1z\"/></svg>\n"

  /// The small site with a theme of a few lines beside its own.
  private func site(_ more: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try smallSite()
    let files = ["mine/theme.yaml": Self.theme, "mine/icons/logo.svg": Self.logo]
    for (path, text) in files.merging(more, uniquingKeysWith: { $1 }) {
      try folder.write(text, to: path)
    }
    return folder
  }

  private func text(_ folder: TemporaryFolder, _ path: String) throws -> String {
    try String(contentsOfFile: folder.path(path), encoding: .utf8)
  }

  @Test("Six lines change name, logo and colours; everything else is as in the theme below")
  func sixLines() throws {
    let folder = try site()
    let run = try GuideRun(["build", "--theme", "mine"], in: folder)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    let page = try text(folder, "Public/orosanmalan/index.html")
    #expect(page.contains("<title>Orosanmälan – Nordviks guide</title>"))
    #expect(page.contains("<span class=\"brand-name\">Nordviks guide<"))
    let logo = try #require(page.firstMatch(of: /<img class="mark" src="\.\.\/([^"]+)"([^>]*)>/))
    #expect(logo.2 == " width=\"80\" height=\"40\" alt=\"\"")
    #expect(try text(folder, "Public/\(logo.1)") == Self.logo)
    let style = try #require(page.firstMatch(of: /<link rel="stylesheet" href="\.\.\/([^"]+)">/))
    let css = try text(folder, "Public/\(style.1)")
    #expect(
      css.hasSuffix(
        """
        @layer tokens {
        :root { --accent: #1f4e8c; }
        @media (prefers-color-scheme: dark) { :root { --accent: #9cc1f5; } }
        }

        """))
    let plain = try smallSite()
    #expect(try GuideRun(["build"], in: plain).code == 0)
    let own = try text(plain, "Public/orosanmalan/index.html")
    #expect(own.contains("Liten guide") && own.contains("<svg class=\"mark\""))
    #expect(css.count > 20_000 && page.split(separator: "\n").count > 20)
  }

  @Test("Words and one template are changed by files that hold only those")
  func overrides() throws {
    let folder = try site([
      "mine/strings/sv.yaml": "search_button: Leta\n",
      "mine/templates/not-found.mustache":
        "{{<layout}}{{$main}}<h1>{{words.not_found_title}} här</h1>{{/main}}{{/layout}}\n",
    ])
    let run = try GuideRun(["build", "--theme", "mine"], in: folder)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(try text(folder, "Public/404.html").contains("<h1>Sidan finns inte här</h1>"))
    let page = try text(folder, "Public/orosanmalan/index.html")
    #expect(page.contains("Leta") && page.contains("Hoppa till innehållet"))
  }

  @Test("A theme that is laid over others may itself lie below one")
  func three() throws {
    let folder = try site(["third/theme.yaml": "extends: ../mine/\nname: Tredje\n"])
    let run = try GuideRun(["build", "--theme", "./third/"], in: folder)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    let page = try text(folder, "Public/index.html")
    #expect(page.contains("Tredje") && page.contains("<img class=\"mark\""))
  }

  @Test("Nothing is published with colours that cannot be told apart")
  func contrast() throws {
    let folder = try site([
      "mine/theme.yaml": Self.theme.replacing("#1f4e8c", with: "#86b4e8")
    ])
    let run = try GuideRun(["build", "--theme", "mine"], in: folder)
    #expect(run.code == 1)
    let all = run.output + run.errors
    #expect(all.contains("mine/theme.yaml:5:19: fel: ") && all.contains("[theme/contrast]"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("Public/index.html")))
  }

  @Test("A theme called theme that holds only theme.yaml is found without being named")
  func found() throws {
    let folder = try smallSite()
    try FileManager.default.moveItem(
      atPath: folder.path("theme"), toPath: folder.path("guide-theme"))
    try folder.write("extends: ../guide-theme\nname: Funnen\n", to: "theme/theme.yaml")
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(try text(folder, "Public/index.html").contains("Funnen"))
  }

  @Test("A folder that is no theme is told at extends, and read no further")
  func noTheme() throws {
    let folder = try site(["mine/theme.yaml": "extends: ../content\n"])
    let run = try GuideRun(["check", "--theme", "mine", "--format", "json"], in: folder)
    #expect(run.code == 1)
    #expect(run.output.contains("theme/unknown-base"))
    #expect(!run.output.contains("theme/unknown-file"))
  }

  @Test("The second theme of Tests/Themes publishes the project's own guide")
  func second() throws {
    let folder = try TemporaryFolder()
    let project = GuideRun.project
    let run = try GuideRun(
      [
        "build", "--content", project + "/content", "--theme", project + "/Tests/Themes/nordvik",
        "--today", "2026-11-22",
      ], in: folder)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    let page = try text(folder, "Public/samverkan/tandvarden/index.html")
    #expect(page.contains("– Nordviks barnguide</title>") && page.contains("Sök hos Nordvik"))
    #expect(try text(folder, "Public/404.html").contains("Fråga i Nordviks reception"))
  }
}
