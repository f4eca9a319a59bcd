package import Files

/// Reads YAML text that covers `range` of a file.
///
/// - Returns: The value, nil for an empty text or one that is not YAML; and what is wrong with it.
package func readYAML(
  _ file: SourceFile, in range: Range<Int>
) -> (value: YAMLValue?, diagnostics: [Diagnostic]) {
  (nil, [])
}
