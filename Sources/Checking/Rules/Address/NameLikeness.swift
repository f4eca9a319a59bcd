/// The pairs of letters of a short name, to compare it with others.
struct NameLikeness {
  private let pairs: [UInt16]

  /// Takes in a name: a part of an address, an anchor, or a title as a slug.
  init(_ name: some StringProtocol) {
    // A letter at each end has a pair of its own, so that beginnings count.
    let letters = [0] + Array(name.utf8) + [0]
    pairs = zip(letters, letters.dropFirst()).map { UInt16($0) << 8 | UInt16($1) }.sorted()
  }

  /// How much of two names is the same, 0 to 1. O(letters).
  func likeness(to other: NameLikeness) -> Double {
    var (left, right, same) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        same += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return 2 * Double(same) / Double(pairs.count + other.pairs.count)
  }
}

/// The mean of some likenesses by weight; those that are not known count for nothing.
func weighted(_ parts: [(likeness: Double?, weight: Double)]) -> Double {
  var (sum, weights) = (0.0, 0.0)
  for case (let likeness?, let weight) in parts {
    sum += likeness * weight
    weights += weight
  }
  return weights == 0 ? 0 : sum / weights
}
