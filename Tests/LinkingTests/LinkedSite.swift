import Declarations
import Files
import Linking
import Parsing

/// A small whole site in memory: its files by path, declared, parsed and linked.
///
/// ‹ and › in a text mark places and are no part of the file.
struct LinkedSite {
  let site: Site
  /// All diagnostics of declaring, parsing and linking, sorted.
  let diagnostics: [Diagnostic]
  private let marks: [(path: String, range: Range<Int>)]

  init(
    _ texts: [String: String], images: [String: [UInt8]] = [:], includesDrafts: Bool = false
  ) {
    var marks: [(path: String, range: Range<Int>)] = []
    var files: [SourceFile] = []
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      let (bytes, ranges) = Self.unmarked(text)
      files.append(SourceFile(folder: "content", path: path, bytes: bytes))
      marks += ranges.map { (path, $0) }
    }
    files += images.map { SourceFile(folder: "content", path: $0.key, bytes: $0.value) }
    files.sort { $0.path < $1.path }
    let declared = declare(files)
    let context = ParsingContext(declared.declarations)
    let documents = files.filter { $0.path.hasSuffix(".md") }.map { parse($0, in: context) }
    let linked = link(
      documents, files: files, declarations: declared.declarations, includesDrafts: includesDrafts)
    site = linked.site
    diagnostics =
      (declared.diagnostics + documents.flatMap(\.diagnostics) + linked.diagnostics).sorted()
    self.marks = marks
  }

  private static func unmarked(_ text: String) -> (bytes: [UInt8], marks: [Range<Int>]) {
    var bytes: [UInt8] = []
    var open = 0
    var marks: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": open = bytes.count
      case "›": marks.append(open..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    return (bytes, marks)
  }

  /// `path rule range` for each diagnostic.
  var mistakes: [String] {
    diagnostics.map { diagnostic in
      let range = diagnostic.location.range.map { "\($0)" } ?? "whole"
      return "\(diagnostic.location.file.path) \(diagnostic.rule) \(range)"
    }
  }

  /// The same for `rule` at each mark.
  func atMarks(_ rule: String) -> [String] {
    marks.map { "\($0.path) \(rule) \($0.range)" }
  }

  /// The Swedish suggestions of all diagnostics.
  var fixes: [String] { diagnostics.compactMap(\.fix?.swedish) }

  /// The addresses of all pages, in order.
  var addresses: [String] { site.pages.map(\.path.description) }

  /// The page with an address.
  func page(_ address: String) -> Page? {
    site.pageByPath[SitePath(parts: address.split(separator: "/").map(String.init))]
      .map { site.pages[$0] }
  }

  /// The addresses of some pages.
  func addresses(of ids: [Int]) -> [String] { ids.map { site.pages[$0].path.description } }

  /// The addresses of a page's children, in order.
  func children(of address: String) -> [String] {
    addresses(of: page(address)?.children ?? [])
  }

  /// What the references of a page's text became, as text.
  func links(on address: String) -> [String] {
    (page(address)?.resolutions ?? []).map { resolution in
      func shown(_ id: Int, _ anchor: String?) -> String {
        site.pages[id].path.description + (anchor.map { "#" + $0 } ?? "")
      }
      return switch resolution {
      case .page(let id, let anchor): shown(id, anchor)
      case .term(let id, let anchor): "term " + shown(id, anchor)
      case .law(let id, let anchor): "law " + shown(id, anchor)
      case .file(let path, let size): "file \(path) \(size)"
      case .image(let path, let width, let height):
        "image \(path) \(width ?? 0)×\(height ?? 0)"
      case .none: "none"
      }
    }
  }
}
