import Files

private let textEndings: Set<String> = [
  "md", "yaml", "yml", "mustache", "css", "js", "mjs", "svg", "txt", "json", "html", "xml",
  "webmanifest", "lock",
]

/// Whether files of this name hold text, which must be UTF-8.
func isText(_ path: String) -> Bool {
  guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
  let ending = path[path.utf8.index(after: dot)...]
  return textEndings.contains(ending.lowercased())
}

/// The bytes without the mark that some editors put before UTF-8 text.
func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
}

/// The first place where the file is not UTF-8; nil where all of it is.
func encodingFault(in file: SourceFile) -> Diagnostic? {
  let offsets: Range<Int>
  do {
    _ = try UTF8Span(validating: file.bytes.span)
    return nil
  } catch {
    offsets = error.byteOffsets
  }
  let byte = file.bytes[offsets.lowerBound]
  let hexadecimal = String(byte, radix: 16, uppercase: true)
  return Diagnostic(
    .error, "file/invalid-utf-8", at: Location(file, offsets),
    Message(
      swedish: "filen är inte sparad som UTF-8: byten \(hexadecimal) kan inte stå här",
      english: "the file is not saved as UTF-8: the byte \(hexadecimal) cannot stand here"),
    fix: advice(for: file.bytes, at: offsets.lowerBound))
}

/// What the file most likely is, and so how to save it.
private func advice(for bytes: [UInt8], at offset: Int) -> Message {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return Message(
      swedish: "Filen är sparad som UTF-16. Spara den som UTF-8.",
      english: "The file is saved as UTF-16. Save it as UTF-8.")
  }
  let letters: [UInt8: String] = [
    0xE5: "å", 0xE4: "ä", 0xF6: "ö", 0xC5: "Å", 0xC4: "Ä", 0xD6: "Ö", 0xE9: "é", 0xA7: "§",
    0x96: "–", 0x94: "”",
  ]
  guard let letter = letters[bytes[offset]] else {
    return Message(swedish: "Spara filen som UTF-8.", english: "Save the file as UTF-8.")
  }
  return Message(
    swedish: "I den äldre kodningen Windows-1252 är den \(letter). Spara filen som UTF-8.",
    english: "In the older encoding Windows-1252 it is \(letter). Save the file as UTF-8.")
}
