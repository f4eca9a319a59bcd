/// Something wrong at a place: one that was put there on purpose, or one that a check found.
struct Fault: Hashable {
  let path: String
  /// `line:column-line:column`, in the columns of the JSON format; empty for a whole file.
  let place: String
  let level: String
  let rule: String

  /// The fault as a line that can be compared.
  var line: String {
    (place.isEmpty ? path : "\(path):\(place)") + " \(level) \(rule)"
  }
}

/// A file with faults that are marked where they stand: `‹level rule|fault›`.
///
/// The marks are not part of the file. Faults may stand in each other and over several lines; ␇
/// stands for the control character BEL, which no editor shows.
struct MarkedFile {
  /// The text without marks.
  let text: String
  /// The faults, in the order in which they end.
  let faults: [Fault]

  /// Takes the marks out of a text.
  init(_ marked: String, path: String) {
    var text = String.UnicodeScalarView()
    var faults: [Fault] = []
    var open: [(level: String, rule: String, start: String)] = []
    var (line, column) = (1, 1)
    var rest = Substring(marked).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "‹":
        let words = Substring(rest.prefix { $0 != "|" }).split(separator: " ").map(String.init)
        rest = rest.drop { $0 != "|" }.dropFirst()
        precondition(words.count == 2, "\(path):\(line): a mark is ‹level rule|fault›")
        open.append((words[0], words[1], "\(line):\(column)"))
      case "›":
        guard let mark = open.popLast() else {
          preconditionFailure("\(path):\(line): this ends a mark that does not begin")
        }
        faults.append(
          Fault(
            path: path, place: "\(mark.start)-\(line):\(column)", level: mark.level,
            rule: mark.rule))
      case "\n":
        text.append(scalar)
        (line, column) = (line + 1, 1)
      default:
        text.append(scalar == "␇" ? "\u{7}" : scalar)
        column += UTF16.width(scalar)
      }
    }
    precondition(open.isEmpty, "\(path): a mark never ends")
    self.text = String(text)
    self.faults = faults
  }
}
