/// A way into the site from its start page: the pages below a page, or the entries it lists.
package struct Entrance: Sendable {
  /// The heading above the links.
  package let title: String
  /// The page whose children or entries are shown, a content path.
  package let page: Located<String>
}
