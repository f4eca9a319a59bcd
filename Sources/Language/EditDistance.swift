/// How far apart two strings are, counted in half edits.
///
/// Inserting, removing or replacing a letter, or swapping two neighbours, is a whole edit (2). A
/// letter for its kin is half (1): å, ä and a; ö and o; an accent; a capital; `-`, `_` and a
/// space. No letter is edited twice (optimal string alignment).
///
/// - Parameters:
///   - left: One string, composed or not.
///   - right: The other; the order makes no difference.
///   - limit: Distances beyond it are not told apart.
/// - Returns: The distance, or `limit + 1` when it is larger than `limit`.
package func editDistance(_ left: String, _ right: String, limit: Int = .max / 2) -> Int {
  editDistance(editLetters(of: left), editLetters(of: right), limit: limit)
}

/// The candidate that someone who wrote `word` most likely meant.
///
/// One edit is allowed up to five letters, two up to eight, three beyond; words of one or two
/// letters allow only kin. Of equally near candidates the first in the order of Unicode wins, so
/// the order in which they come does not matter.
///
/// - Returns: `nil` when none is near enough.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = editLetters(of: word)
  var limit =
    switch letters.count {
    case 0...2: 1
    case 3...5: 2
    case 6...8: 4
    default: 6
    }
  var best: String?
  for candidate in candidates {
    let distance = editDistance(letters, editLetters(of: candidate), limit: limit)
    guard distance <= limit else { continue }
    if distance == limit, let best, !precedesInUnicode(candidate, best) { continue }
    best = candidate
    limit = distance
  }
  return best
}

private func precedesInUnicode(_ left: String, _ right: String) -> Bool {
  left.utf8.lexicographicallyPrecedes(right.utf8)
}

/// The scalars of a string, with å, ä and ö composed.
private func editLetters(of text: String) -> [UInt32] {
  var letters: [UInt32] = []
  letters.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    let composed: UInt32? =
      switch (letters.last, scalar.value) {
      case (0x61, 0x30A): 0xE5
      case (0x61, 0x308): 0xE4
      case (0x6F, 0x308): 0xF6
      case (0x41, 0x30A): 0xC5
      case (0x41, 0x308): 0xC4
      case (0x4F, 0x308): 0xD6
      default: nil
      }
    if let composed {
      letters[letters.count - 1] = composed
    } else {
      letters.append(scalar.value)
    }
  }
  return letters
}

private func editDistance(_ left: [UInt32], _ right: [UInt32], limit: Int) -> Int {
  guard abs(left.count - right.count) * 2 <= limit else { return limit + 1 }
  var twoRowsUp = [Int](repeating: 0, count: right.count + 1)
  var rowAbove = (0...right.count).map { 2 * $0 }
  var row = twoRowsUp
  for leftIndex in left.indices {
    row[0] = 2 * (leftIndex + 1)
    var smallest = row[0]
    for rightIndex in right.indices {
      var distance = min(
        rowAbove[rightIndex] + replacementCost(left[leftIndex], right[rightIndex]),
        rowAbove[rightIndex + 1] + 2,
        row[rightIndex] + 2)
      if leftIndex > 0, rightIndex > 0, left[leftIndex] == right[rightIndex - 1],
        left[leftIndex - 1] == right[rightIndex]
      {
        distance = min(distance, twoRowsUp[rightIndex - 1] + 2)
      }
      row[rightIndex + 1] = distance
      smallest = min(smallest, distance)
    }
    // A swap reaches back two rows, so one row above the limit is not yet certain.
    if smallest > limit + 2 { return limit + 1 }
    (twoRowsUp, rowAbove, row) = (rowAbove, row, twoRowsUp)
  }
  return min(rowAbove[right.count], limit + 1)
}

private func replacementCost(_ left: UInt32, _ right: UInt32) -> Int {
  if left == right { return 0 }
  return kin(of: left) == kin(of: right) ? 1 : 2
}

/// The plain letter that a letter is kin to.
private func kin(of letter: UInt32) -> UInt32 {
  switch letter {
  case 0x20, 0x2D, 0x5F: return 0x2D
  case 0x41...0x5A: return letter | 0x20
  case 0..<0x80: return letter
  default: break
  }
  let code = LatinFolding.code(of: letter)
  switch code {
  case LatinFolding.none: return letter
  case LatinFolding.aRing, LatinFolding.aDiaeresis: return 0x61
  case LatinFolding.oDiaeresis: return 0x6F
  default: return UInt32(code)
  }
}
