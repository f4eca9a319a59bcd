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

/// A place in a law in the one form it has everywhere: `2:25 a` is `2:25a`.
///
/// The space that laws have between a number and its letter, no-break or not, is left out; all
/// else stays as it is.
package func canonicalLawPlace(_ place: String) -> String {
  guard place.contains(where: { $0 == " " || $0 == "\u{A0}" }) else { return place }
  var result = ""
  let letters = Array(place)
  for (index, letter) in letters.enumerated() {
    let isSpace = letter == " " || letter == "\u{A0}"
    let followsNumber = index > 0 && letters[index - 1].isASCII && letters[index - 1].isNumber
    let next = letters.dropFirst(index + 1)
    let precedesLetter =
      next.first.map { $0.isASCII && $0.isLowercase } == true
      && next.dropFirst().first.map { !$0.isLetter && !$0.isNumber } != false
    if !(isSpace && followsNumber && precedesLetter) { result.append(letter) }
  }
  return result
}

/// `20c` as *20 c*.
private func spaced(_ number: Substring) -> String {
  let digits = number.prefix { $0.isASCII && $0.isNumber }
  let rest = number.dropFirst(digits.count)
  return digits.isEmpty || rest.isEmpty || rest.first == " "
    ? String(number) : "\(digits)\u{A0}\(rest)"
}
