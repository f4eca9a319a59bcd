import Declarations
import Files
import Linking
import Parsing

/// A site that is declared and parsed but not yet linked, to link it alone and more than once.
struct PreparedSite {
  private let files: [SourceFile]
  private let declarations: Declarations
  private let documents: [Document]

  init(_ texts: [String: String]) {
    files = texts.sorted { $0.key < $1.key }.map {
      SourceFile(folder: "content", path: $0.key, bytes: Array($0.value.utf8))
    }
    declarations = declare(files).declarations
    let context = ParsingContext(declarations)
    documents = files.filter { $0.path.hasSuffix(".md") }.map { parse($0, in: context) }
  }

  /// Links the site.
  func link() -> Site {
    Linking.link(
      documents, files: files, declarations: declarations, includesDrafts: false
    ).site
  }
}
