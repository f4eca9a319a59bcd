/// Appends a number in decimal digits.
package func appendJSONNumber(_ number: Int, to output: inout [UInt8]) {
  if number < 0 { output.append(UInt8(ascii: "-")) }
  appendDecimal(number.magnitude, to: &output)
}

private func appendDecimal(_ number: UInt, to output: inout [UInt8]) {
  if number >= 10 { appendDecimal(number / 10, to: &output) }
  output.append(UInt8(ascii: "0") + UInt8(number % 10))
}

/// Appends valid UTF-8 as a JSON string with its quotation marks. O(bytes in `text`).
///
/// - Parameters:
///   - text: The text.
///   - output: Where it is written.
///   - isInHTML: Whether `<` is written as an escape, so that it may stand in a script element.
package func appendJSONString(
  _ text: ArraySlice<UInt8>, to output: inout [UInt8], isInHTML: Bool = false
) {
  let reserved = isInHTML ? UInt8(ascii: "<") : UInt8(ascii: "\\")
  output.append(UInt8(ascii: "\""))
  var plainStart = text.startIndex
  for index in text.indices {
    let byte = text[index]
    if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
      byte != reserved
    {
      continue
    }
    output.append(contentsOf: text[plainStart..<index])
    plainStart = index + 1
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\n"): output.append(UInt8(ascii: "n"))
    case 0..<0x20, UInt8(ascii: "<"):
      output.append(contentsOf: "u00".utf8)
      output.append(hexDigit(byte >> 4))
      output.append(hexDigit(byte & 15))
    default: output.append(byte)
    }
  }
  output.append(contentsOf: text[plainStart...])
  output.append(UInt8(ascii: "\""))
}

/// Appends a JSON string.
package func appendJSONString(
  _ text: String, to output: inout [UInt8], isInHTML: Bool = false
) {
  appendJSONString(Array(text.utf8)[...], to: &output, isInHTML: isInHTML)
}

/// Appends literal JSON.
package func appendJSON(_ text: StaticString, to output: inout [UInt8]) {
  text.withUTF8Buffer { bytes in
    unsafe output.append(contentsOf: bytes)
  }
}

/// Appends the elements of a JSON array or object with commas between.
@inlinable
package func appendJSONList<Element>(
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

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
