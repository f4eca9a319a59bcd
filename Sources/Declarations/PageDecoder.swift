package import Files

/// Reads what a page's front matter says, by the built-in keys and those of its content type.
///
/// - Parameter yaml: The front matter; nil when the page has none.
/// - Returns: The metadata, and a diagnostic for each unknown key, wrong kind, impossible date,
///   unknown entry and missing key.
package func decodePage(
  _ yaml: YAMLValue?, in file: SourceFile, declarations: Declarations
) -> (metadata: PageMetadata, diagnostics: [Diagnostic]) {
  (PageMetadata(), [])
}
