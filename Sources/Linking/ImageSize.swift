/// The width and height of an image in pixels, read from its first bytes.
///
/// Knows PNG, GIF, JPEG, WebP and SVG with `width` and `height` or a `viewBox`; nil for others.
/// Sources: PNG 3rd edition 11.2.1, GIF89a 18, JPEG (ITU-T T.81) B.2.2, WebP container RFC 9649.
package func imageSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return pngSize(bytes) }
  if bytes.starts(with: Array("GIF8".utf8)) { return gifSize(bytes) }
  if bytes.starts(with: [0xFF, 0xD8]) { return jpegSize(bytes) }
  if bytes.starts(with: Array("RIFF".utf8)) { return webPSize(bytes) }
  return svgSize(bytes)
}

private func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.count >= 24 else { return nil }
  return (bigEndian(bytes[16..<20]), bigEndian(bytes[20..<24]))
}

private func gifSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.count >= 10 else { return nil }
  return (littleEndian(bytes[6..<8]), littleEndian(bytes[8..<10]))
}

/// Walks the segments to the frame header (SOF0–SOF15 but for DHT, JPG and DAC).
private func jpegSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  var index = 2
  while index + 9 < bytes.count {
    guard bytes[index] == 0xFF else { return nil }
    let marker = bytes[index + 1]
    if marker == 0xFF {
      index += 1
    } else if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
      return (bigEndian(bytes[index + 7..<index + 9]), bigEndian(bytes[index + 5..<index + 7]))
    } else {
      index += 2 + bigEndian(bytes[index + 2..<index + 4])
    }
  }
  return nil
}

private func webPSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  guard bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
  switch String(decoding: bytes[12..<16], as: UTF8.self) {
  case "VP8X":
    return (littleEndian(bytes[24..<27]) + 1, littleEndian(bytes[27..<30]) + 1)
  case "VP8L":
    let packed = littleEndian(bytes[21..<25])
    return (packed & 0x3FFF + 1, (packed >> 14) & 0x3FFF + 1)
  case "VP8 ":
    return (littleEndian(bytes[26..<28]) & 0x3FFF, littleEndian(bytes[28..<30]) & 0x3FFF)
  default:
    return nil
  }
}

private func svgSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
  let text = String(decoding: bytes.prefix(2_000), as: UTF8.self)
  guard let tagStart = text.firstRange(of: "<svg")?.upperBound else { return nil }
  let tag = text[tagStart...].prefix { $0 != ">" }
  if let width = attribute(in: tag, named: "width").flatMap(pixels),
    let height = attribute(in: tag, named: "height").flatMap(pixels)
  {
    return (width, height)
  }
  guard let box = attribute(in: tag, named: "viewBox") else { return nil }
  let numbers = box.split { $0.isWhitespace || $0 == "," }
  guard numbers.count == 4, let width = pixels(numbers[2]), let height = pixels(numbers[3])
  else { return nil }
  return (width, height)
}

/// A length without a unit or in `px`; nil for other units and for what no image measures.
private func pixels(_ length: Substring) -> Int? {
  let digits = length.hasSuffix("px") ? length.dropLast(2) : length
  let whole = Double(digits).flatMap { Int(exactly: $0.rounded()) }
  return whole.flatMap { $0 > 0 ? $0 : nil }
}

/// The value of an attribute in either kind of quotation marks.
private func attribute(in tag: Substring, named name: String) -> Substring? {
  for place in tag.ranges(of: name + "=") {
    let rest = tag[place.upperBound...]
    guard place.lowerBound > tag.startIndex,
      tag[tag.index(before: place.lowerBound)].isWhitespace,
      let quote = rest.first, quote == "\"" || quote == "'"
    else { continue }
    return rest.dropFirst().prefix { $0 != quote }
  }
  return nil
}

private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reduce(0) { $0 << 8 | Int($1) }
}

private func littleEndian(_ bytes: ArraySlice<UInt8>) -> Int {
  bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
}
