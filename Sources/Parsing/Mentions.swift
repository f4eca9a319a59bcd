/// Glossary terms and laws in running text.
extension HTMLWriter {
  /// Writes the run, with slots around what it mentions for the first time.
  mutating func writeMentions() {
    appendEscaped(run[...], to: &output)
  }
}
