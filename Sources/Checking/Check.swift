package import Files
package import Linking

/// What every site is held against.
private let rules: [any Rule.Type] = [
  DuplicateTitle.self,
  LinkToArchived.self,
  LostAnchor.self,
  LostPage.self,
  RepealedLaw.self,
  ReviewMissing.self,
]

/// What the authors of a linked site should know of, by file and place.
///
/// Pure; a link that leads nowhere and an address taken twice are linking's to report.
package func check(_ site: Site) -> [Diagnostic] {
  rules.flatMap { $0.check(site) }.sorted()
}
