/// A number in running text that names one thing and is searched for as a whole.
package struct Identifier: Sendable, Equatable {
  /// What the number names.
  package enum Kind: Sendable {
    /// A statute in Svensk författningssamling: *2010:800*.
    case statute
    /// A case in a public register (diarienummer): *U2017/01236/GV*, *2017:00779*, *Dnr 2013:126*.
    case caseNumber
    /// A numbered publication with its series: *SOU 2025:113*, *prop. 2021/22:162*.
    case publication
    /// A Swedish telephone number: *08-123 45 67*, *+46 8 123 45 67*.
    case telephone
  }

  /// What the number names.
  package let kind: Kind
  /// Where it stands, in bytes; with the series of a publication, without a leading *Dnr*.
  package let range: Range<Int>
  /// The form to compare by, in lower case: *2010:800*, *u2017/01236/gv*, *sou 2025:113*;
  /// a telephone number as digits alone, *+46* written *0*.
  package let text: String
}

/// Finds the statutes, case numbers, publications and telephone numbers of a text.
///
/// - Parameters:
///   - text: UTF-8; broken bytes separate.
///   - range: The part to look in, the whole text when `nil`.
/// - Returns: What was found, in the order of the text and without overlaps.
package func identifiers(in text: [UInt8], range: Range<Int>? = nil) -> [Identifier] {
  var found: [Identifier] = []
  var chunks = ChunkScanner(text, in: range ?? text.indices)
  var previous: Range<Int>?
  while let chunk = chunks.next() {
    defer { previous = chunk }
    guard chunks.hasDigit else { continue }
    if let telephone = telephone(in: text, at: chunk, end: chunks.end) {
      found.append(telephone)
      chunks.position = telephone.range.upperBound
    } else if let number = number(in: text, at: chunk, after: previous) {
      found.append(number)
    }
  }
  return found
}

/// Reads a chunk as a statute, case number or publication.
private func number(
  in text: [UInt8], at chunk: Range<Int>, after previous: Range<Int>?
) -> Identifier? {
  let word = previous.map { lowercased(text[$0]) } ?? ""
  if caseWords.contains(word) {
    return Identifier(kind: .caseNumber, range: chunk, text: lowercased(text[chunk]))
  }
  var form = NumberForm()
  guard form.read(text[chunk]) else { return nil }
  let lower = lowercased(text[chunk])
  switch form {
  case _ where form.isCaseNumber:
    return Identifier(kind: .caseNumber, range: chunk, text: lower)
  case _ where form.isParliamentary || series.contains(word):
    guard let previous, series.contains(word) else {
      return Identifier(kind: .publication, range: chunk, text: lower)
    }
    return Identifier(
      kind: .publication, range: previous.lowerBound..<chunk.upperBound, text: "\(word) \(lower)")
  case _ where form.isStatute:
    return Identifier(kind: .statute, range: chunk, text: lower)
  default:
    return nil
  }
}

/// Words that tell that the next chunk is a case number, whatever its form.
private let caseWords: Set<String> = ["dnr", "diarienr", "diarienummer"]

/// Series whose numbers look like a statute's.
private let series: Set<String> = [
  "sou", "ds", "prop", "dir", "skr", "bet", "rskr", "fpm", "hslf-fs", "sosfs", "skolfs",
  "socfs", "tsfs", "fkfs", "mdfs", "bfs", "afs", "msbfs", "lvfs", "slvfs", "kifs",
]

/// A number as year, separator and what follows.
private struct NumberForm {
  private var prefixCount = 0
  private var separator: UInt8 = 0
  private var digits: ArraySlice<UInt8> = []
  private var suffixCount = 0
  private(set) var isParliamentary = false

  /// A year and a colon before one to four digits, as in *2010:800*.
  var isStatute: Bool {
    separator == UInt8(ascii: ":") && prefixCount == 0 && digits.count <= 4
      && digits.first != UInt8(ascii: "0")
  }

  /// More than a year and a number: letters, slashes, or a number filled with zeros.
  var isCaseNumber: Bool {
    if isParliamentary { return false }
    if separator == UInt8(ascii: "/") {
      return digits.count >= 3 || prefixCount > 0 || suffixCount > 0
    }
    return digits.count > 4 || digits.first == UInt8(ascii: "0") || prefixCount > 0
  }

  /// Reads `U2017/01236/GV` and the like; false when the chunk has another form.
  mutating func read(_ chunk: ArraySlice<UInt8>) -> Bool {
    var rest = chunk
    prefixCount = take(&rest) { isLetterOrDigit($0) && !isDigit($0) }.count
    let year = take(&rest, isDigit)
    guard prefixCount <= 4, year.count == 4, isPlausibleYear(year) else { return false }
    guard let mark = rest.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: "/")
    else { return false }
    separator = mark
    rest = rest.dropFirst()
    digits = take(&rest, isDigit)
    guard !digits.isEmpty else { return false }
    if rest.isEmpty { return true }
    if readsAsParliamentary(rest) {
      isParliamentary = prefixCount == 0
      return isParliamentary
    }
    guard separator == UInt8(ascii: "/") else { return false }
    return readSuffix(rest)
  }

  /// *2021/22:162*: a parliamentary year and a number.
  private func readsAsParliamentary(_ rest: ArraySlice<UInt8>) -> Bool {
    guard separator == UInt8(ascii: "/"), digits.count == 2 || digits.count == 4,
      rest.first == UInt8(ascii: ":"), rest.count > 1
    else { return false }
    return rest.dropFirst().allSatisfy(isLetterOrDigit)
  }

  /// */GV*, */FST*: the unit that has the case.
  private mutating func readSuffix(_ text: ArraySlice<UInt8>) -> Bool {
    var rest = text
    while rest.first == UInt8(ascii: "/") {
      rest = rest.dropFirst()
      let part = take(&rest, isLetterOrDigit)
      if part.isEmpty { return false }
      suffixCount += part.count
    }
    return rest.isEmpty
  }

  private func isPlausibleYear(_ digits: ArraySlice<UInt8>) -> Bool {
    let year = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return year >= 1600 && year < 2200
  }

  private func take(
    _ rest: inout ArraySlice<UInt8>, _ belongs: (UInt8) -> Bool
  ) -> ArraySlice<UInt8> {
    let taken = rest.prefix(while: belongs)
    rest = rest.dropFirst(taken.count)
    return taken
  }
}

/// Whether the byte is an ASCII digit.
func isDigit(_ byte: UInt8) -> Bool {
  byte &- UInt8(ascii: "0") < 10
}

/// The text with ASCII capitals made small.
private func lowercased(_ text: ArraySlice<UInt8>) -> String {
  let bytes = text.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  return String(decoding: bytes, as: UTF8.self)
}
