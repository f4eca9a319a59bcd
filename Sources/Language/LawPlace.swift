/// Writes a place in a law as people do: `2:25` is *2 kap. 25 §*, `7` is *7 §*.
///
/// - Parameter place: Chapter and section with a colon between, a section alone, or a chapter
///   with its colon (`2:`); a letter may follow a number without a space: `6:20c`. This is the
///   form of `LawProvision.canonical`.
/// - Returns: The place with no-break spaces; an article (`art. 5`) and what has another form as
///   they are.
package func lawPlaceTitle(_ place: String) -> String {
  let parts = place.split(separator: ":", omittingEmptySubsequences: false).map { spaced($0) }
  switch parts.count {
  case 2 where parts[1].isEmpty: return "\(parts[0])\u{A0}kap."
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
