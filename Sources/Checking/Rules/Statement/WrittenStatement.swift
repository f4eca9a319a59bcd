import Declarations
import Files
import Linking
import Parsing

/// An accessibility statement that readers are to trust, and the page it stands on.
struct WrittenStatement {
  let page: Page
  let file: SourceFile
  let statement: AccessibilityStatement

  /// The statements on pages that hold.
  static func all(in site: Site) -> [WrittenStatement] {
    site.pages.compactMap { page in
      guard let document = page.document, page.metadata.status == .current,
        let statement = page.metadata.accessibilityStatement
      else { return nil }
      return WrittenStatement(page: page, file: document.file, statement: statement)
    }
  }
}
