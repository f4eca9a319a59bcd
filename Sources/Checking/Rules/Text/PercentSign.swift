import Files

/// A number and its percent sign are written as one, where Swedish has a space between: *5 %*.
///
/// Exempt is what goes on after the sign, as *100%-ig* and codes in addresses.
enum PercentSign: Rule {
  static let name = "text/percent-sign"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.tips(
      name,
      Message(
        swedish: "inget mellanslag före procenttecknet", english: "no space before the percent sign"
      ),
      fix: Message(swedish: "skriv ' %'", english: "write ' %'")
    ) { text in
      places(of: UInt8(ascii: "%"), in: text).compactMap { index in
        let after = byte(index + 1, of: text)
        guard isDigit(byte(index - 1, of: text)), !isDigit(after), !isLetter(after),
          !"-/%&".utf8.contains(after)
        else { return nil }
        return Slip(range: index..<(index + 1), correct: " %")
      }
    }
  }
}
