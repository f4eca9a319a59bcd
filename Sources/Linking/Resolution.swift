/// What a reference in a document turned out to be.
package enum Resolution: Sendable, Hashable {
  /// A page, with an anchor in it.
  case page(Int, anchor: String?)
  /// The definition of a term.
  case term(Int, anchor: String?)
  /// The page of a law, at the anchor of a place in it.
  case law(Int, anchor: String?)
  /// A file that is published as it is.
  case file(path: String, sizeBytes: Int)
  /// An image; nil sizes where the file does not tell.
  case image(path: String, width: Int?, height: Int?)
  /// Nothing to link to: the page itself, or a mistake that has been reported.
  case none
}
