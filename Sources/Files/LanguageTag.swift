/// The codes that name languages in pages: `sv`, `en-GB`, `zh-Hant` (BCP 47).
package enum LanguageTag {
  /// Whether a code is formed as it should be; whether such a language exists is not asked.
  ///
  /// The language has two or three letters, as all that are registered do, or is `x` before a
  /// name that someone made up, as in `x-default`.
  package static func isWellFormed(_ code: some Collection<UInt8>) -> Bool {
    let parts = code.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, first.allSatisfy(isLetter) else { return false }
    let isMadeUp = first.elementsEqual("x".utf8) || first.elementsEqual("X".utf8)
    guard isMadeUp ? parts.count > 1 : first.count == 2 || first.count == 3 else { return false }
    return parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || isDigit($0) }
    } && (isMadeUp || parts.last?.count != 1)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
