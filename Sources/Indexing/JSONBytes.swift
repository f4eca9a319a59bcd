/// Appends a number in decimal digits.
func appendNumber(_ number: Int, to output: inout [UInt8]) {
  if number < 0 { output.append(UInt8(ascii: "-")) }
  var rest = number.magnitude
  if rest < 10 {
    output.append(UInt8(ascii: "0") + UInt8(rest))
    return
  }
  let start = output.count
  while rest > 0 {
    let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
    output.append(UInt8(ascii: "0") + UInt8(remainder))
    rest = quotient
  }
  output[start...].reverse()
}

/// Appends a JSON string with its quotation marks. O(bytes in `text`).
///
/// - Parameter text: Valid UTF-8.
func appendString(_ text: some Sequence<UInt8>, to output: inout [UInt8]) {
  output.append(UInt8(ascii: "\""))
  for byte in text {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      output.append(UInt8(ascii: "\\"))
      output.append(byte)
    case UInt8(ascii: "\n"):
      output.append(contentsOf: "\\n".utf8)
    case 0..<0x20:
      output.append(contentsOf: "\\u00".utf8)
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 15))
    default:
      output.append(byte)
    }
  }
  output.append(UInt8(ascii: "\""))
}

/// Appends a JSON string.
func appendString(_ text: String, to output: inout [UInt8]) {
  appendString(text.utf8, to: &output)
}

/// Appends literal JSON.
func appendJSON(_ text: StaticString, to output: inout [UInt8]) {
  text.withUTF8Buffer { bytes in
    unsafe output.append(contentsOf: bytes)
  }
}

/// Appends the elements of a JSON array or object with commas between.
func appendList<Element>(
  _ elements: some Sequence<Element>, to output: inout [UInt8],
  each appendElement: (Element, inout [UInt8]) -> Void
) {
  var isFirst = true
  for element in elements {
    if !isFirst { output.append(UInt8(ascii: ",")) }
    isFirst = false
    appendElement(element, &output)
  }
}

/// Numbers as characters, for long rows of small numbers: one character of 64 for each number up
/// to 62; 63 means *63 and what follows*.
func appendDigits(_ numbers: some Sequence<Int>, to output: inout [UInt8]) {
  for number in numbers {
    var rest = number
    while rest >= 63 {
      output.append(digits[63])
      rest -= 63
    }
    output.append(digits[rest])
  }
}

private let digits = [UInt8](
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_".utf8)

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
