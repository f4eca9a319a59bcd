package import Files

/// Everything that was read from one folder.
package struct LoadedFolder: Sendable {
  /// The files, sorted by the bytes of their paths; no path twice.
  package let files: [SourceFile]
  /// Where the files are on the disk, below the folder, by their paths; only those whose names are
  /// stored otherwise there, as some systems do with å.
  package let pathsOnDisk: [String: String]
  /// What could not be read and why, sorted; all are errors.
  package let diagnostics: [Diagnostic]
}
