/// How telling a word is: sixteen times the binary logarithm of how rare it is.
///
/// Whole numbers throughout, so that every machine finds the same.
///
/// - Parameters:
///   - unitCount: Units where the word stands.
///   - allUnitCount: Units of the site.
/// - Returns: At least 1.
func wordWeight(unitCount: Int, allUnitCount: Int) -> Int {
  let (with, all) = (UInt64(min(unitCount, allUnitCount)), UInt64(allUnitCount))
  // 1 + (all - with + 1/2) / (with + 1/2), as BM25 has it, is (2 all + 2) / (2 with + 1).
  let ratio = ((2 * all + 2) << 32) / (2 * with + 1)
  let logarithm = binaryLogarithm(ratio) - (32 << 16)
  return max(1, (logarithm + (1 << 11)) >> 12)
}

/// The binary logarithm of a number of at least one, in units of 1/65536, rounded down.
private func binaryLogarithm(_ number: UInt64) -> Int {
  let whole = 63 - number.leadingZeroBitCount
  // The fraction comes bit by bit: squaring doubles a logarithm, and a carry is its next bit.
  var mantissa = (number << UInt64(63 - whole)) >> 32
  var result = whole
  for _ in 0..<16 {
    mantissa = (mantissa * mantissa) >> 31
    result <<= 1
    if mantissa >= 1 << 32 {
      result |= 1
      mantissa >>= 1
    }
  }
  return result
}
