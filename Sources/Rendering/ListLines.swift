import Mustache

/// What the partial `alphabet-line` is given: a line of a list by letter.
struct ListLine: TemplateContext {
  var title: String
  var href: String?
  var note: String?

  static let fields: [String: TemplateField<ListLine>] = [
    "title": .text { $0.title },
    "href": .text { $0.href },
    "note": .text { $0.note },
  ]
}

/// The theme's partial `alphabet-line`, rendered once and cut where a line's own words stand.
///
/// An index has as many lines as the site has pages and headings; looking their few names up in
/// the template anew for each took longer than everything else on its pages.
struct ListLines: Sendable {
  private enum Part {
    case text(String)
    case title
    case href
    case note
  }

  /// The parts of a line without address and note, with one, with the other, and with both.
  private let forms: [[Part]]

  init(_ library: MustacheLibrary) {
    forms = (0..<4).map { form in
      let line = ListLine(
        title: Self.title, href: form & 1 != 0 ? Self.href : nil,
        note: form & 2 != 0 ? Self.note : nil)
      return Self.parts(of: library.render(line, withTemplate: "alphabet-line") ?? "")
    }
  }

  /// The lines as HTML.
  func html(_ lines: [ListLine]) -> String {
    var html = ""
    let escape = EscapedHTML()
    for line in lines {
      for part in forms[(line.href == nil ? 0 : 1) + (line.note == nil ? 0 : 2)] {
        switch part {
        case .text(let text): html += text
        case .title: html += escape.escapeText(line.title)
        case .href: html += escape.escapeText(line.href ?? "")
        case .note: html += escape.escapeText(line.note ?? "")
        }
      }
    }
    return html
  }

  // Signs for private use stand where the words will.
  private static let title = "\u{E000}"
  private static let href = "\u{E001}"
  private static let note = "\u{E002}"

  private static func parts(of line: String) -> [Part] {
    var parts: [Part] = []
    var text = ""
    for scalar in line.unicodeScalars {
      let part: Part? =
        switch String(scalar) {
        case title: .title
        case href: .href
        case note: .note
        default: nil
        }
      guard let part else {
        text.unicodeScalars.append(scalar)
        continue
      }
      parts += [.text(text), part]
      text = ""
    }
    return parts + [.text(text)]
  }
}
