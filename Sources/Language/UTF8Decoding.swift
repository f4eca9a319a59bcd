/// One Unicode scalar read from UTF-8, and how many bytes it took.
struct DecodedScalar {
  /// The scalar's number; U+FFFD when the bytes were not UTF-8.
  let value: UInt32
  /// Bytes consumed, at least one.
  let byteCount: Int
}

/// Reads the scalar that starts at `index`, never past `end`.
///
/// A byte that starts no well-formed sequence gives U+FFFD and one byte, so that a reader always
/// moves forward. Surrogates and overlong forms are not told apart from letters here: the tables
/// that use the value know neither.
func decodeScalar(_ text: [UInt8], at index: Int, end: Int) -> DecodedScalar {
  let lead = text[index]
  if lead < 0x80 { return DecodedScalar(value: UInt32(lead), byteCount: 1) }
  let broken = DecodedScalar(value: 0xFFFD, byteCount: 1)
  let byteCount: Int
  var value: UInt32
  switch lead {
  case 0xC2...0xDF: (byteCount, value) = (2, UInt32(lead & 0x1F))
  case 0xE0...0xEF: (byteCount, value) = (3, UInt32(lead & 0x0F))
  case 0xF0...0xF4: (byteCount, value) = (4, UInt32(lead & 0x07))
  default: return broken
  }
  guard index + byteCount <= end else { return broken }
  for offset in 1..<byteCount {
    let byte = text[index + offset]
    guard byte & 0xC0 == 0x80 else { return broken }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return DecodedScalar(value: value, byteCount: byteCount)
}

/// Whether the byte continues a UTF-8 sequence rather than starting a scalar.
func isContinuation(_ byte: UInt8) -> Bool {
  byte & 0xC0 == 0x80
}
