package import Declarations
package import Files

/// Parses one Markdown file.
///
/// Pure and safe to call from several threads at once.
///
/// - Parameter file: A `.md` file of the content folder, valid UTF-8.
/// - Parameter context: What the declarations mean for parsing, made once for the whole site.
/// - Returns: The document with everything the author should fix.
package func parse(_ file: SourceFile, in context: ParsingContext) -> Document {
  Document(
    file: file, metadata: PageMetadata(), title: "", body: Body(html: [], slots: [], references: []),
    headings: [], sections: [], otherIDs: [], diagnostics: [])
}

/// What the declarations mean for parsing: matchers for terms and laws, callouts, types.
package struct ParsingContext: Sendable {
  /// The declarations it was made from.
  package let declarations: Declarations

  /// Builds the matchers. O(terms and laws).
  package init(_ declarations: Declarations) {
    self.declarations = declarations
  }
}
