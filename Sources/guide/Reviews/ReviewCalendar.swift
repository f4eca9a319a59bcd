import Files

extension ReviewList {
  /// The list as iCalendar (RFC 5545): an event all day long on the due date of each page.
  ///
  /// A page keeps its UID when its due date moves, so that a calendar moves the event instead of
  /// having two. Nothing but the list and `today` decides the bytes.
  var calendar: String {
    let product = "-//guide//guide review \(guideVersion)//\(language.rawValue.uppercased())"
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:\(product)", "CALSCALE:GREGORIAN"]
      + (entries.isEmpty ? Self.universalTime : entries.flatMap(event)) + ["END:VCALENDAR"]
    return lines.map(foldedLine).joined()
  }

  /// A calendar must have a component; one without events has a time zone, which says nothing.
  private static var universalTime: [String] {
    [
      "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
    ]
  }

  private func event(_ entry: Entry) -> [String] {
    let words = Message(swedish: "Granska", english: "Review")
    let identity = contentHash(Array((entry.url ?? "\(siteTitle)\n\(entry.address)").utf8))
    let description = ([entry.file] + entry.reasons.map(\.message)).joined(separator: "\n")
    var lines = [
      "BEGIN:VEVENT", "UID:\(identity)@guide-review",
      "DTSTAMP:\(compact(today))T000000Z", "DTSTART;VALUE=DATE:\(compact(entry.due))",
      "SUMMARY:\(escapedText("\(words[language]): \(entry.title)"))",
      "DESCRIPTION:\(escapedText(description))",
    ]
    if let owner = entry.owner { lines.append("CATEGORIES:\(escapedText(owner))") }
    if let url = entry.url { lines.append("URL:\(url)") }
    return lines + ["TRANSP:TRANSPARENT", "END:VEVENT"]
  }

  private func compact(_ date: CalendarDate) -> String {
    date.description.replacing("-", with: "")
  }
}

/// A value of the type TEXT: backslash, semicolon, comma and line break are escaped, other control
/// characters than tab are left out.
func escapedText(_ text: String) -> String {
  var escaped = ""
  var previous: Unicode.Scalar = " "
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\", ";", ",": escaped.unicodeScalars.append(contentsOf: ["\\", scalar])
    case "\n" where previous == "\r": break
    case "\n", "\r": escaped += "\\n"
    case "\t": escaped += "\t"
    default: if scalar.value >= 0x20, scalar.value != 0x7F { escaped.unicodeScalars.append(scalar) }
    }
    previous = scalar
  }
  return escaped
}

/// A content line of at most 75 octets a row, each ended by CR LF and each after the first begun
/// by a space; no character is cut in two.
func foldedLine(_ line: String) -> String {
  var folded = ""
  var octets = 0
  for scalar in line.unicodeScalars {
    let width = UTF8.width(scalar)
    if octets + width > 75 {
      folded += "\r\n "
      octets = 1
    }
    folded.unicodeScalars.append(scalar)
    octets += width
  }
  return folded + "\r\n"
}
