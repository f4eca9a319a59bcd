import Files
import Testing

@testable import Declarations

@Suite("What is wrong in declarations is reported once, in its place")
struct DeclaredMistakeTests {
  @Test("Each mistake", arguments: DeclaredMistake.all)
  func isReportedInPlace(_ mistake: DeclaredMistake) {
    let site = MarkedSite(mistake.texts)
    let (_, diagnostics) = declare(site.sources)
    #expect(site.shown(diagnostics) == site.expected(mistake.rules))
    let fix = diagnostics.sorted().first?.fix?.swedish ?? ""
    #expect(mistake.suggestion.isEmpty || fix.contains(mistake.suggestion), "\(fix)")
  }

  @Test(
    "A mistake in what is declared causes none in pages",
    arguments: [
      ["types.yaml": "types: \"x\n"],
      ["types.yaml": "- a\n"],
      [
        "types.yaml": "fields: {actors: {kind: ref}}\ntypes: {topic: {name: Ä, optional: actors}}\n"
      ],
      [
        "types.yaml":
          "fields: {actors: {kind: reference, register: aktors}}\n"
          + "types: {topic: {name: Ä, optional: actors}}\n"
      ],
      declaring(register: "bup: \"x\n"), declaring(register: "- bup\n"),
      declaring(register: "bup: {nmae: BUP}\n"), declaring(register: "bup: BUP\n"),
      declaring(register: "bup:\n"), declaring(register: "null: x\n"),
    ])
  func causesNoOthers(_ texts: [String: String]) {
    let (declarations, diagnostics) = declare(MarkedSite(texts).sources)
    #expect(!diagnostics.isEmpty)
    let file = MarkedFile("type: topic\ntitle: T\nactors: bup\n")
    let (yaml, _) = readYAML(file.file, in: file.file.bytes.indices)
    let page = decodePage(yaml, in: file.file, declarations: declarations)
    #expect(page.diagnostics.isEmpty, "\(page.diagnostics)")
  }

  private static func declaring(register: String) -> [String: String] {
    [
      "types.yaml": """
      fields: {actors: {kind: reference, register: actors}}
      types: {topic: {name: Ämne, optional: actors}}
      """,
      "registers/actors.yaml": register,
    ]
  }
}
