/// A place in a law as people write it: `2:25` is *2 kap. 25 §*, `7` is *7 §*.
///
/// - Parameter place: Chapter and section with a colon between, or a section alone; a letter may
///   follow a number without a space: `6:20c`.
package func lawPlaceTitle(_ place: String) -> String {
  let parts = place.split(separator: ":").map { spaced($0) }
  switch parts.count {
  case 2: return "\(parts[0])\u{A0}kap. \(parts[1])\u{A0}§"
  case 1: return parts[0].hasPrefix("art") ? parts[0] : "\(parts[0])\u{A0}§"
  default: return place
  }
}

/// `20c` as *20 c*.
private func spaced(_ number: Substring) -> String {
  let digits = number.prefix { $0.isASCII && $0.isNumber }
  let rest = number.dropFirst(digits.count)
  return digits.isEmpty || rest.isEmpty || rest.first == " "
    ? String(number) : "\(digits)\u{A0}\(rest)"
}
