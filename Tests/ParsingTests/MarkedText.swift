/// Test input with the places marked where diagnostics are to land: `‹1›here‹/1›`.
struct MarkedText {
  /// The input without its marks.
  let text: String
  /// The bytes between each pair of marks, by the marks' number.
  let places: [Range<Int>]

  /// Takes the marks out of `marked`, whose pairs are numbered from 1 without gaps.
  init(_ marked: String) {
    var text = ""
    var starts: [Int: Int] = [:]
    var ends: [Int: Int] = [:]
    var rest = marked[...]
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      text += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      if name.hasPrefix("/"), let number = Int(name.dropFirst()) {
        ends[number] = text.utf8.count
      } else if let number = Int(name) {
        starts[number] = text.utf8.count
      }
      rest = rest[rest.index(after: close)...]
    }
    text += rest
    self.text = text
    places = starts.keys.sorted().map { number in
      guard let start = starts[number], let end = ends[number] else {
        preconditionFailure("mark \(number) is not closed in: \(marked)")
      }
      return start..<end
    }
  }
}
