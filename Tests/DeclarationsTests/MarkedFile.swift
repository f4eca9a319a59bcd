import Files

/// A file written with ‹ and › around the places a test speaks of; the marks are no part of it.
struct MarkedFile {
  let file: SourceFile
  /// The bytes between each ‹ and its ›, in the order of the file.
  let marks: [Range<Int>]

  init(_ text: String, path: String = "sida.md") {
    var bytes: [UInt8] = []
    var open: [Int] = []
    var marks: [Range<Int>] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‹": open.append(bytes.count)
      case "›": marks.append((open.popLast() ?? 0)..<bytes.count)
      default: bytes += Array(String(scalar).utf8)
      }
    }
    file = SourceFile(folder: "content", path: path, bytes: bytes)
    self.marks = marks.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The text at some bytes.
  func text(at range: Range<Int>) -> String {
    String(decoding: file.bytes[range], as: UTF8.self)
  }

  /// `rule at text` for each place.
  func shown(_ places: [(rule: String, range: Range<Int>)]) -> [String] {
    places.map { "\($0.rule) at \($0.range) '\(text(at: $0.range))'" }
  }
}

/// Files of a content folder by path, each with its marks.
struct MarkedSite {
  let files: [MarkedFile]

  init(_ texts: [String: String]) {
    files = texts.sorted { $0.key < $1.key }.map { MarkedFile($0.value, path: $0.key) }
  }

  /// The files without their marks.
  var sources: [SourceFile] { files.map(\.file) }

  /// `path: rule at text` for each rule, at the marks in order.
  func expected(_ rules: [String]) -> [String] {
    let places = files.flatMap { file in file.marks.map { (file, $0) } }
    guard places.count == rules.count else { return ["\(places.count) marks: \(rules)"] }
    return zip(places, rules).map { place, rule in
      "\(place.0.file.path): \(place.0.shown([(rule, place.1)])[0])"
    }
  }

  /// The same for diagnostics.
  func shown(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sorted().map { diagnostic in
      let bytes = diagnostic.location.file.bytes
      let range = diagnostic.location.range ?? 0..<0
      let text = String(decoding: bytes[range], as: UTF8.self)
      return "\(diagnostic.location.file.path): \(diagnostic.rule) at \(range) '\(text)'"
    }
  }
}
