package import Files

/// Everything that was read from one folder.
package struct LoadedFolder: Sendable {
  /// The files, sorted by the bytes of their paths; no path twice.
  package let files: [SourceFile]
  /// What could not be read and why, sorted; all are errors.
  package let diagnostics: [Diagnostic]
}
