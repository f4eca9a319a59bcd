import Testing

/// A site with one mistake, and where the mistake must be reported.
struct BrokenInput: CustomTestStringConvertible {
  /// What is wrong, as a claim.
  let testDescription: String
  /// Path of the file with the mistake.
  let path: String
  /// Its text; the place is marked ‹ and ›, which are not part of the file.
  let text: String
  /// The rule that must fire.
  let rule: String
  /// A part of the suggestion, where one is owed.
  var suggestion = ""
  /// Other files of the site.
  var others: [String: String] = [:]

  /// The mistakes every author makes sooner or later.
  static let all: [BrokenInput] = frontMatter + yaml + links + markup + theme

  private static let frontMatter: [BrokenInput] = [
    BrokenInput(
      testDescription: "an unknown key", path: "content/sida.md",
      text: "---\ntype: topic\n‹titel›: Sida\ntitle: Sida\n---\nText.\n",
      rule: "meta/unknown-key", suggestion: "'title'"),
    BrokenInput(
      testDescription: "a wrong kind", path: "content/sida.md",
      text: "---\ntitle: Sida\norder: ‹först›\n---\n", rule: "meta/wrong-kind"),
    BrokenInput(
      testDescription: "an impossible date", path: "content/sida.md",
      text: "---\ntitle: Sida\npublished: ‹2026-02-30›\n---\n", rule: "meta/impossible-date"),
    BrokenInput(
      testDescription: "an unknown entry of a register", path: "content/sida.md",
      text: "---\ntype: topic\ntitle: Sida\nactors: [bup, ‹sosialtjanst›]\n---\n",
      rule: "meta/unknown-entry", suggestion: "'socialtjanst'"),
    BrokenInput(
      testDescription: "an unknown content type", path: "content/sida.md",
      text: "---\ntype: ‹topik›\ntitle: Sida\n---\n", rule: "meta/unknown-type",
      suggestion: "'topic'"),
    BrokenInput(
      testDescription: "a missing title", path: "content/sida.md",
      text: "‹-›--\ntype: topic\n---\nText utan rubrik.\n", rule: "meta/missing-title"),
    BrokenInput(
      testDescription: "unclosed front matter", path: "content/sida.md",
      text: "‹---›\ntitle: Sida\n\nText.\n", rule: "front-matter/unclosed"),
  ]

  private static let yaml: [BrokenInput] = [
    BrokenInput(
      testDescription: "invalid YAML", path: "content/sida.md",
      text: "---\ntitle: ‹\"Sida›\nsummary: x\n---\n", rule: "yaml/syntax"),
    BrokenInput(
      testDescription: "an alias bomb", path: "content/bomb.md",
      text: "---\ntitle: Bomb\n" + bomb + "---\n", rule: "yaml/alias"),
    BrokenInput(
      testDescription: "an alias bomb in a key", path: "content/bomb.md",
      text: "---\ntitle: Bomb\n" + bomb + "? ‹*h›\n: x\n---\n", rule: "yaml/alias"),
    BrokenInput(
      testDescription: "a key given twice", path: "content/sida.md",
      text: "---\n‹title: Sida›\ntitle: Sida\n---\n", rule: "yaml/duplicate-key"),
    BrokenInput(
      testDescription: "an unknown key in a register", path: "content/registers/actors.yaml",
      text: "bup:\n  name: BUP\n  ‹forkortning›: BUP\n", rule: "meta/unknown-key",
      suggestion: "abbreviation"),
  ]

  private static let links: [BrokenInput] = [
    BrokenInput(
      testDescription: "a broken link", path: "content/sida.md",
      text: "---\ntitle: Sida\n---\nLäs om [orosanmälan](‹orosanmalen.md›).\n",
      rule: "link/missing-page", suggestion: "orosanmalan.md"),
    BrokenInput(
      testDescription: "a broken link in a table in a list", path: "content/sida.md",
      text: "---\ntitle: Sida\n---\n\n- punkt\n\n  | a | b |\n  |---|---|\n"
        + "  | å | [x](‹saknas.md›) |\n",
      rule: "link/missing-page"),
    BrokenInput(
      testDescription: "a broken anchor", path: "content/sida.md",
      text: "---\ntitle: Sida\n---\nSe [när](‹orosanmalan.md#naer›).\n",
      rule: "link/missing-anchor", suggestion: "#nar"),
    BrokenInput(
      testDescription: "two pages for one address", path: "content/orosanmälan.md",
      text: "‹-›--\ntitle: Samma adress\n---\n", rule: "address/duplicate"),
    BrokenInput(
      testDescription: "a link that runs a script", path: "content/sida.md",
      text: "---\ntitle: Sida\n---\n[klicka](‹javascript:alert(1)›)\n",
      rule: "link/unsafe-scheme"),
    BrokenInput(
      testDescription: "a page in the menu that does not exist", path: "content/site.yaml",
      text: "title: Guide\nnavigation: [‹regler.md›]\n", rule: "link/missing-page"),
  ]

  private static let markup: [BrokenInput] = [
    BrokenInput(
      testDescription: "an unclosed container", path: "content/sida.md",
      text: "---\ntitle: Sida\n---\n\n‹::: steps›\n1. Ett\n2. Två\n",
      rule: "container/unclosed"),
    BrokenInput(
      testDescription: "an unknown container", path: "content/sida.md",
      text: "---\ntitle: Sida\n---\n\n::: ‹stegs›\n1. Ett\n:::\n", rule: "container/unknown",
      suggestion: "steps"),
    BrokenInput(
      testDescription: "HTML that is not allowed", path: "content/sida.md",
      text: "---\ntitle: Sida\n---\nText ‹<script>›alert(1)</script>\n",
      rule: "html/not-allowed"),
  ]

  private static let theme: [BrokenInput] = [
    BrokenInput(
      testDescription: "a script that does not parse", path: "theme/scripts/site.js",
      text: "export const å = 1;\nlet barn ‹=›= 2;\n", rule: "theme/script"),
    BrokenInput(
      testDescription: "a template with an unknown name", path: "theme/templates/page.mustache",
      text: "{{<layout}}\n{{$main}}\n<h1>{{‹page.titel›}}</h1>\n{{/main}}\n{{/layout}}\n",
      rule: "theme/unknown-name", suggestion: "'title'"),
    BrokenInput(
      testDescription: "a template with an unclosed section",
      path: "theme/templates/page.mustache", text: "{{#page}}\n<h1>{{title}}</h1>\n",
      rule: "theme/syntax"),
  ]

  /// Nine levels of nine aliases each: 9⁹ values in some hundred bytes.
  private static let bomb: String = {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, before) in zip("bcdefgh", "abcdefg") {
      let aliases = Array(repeating: "*\(before)", count: 9).joined(separator: ", ")
      text += "\(name): &\(name) [\(aliases)]\n"
    }
    return text
  }()
}
