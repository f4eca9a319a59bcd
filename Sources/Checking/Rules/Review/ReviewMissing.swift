import Declarations
import Files
import Linking
import Parsing

/// A page whose type requires a review does not say when it was reviewed.
///
/// A type's `required` can demand `review:` but not what stands in it, and a review without a day
/// can never be due again. Only on sites with types.yaml; pages that no longer hold are exempt. A
/// page without `review:` at all is reported when its front matter is read.
enum ReviewMissing: Rule {
  static let name = "review/missing"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard site.declarations.isDeclared else { return [] }
    return site.pages.compactMap { page in
      guard let document = page.document, page.metadata.status == .current,
        page.type?.requiredBuiltIns.contains("review") == true,
        page.metadata.review.on == nil, let range = page.metadata.review.range
      else { return nil }
      return Diagnostic(
        .warning, name,
        at: Location(document.file, range.lowerBound..<min(range.upperBound, range.lowerBound + 1)),
        Message(
          swedish: "det står inte när sidan granskades",
          english: "the page does not say when it was reviewed"),
        fix: Message(
          swedish: "skriv 'on: ÅÅÅÅ-MM-DD' under review:",
          english: "write 'on: YYYY-MM-DD' below review:"))
    }
  }
}
