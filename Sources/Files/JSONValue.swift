/// A JSON value whose keys keep the order they are given in.
///
/// For what is written once a page or less; long rows of numbers are written by `appendJSONNumber`
/// and its kin directly.
package indirect enum JSONValue: Sendable {
  /// A string.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number with decimals; one that is not finite becomes `null`.
  case decimal(Double)
  /// True or false.
  case flag(Bool)
  /// An array.
  case list([JSONValue])
  /// An object; no key may stand twice.
  case object([(key: String, value: JSONValue)])

  /// An object of those members that have a value.
  package static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { member in member.value.map { (member.key, $0) } })
  }

  /// An array of strings.
  package static func texts(_ texts: [String]) -> JSONValue {
    .list(texts.map(JSONValue.text))
  }

  /// Appends the value on one line.
  ///
  /// - Parameters:
  ///   - output: Where it is written.
  ///   - isInHTML: Whether `<` is written as an escape, so that it may stand in a script element.
  package func append(to output: inout [UInt8], isInHTML: Bool = false) {
    switch self {
    case .text(let text): appendJSONString(text, to: &output, isInHTML: isInHTML)
    case .number(let number): appendJSONNumber(number, to: &output)
    case .decimal(let number):
      output.append(contentsOf: (number.isFinite ? "\(number)" : "null").utf8)
    case .flag(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .list(let values):
      output.append(UInt8(ascii: "["))
      appendJSONList(values, to: &output) { $0.append(to: &$1, isInHTML: isInHTML) }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      appendJSONList(members, to: &output) { member, output in
        appendJSONString(member.key, to: &output, isInHTML: isInHTML)
        output.append(UInt8(ascii: ":"))
        member.value.append(to: &output, isInHTML: isInHTML)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// The value as a file of one line for each of its members, and for each value of a list of
  /// objects in it, so that versions of the file can be compared.
  package var file: [UInt8] {
    var output: [UInt8] = []
    guard case .object(let members) = self else {
      append(to: &output)
      return output + [UInt8(ascii: "\n")]
    }
    output.append(contentsOf: "{\n".utf8)
    for (index, member) in members.enumerated() {
      appendJSONString(member.key, to: &output)
      output.append(contentsOf: ": ".utf8)
      if case .list(let values) = member.value, case .object? = values.first {
        output.append(contentsOf: "[\n".utf8)
        for (index, value) in values.enumerated() {
          value.append(to: &output)
          output.append(contentsOf: (index + 1 < values.count ? ",\n" : "\n").utf8)
        }
        output.append(UInt8(ascii: "]"))
      } else {
        member.value.append(to: &output)
      }
      output.append(contentsOf: (index + 1 < members.count ? ",\n" : "\n").utf8)
    }
    output.append(contentsOf: "}\n".utf8)
    return output
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  package init(stringLiteral text: String) { self = .text(text) }
}
