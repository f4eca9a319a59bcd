import Glibc

/// Writes a line to standard error.
func standardError(_ line: String) {
  writeToStandardError(line + "\n")
}

/// Writes text to standard error as it is; what a closed pipe does not take is lost.
func writeToStandardError(_ text: String) {
  let bytes = Array(text.utf8)
  var written = 0
  while written < bytes.count {
    let count = unsafe bytes.withUnsafeBytes { buffer in
      unsafe Glibc.write(
        STDERR_FILENO, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
    }
    guard count > 0 else { return }
    written += count
  }
}
