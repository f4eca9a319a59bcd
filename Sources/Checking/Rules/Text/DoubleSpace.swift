import Files

/// Two spaces or more stand in a row inside a line of text, where one is enough.
enum DoubleSpace: Rule {
  static let name = "text/double-space"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.tips(
      name, Message(swedish: "flera mellanslag i rad", english: "several spaces in a row"),
      fix: Message(swedish: "skriv ett", english: "write one")
    ) { text in
      var slips: [Slip] = []
      var start = 0
      while let space = text[start...].firstIndex(of: 0x20) {
        let end = text[space...].firstIndex { $0 != 0x20 } ?? text.count
        if end > space + 1, space > 0, end < text.count {
          slips.append(Slip(range: space..<end, correct: " "))
        }
        start = end
      }
      return slips
    }
  }
}
