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
