import Files
import Linking
import Parsing

/// The description of an image is its file name, or says only that it is an image.
///
/// Those who do not see the image learn nothing of what it shows. No program can tell whether a
/// longer description is right.
enum PoorAlternative: Rule {
  static let name = "image/poor-alt"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.site.pages.compactMap(\.document).flatMap { document in
      document.body.references.compactMap { reference -> Diagnostic? in
        guard case .image(let path) = reference.target, isPoor(reference.text, path: path) else {
          return nil
        }
        let place = place(of: reference, in: document.file.bytes)
        return Diagnostic(
          .warning, name, at: Location(document.file, place),
          Message(
            swedish: "beskrivningen '\(reference.text)' säger inte vad bilden visar",
            english: "the description '\(reference.text)' does not say what the image shows"),
          fix: Message(
            swedish: "skriv det som den som inte ser bilden behöver veta",
            english: "write what those who do not see the image need to know"))
      }
    }
  }

  private static func isPoor(_ description: String, path: String) -> Bool {
    let small = description.lowercased()
    let file = path.split(separator: "/").last?.lowercased() ?? ""
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    return small == file || small == stem || imageEndings.contains { small.hasSuffix($0) }
      || emptyWords.contains(String(small.filter { $0.isLetter || $0 == " " }.trimmed))
  }

  /// Where the description is written, just before the address; else the address.
  private static func place(of reference: Reference, in bytes: [UInt8]) -> Range<Int> {
    let words = Array(reference.text.utf8)
    var end = reference.range.lowerBound
    while end > 0, "](< ".utf8.contains(bytes[end - 1]) { end -= 1 }
    let start = end - words.count
    return start >= 0 && bytes[start..<end].elementsEqual(words) ? start..<end : reference.range
  }

  private static let imageEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"]

  /// What a description may not be all of, without digits.
  private static let emptyWords: Set<String> = [
    "bild", "bilden", "en bild", "foto", "fotot", "ett foto", "fotografi", "figur", "diagram",
    "illustration", "ikon", "logotyp", "logga", "skärmbild", "skärmdump", "image", "picture",
    "photo", "img", "alt", "alttext",
  ]
}

extension String {
  /// The string without spaces at its ends.
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    guard let last = start.lastIndex(where: { $0 != " " }) else { return "" }
    return start[...last]
  }
}
