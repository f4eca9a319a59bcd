internal import Files

/// A file's body as the Markdown library is to see it.
///
/// Lines keep their numbers. Three things are replaced by control characters, which are taken out
/// of the author's text first, so that they mean nothing else:
///
/// - A line that is a container's fence becomes a one-line HTML comment, which the library makes a
///   block of its own that also ends a paragraph: `<!--` U+0001, its number, U+0001 `-->`.
/// - The spaces in an address such as `](law:2025:400 19:1)` become U+0002.
/// - Control characters become U+FFFD.
///
/// Where the library took such text for code it is put back; see `restore`.
struct PreparedBody {
  /// The text to parse: the file from the body on, or a copy with replacements.
  let text: ArraySlice<UInt8>
  /// Where in the file each line of the body starts.
  let lineStarts: [Int]
  /// The containers' fences in order.
  let fences: [Fence]
  /// What occurs in the body.
  let features: BodyFeatures
  /// Control characters the author should take out, each as its bytes.
  let controlCharacters: [Range<Int>]
  /// Whether `text` holds U+0001 or U+0002.
  let hasPlaceholders: Bool

  /// Opens and closes the number of a fence in `text`.
  static let fenceMark: UInt8 = 0x01
  /// Stands for a space in an address.
  static let spaceMark: UInt8 = 0x02

  /// Prepares the bytes of `file` from `start` on. O(bytes).
  init(_ file: SourceFile, from start: Int) {
    let scan = BodyScan(file.bytes, from: start)
    lineStarts = scan.lineStarts
    features = scan.features
    controlCharacters = scan.controlCharacters
    guard !scan.replacements.isEmpty else {
      text = file.bytes[start...]
      fences = []
      hasPlaceholders = false
      return
    }
    var prepared: [UInt8] = []
    prepared.reserveCapacity(file.bytes.count - start + 64)
    var fences: [Fence] = []
    var position = start
    let replacements = scan.replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
    for replacement in replacements {
      prepared.append(contentsOf: file.bytes[position..<replacement.range.lowerBound])
      position = replacement.range.upperBound
      switch replacement.kind {
      case .fence:
        prepared.append(contentsOf: "<!--\u{1}\(fences.count)\u{1}-->".utf8)
        fences.append(Fence(file.bytes, in: replacement.range))
      case .space:
        prepared.append(Self.spaceMark)
      case .controlCharacter:
        prepared.append(contentsOf: "\u{FFFD}".utf8)
      }
    }
    prepared.append(contentsOf: file.bytes[position...])
    text = prepared[...]
    self.fences = fences
    hasPlaceholders = replacements.contains { $0.kind != .controlCharacter }
  }

  /// The number of the fence that `comment`, an HTML comment, stands for.
  func fence(in comment: ArraySlice<UInt8>) -> Int? {
    guard hasPlaceholders, let open = comment.firstIndex(of: Self.fenceMark),
      let close = comment[(open + 1)...].firstIndex(of: Self.fenceMark)
    else { return nil }
    guard let number = Int(String(decoding: comment[(open + 1)..<close], as: UTF8.self)),
      fences.indices.contains(number)
    else { return nil }
    return number
  }

  /// The words in `node`, without markup; line breaks are spaces.
  func words(of node: MarkdownNode) -> [UInt8] {
    var words: [UInt8] = []
    var walk = node.walk()
    while let step = walk.next() {
      guard case .enter(let inner) = step else { continue }
      switch inner.kind {
      case .text, .code: inner.appendLiteral(to: &words)
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
    }
    restore(&words)
    return words
  }

  /// Puts back in `bytes`, from `start` on, what placeholders stand for.
  func restore(_ bytes: inout [UInt8], from start: Int = 0) {
    guard hasPlaceholders,
      bytes[start...].contains(where: { $0 == Self.fenceMark || $0 == Self.spaceMark })
    else { return }
    var restored = Array(bytes[..<start])
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == Self.spaceMark {
        restored.append(0x20)
      } else if byte == Self.fenceMark,
        let close = bytes[index...].firstIndex(of: Self.fenceMark),
        let number = Int(String(decoding: bytes[index..<close], as: UTF8.self)),
        fences.indices.contains(number), restored.suffix(4).elementsEqual("<!--".utf8)
      {
        restored.removeLast(4)
        restored.append(contentsOf: fences[number].source)
        index = min(close + 4, bytes.count)
      } else {
        restored.append(byte)
      }
    }
    bytes = restored
  }
}

/// What occurs in a body, so that the rest of the work can be left out where it does not.
struct BodyFeatures {
  /// `~`, `@`, `://` or `www.`: what strikethrough and autolinks need.
  var needsRacingExtensions = false
  /// `{#`, which may give a heading its id.
  var hasHeadingIDs = false
  /// `[^`, which may be a footnote.
  var hasFootnotes = false
  /// How many `[`.
  var bracketCount = 0
  /// How many `![`.
  var imageCount = 0
  /// Whether `]:` occurs, which may define a link's address.
  var hasDefinitions = false
  /// The most `|` in one line.
  var mostBarsInLine = 0
  /// The most bytes between two empty lines.
  var longestBlock = 0
  /// The most containers that one line opens, such as `> > 1. -`.
  var deepestNesting = 0
  /// The line that opens them.
  var deepestLine: Range<Int>?
}
