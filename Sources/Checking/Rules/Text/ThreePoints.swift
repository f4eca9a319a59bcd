import Files

/// Three full stops stand for the sign that is one: *…*
///
/// Four or more are a line to fill in, and let be.
enum ThreePoints: Rule {
  static let name = "text/three-points"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.tips(
      name, Message(swedish: "tre punkter i rad", english: "three full stops in a row"),
      fix: Message(swedish: "skriv '…'", english: "write '…'")
    ) { text in
      let stop = UInt8(ascii: ".")
      return places(of: stop, in: text).compactMap { index in
        guard byte(index - 1, of: text) != stop, byte(index + 1, of: text) == stop,
          byte(index + 2, of: text) == stop, byte(index + 3, of: text) != stop
        else { return nil }
        return Slip(range: index..<(index + 3), correct: "…")
      }
    }
  }
}
