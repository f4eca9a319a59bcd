/// A JSON text as values. Numbers are whole, as everywhere in the index.
enum JSONValue: Sendable, Equatable {
  /// A number.
  case number(Int)
  /// A string as UTF-8.
  case string([UInt8])
  /// An array.
  case array([JSONValue])
  /// An object's members in their order.
  case object([Member])

  /// A key of an object with its value.
  struct Member: Sendable, Equatable {
    /// The key as UTF-8.
    let key: [UInt8]
    /// What it stands for.
    let value: JSONValue
  }

  /// Reads a JSON text.
  ///
  /// - Throws: `IndexError.malformed` for anything but one JSON value of whole numbers, strings,
  ///   arrays and objects.
  init(_ text: [UInt8]) throws(IndexError) {
    var reader = JSONReader(text)
    self = try reader.readWhole()
  }

  /// The value of a key, if this is an object that has it.
  subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.elementsEqual(key.utf8) }?.value
  }

  /// The number.
  var number: Int {
    get throws(IndexError) {
      guard case .number(let number) = self else { throw .malformed }
      return number
    }
  }

  /// The string's bytes.
  var bytes: [UInt8] {
    get throws(IndexError) {
      guard case .string(let bytes) = self else { throw .malformed }
      return bytes
    }
  }

  /// The string.
  var text: String {
    get throws(IndexError) { String(decoding: try bytes, as: UTF8.self) }
  }

  /// The elements.
  var elements: [JSONValue] {
    get throws(IndexError) {
      guard case .array(let elements) = self else { throw .malformed }
      return elements
    }
  }

  /// The members of an object.
  var members: [Member] {
    get throws(IndexError) {
      guard case .object(let members) = self else { throw .malformed }
      return members
    }
  }
}

/// Why an index cannot be searched.
package enum IndexError: Error, Equatable {
  /// A file of the index is not what it should be.
  case malformed
  /// The index is written in a format that this program does not read.
  case unknownFormat(Int)
}

/// Reads JSON byte by byte.
private struct JSONReader {
  private let text: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ text: [UInt8]) {
    self.text = text
  }

  mutating func readWhole() throws(IndexError) -> JSONValue {
    let value = try readValue()
    skipSpace()
    guard position == text.count else { throw .malformed }
    return value
  }

  private mutating func readValue() throws(IndexError) -> JSONValue {
    skipSpace()
    guard position < text.count, depth < 32 else { throw .malformed }
    depth += 1
    defer { depth -= 1 }
    switch text[position] {
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "["): return .array(try readArray())
    case UInt8(ascii: "{"): return .object(try readObject())
    default: return .number(try readNumber())
    }
  }

  private mutating func readArray() throws(IndexError) -> [JSONValue] {
    var elements: [JSONValue] = []
    position += 1
    if take(UInt8(ascii: "]")) { return elements }
    repeat { elements.append(try readValue()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw .malformed }
    return elements
  }

  private mutating func readObject() throws(IndexError) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    position += 1
    if take(UInt8(ascii: "}")) { return members }
    repeat {
      skipSpace()
      guard position < text.count, text[position] == UInt8(ascii: "\"") else { throw .malformed }
      let key = try readString()
      guard take(UInt8(ascii: ":")) else { throw .malformed }
      members.append(JSONValue.Member(key: key, value: try readValue()))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw .malformed }
    return members
  }

  private mutating func readNumber() throws(IndexError) -> Int {
    var isNegative = false
    if text[position] == UInt8(ascii: "-") {
      isNegative = true
      position += 1
    }
    let start = position
    var number = 0
    while position < text.count, text[position] &- UInt8(ascii: "0") < 10 {
      number = number * 10 + Int(text[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start, position - start < 16 else { throw .malformed }
    return isNegative ? -number : number
  }

  private mutating func readString() throws(IndexError) -> [UInt8] {
    position += 1
    var bytes: [UInt8] = []
    while position < text.count {
      let byte = text[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return bytes
      case UInt8(ascii: "\\"): bytes.append(try readEscape())
      default: bytes.append(byte)
      }
    }
    throw .malformed
  }

  /// Reads what follows a backslash; the index escapes no more than ASCII.
  private mutating func readEscape() throws(IndexError) -> UInt8 {
    guard position < text.count else { throw .malformed }
    let byte = text[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return UInt8(ascii: "\n")
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
    case UInt8(ascii: "u"):
      guard position + 4 <= text.count else { throw .malformed }
      let digits = String(decoding: text[position..<position + 4], as: UTF8.self)
      guard let value = UInt8(digits, radix: 16), value < 0x80 else { throw .malformed }
      position += 4
      return value
    default: throw .malformed
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < text.count, text[position] == UInt8(ascii: " ") || text[position] == 0x0A {
      position += 1
    }
  }
}
