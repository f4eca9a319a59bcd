/// Reads a character reference such as `&amp;` or `&#229;` at the start of `text`.
///
/// - Returns: What it means and the index after its semicolon; nil when there is none, or when it
///   is named and not one of the few that have meaning in HTML itself.
func characterReference(in text: ArraySlice<UInt8>) -> (text: String, end: Int)? {
  guard text.first == UInt8(ascii: "&"),
    let semicolon = text.prefix(12).firstIndex(of: UInt8(ascii: ";"))
  else { return nil }
  let name = String(decoding: text[(text.startIndex + 1)..<semicolon], as: UTF8.self)
  let end = semicolon + 1
  if name.hasPrefix("#x") || name.hasPrefix("#X") {
    return UInt32(name.dropFirst(2), radix: 16).map { (character(numbered: $0), end) }
  }
  if name.hasPrefix("#") {
    return UInt32(name.dropFirst()).map { (character(numbered: $0), end) }
  }
  let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "Tab": "\t", "NewLine": "\n", "colon": ":", "lpar": "(", "rpar": ")", "sol": "/",
    "shy": "\u{AD}", "ndash": "–", "mdash": "—", "sect": "§", "hellip": "…",
    "aring": "å", "auml": "ä", "ouml": "ö", "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é",
  ]
  return named[name].map { ($0, end) }
}

private func character(numbered number: UInt32) -> String {
  guard number > 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
  return String(Character(scalar))
}

/// The bytes with the character references known to `characterReference(in:)` resolved.
func resolvingCharacterReferences(in bytes: ArraySlice<UInt8>) -> [UInt8] {
  guard bytes.contains(UInt8(ascii: "&")) else { return Array(bytes) }
  var resolved: [UInt8] = []
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if let reference = characterReference(in: bytes[index...]) {
      resolved.append(contentsOf: reference.text.utf8)
      index = reference.end
    } else {
      resolved.append(bytes[index])
      index += 1
    }
  }
  return resolved
}
