import Declarations
import Files

@testable import Parsing

/// What the tests' pages may refer to.
let exampleSite: ParsingContext = {
  let files = [
    "types.yaml": """
    callouts:
      LAGKRAV: {label: Lagkrav, style: requirement}
    types:
      page: {name: Sida, plural: Sidor, template: page}
    """,
    "registers/laws.yaml": """
    "2010:800":
      name: Skollag (2010:800)
      short_name: skollagen
      names: [skollagen, skollag, SkolL]
    "2025:400":
      name: Socialtjänstlag (2025:400)
      short_name: socialtjänstlagen
      abbreviation: SoL
    """,
    "registers/concepts.yaml": """
    sip:
      name: samordnad individuell plan
      abbreviation: SIP
      synonyms: [samordnade planen]
    orosanmalan:
      name: orosanmälan
      plural: orosanmälningar
    """,
    "registers/sources.yaml": """
    uppdraget: {name: Uppdraget 2017}
    """,
  ].map { path, text in
    SourceFile(folder: "content", path: path, bytes: Array(text.utf8))
  }.sorted { $0.path < $1.path }
  let (declarations, diagnostics) = declare(files)
  precondition(diagnostics.isEmpty, "the example site is well-formed: \(diagnostics)")
  return ParsingContext(declarations)
}()

/// The same without types.yaml and registers, as a bare folder of Markdown has it.
let bareFolder = ParsingContext(declare([]).declarations)

/// Parses Markdown as a page of the example site.
func parse(
  _ markdown: String, path: String = "regler/sida.md", in context: ParsingContext = exampleSite
) -> Document {
  parse(
    SourceFile(folder: "content", path: path, bytes: Array(markdown.utf8)), in: context)
}

/// The body's HTML with each slot shown as the markup it stands for.
func shownHTML(of document: Document) -> String {
  var shown: [UInt8] = []
  var position = 0
  for slot in document.body.slots {
    shown += document.body.html[position..<slot.offset]
    position = slot.offset
    let target = document.body.references[slot.reference].target
    switch slot.part {
    case .linkStart: shown += Array("<a href=\"{\(words(for: target))}\">".utf8)
    case .linkText: shown += Array("{title}".utf8)
    case .linkEnd: shown += Array("</a>".utf8)
    case .imageSource: shown += Array(" src=\"{\(words(for: target))}\"".utf8)
    }
  }
  shown += document.body.html[position...]
  return String(decoding: shown, as: UTF8.self)
}

private func words(for target: Reference.Target) -> String {
  func name(_ entry: EntryReference) -> String {
    "\(entry.register) \(entry.key)" + (entry.locator.map { " \($0)" } ?? "")
  }
  let words =
    switch target {
    case .local(let address): "local \(address)"
    case .image(let address): "image \(address)"
    case .entry(let entry): "entry \(name(entry))"
    case .mentionedLaw(let entry): "law \(name(entry))"
    case .mentionedTerm(let entry): "term \(name(entry))"
    }
  var escaped: [UInt8] = []
  appendEscaped(words, to: &escaped)
  return String(decoding: escaped, as: UTF8.self)
}
