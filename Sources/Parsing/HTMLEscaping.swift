/// Appends text with HTML's reserved bytes escaped, for text and quoted attribute values.
///
/// Control characters, which HTML forbids, become U+FFFD. O(bytes in `text`).
func appendEscaped(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
  var copied = text.startIndex
  for index in text.indices {
    let byte = text[index]
    guard needsEscape[Int(byte)] else { continue }
    output.append(contentsOf: text[copied..<index])
    copied = index + 1
    switch byte {
    case UInt8(ascii: "&"): output.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): output.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): output.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): output.append(contentsOf: "&quot;".utf8)
    default: output.append(contentsOf: "\u{FFFD}".utf8)
    }
  }
  output.append(contentsOf: text[copied...])
}

/// Appends a string with HTML's reserved bytes escaped.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
  appendEscaped(Array(text.utf8)[...], to: &output)
}

/// Appends an address as the value of a quoted attribute: percent-encoded where an address must
/// be, what is already encoded left as it is.
func appendAddress(_ address: ArraySlice<UInt8>, to output: inout [UInt8]) {
  let digits = Array("0123456789ABCDEF".utf8)
  for byte in address {
    if byte == UInt8(ascii: "&") {
      output.append(contentsOf: "&amp;".utf8)
    } else if isAddressByte[Int(byte)] {
      output.append(byte)
    } else {
      output.append(UInt8(ascii: "%"))
      output.append(digits[Int(byte >> 4)])
      output.append(digits[Int(byte & 15)])
    }
  }
}

private let needsEscape: [Bool] = (0...255).map { byte in
  switch UInt8(byte) {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
  case 0x09, 0x0A: false
  case 0...0x1F, 0x7F: true
  default: false
  }
}

private let isAddressByte: [Bool] = (0...255).map { byte in
  switch UInt8(byte) {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  case let other: "-_.~!*();:@=+$,/?#%".utf8.contains(other)
  }
}
