package import Files
package import Language

/// The addresses and anchors that the site has promised to keep: `urls.lock` of the content.
///
/// Plain text, a page a line, by rising address: `/a/b/ =0a1b2c3d4e5f #hur=0a1b2c #nar=d4e5f6`.
/// After `=` stands a trace of the text, by which a page or section is known again when it has
/// moved; a line written by hand may lack it. Lines that begin with `#` are for people. In what
/// order lines and anchors stand makes no difference, and neither does an address that stands
/// twice, as after two branches are merged.
package struct AddressLock: Sendable {
  /// The anchor of a heading.
  package struct Anchor: Sendable {
    /// The id.
    package let id: String
    /// The trace of the section's text.
    package let trace: TextFingerprint?
    /// Where `#id` is written; empty for one that is not written yet.
    package let range: Range<Int>
  }

  /// A page with its anchors.
  package struct Entry: Sendable {
    /// The address.
    package let path: SitePath
    /// The trace of the page's text.
    package var trace: TextFingerprint?
    /// The anchors.
    package var anchors: [Anchor]
    /// Where the address is written; empty for one that is not written yet.
    package let range: Range<Int>
  }

  /// The file's name in the content folder.
  package static let fileName = "urls.lock"

  /// The file it was read from.
  package let file: SourceFile
  /// The lines.
  package let entries: [Entry]

  /// Reads the file. O(bytes).
  ///
  /// - Returns: What it promises, and every line that promises nothing.
  static func read(_ file: SourceFile) -> (lock: AddressLock, diagnostics: [Diagnostic]) {
    var entries: [Entry] = []
    var diagnostics: [Diagnostic] = []
    for words in file.lockLines {
      let first = words[0]
      guard let path = address(first) else {
        diagnostics.append(badLine(in: file, at: first.indices))
        continue
      }
      var entry = Entry(path: path, trace: nil, anchors: [], range: first.indices)
      for word in words.dropFirst() {
        if let anchor = anchor(word) {
          entry.anchors.append(anchor)
        } else if word.first == UInt8(ascii: "="), let trace = trace(word.dropFirst()) {
          entry.trace = trace
        } else {
          diagnostics.append(badLine(in: file, at: word.indices))
        }
      }
      entries.append(entry)
    }
    return (AddressLock(file: file, entries: entries), diagnostics)
  }

  private static func address(_ word: ArraySlice<UInt8>) -> SitePath? {
    let slash = UInt8(ascii: "/")
    guard word.first == slash, word.last == slash else { return nil }
    return SitePath(
      parts: word.split(separator: slash).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Reads `#id` or `#id=trace`.
  private static func anchor(_ word: ArraySlice<UInt8>) -> Anchor? {
    guard word.first == UInt8(ascii: "#") else { return nil }
    let equals = word.firstIndex(of: UInt8(ascii: "=")) ?? word.endIndex
    let id = word[(word.startIndex + 1)..<equals]
    guard !id.isEmpty else { return nil }
    let trace = equals < word.endIndex ? trace(word[(equals + 1)...]) : nil
    guard equals == word.endIndex || trace != nil else { return nil }
    return Anchor(
      id: String(decoding: id, as: UTF8.self), trace: trace, range: word.startIndex..<equals)
  }

  private static func trace(_ digits: ArraySlice<UInt8>) -> TextFingerprint? {
    TextFingerprint(reading: String(decoding: digits, as: UTF8.self))
  }

  private static func badLine(in file: SourceFile, at range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .error, "url/lock-line", at: Location(file, range),
      Message(
        swedish: "det här är varken en adress, ett ankare eller ett spår av en text",
        english: "this is no address, no anchor and no trace of a text"),
      fix: Message(
        swedish: "en rad är '/adress/ #ankare #ankare'; hämta tillbaka den från historiken",
        english: "a line is '/address/ #anchor #anchor'; take it back from the history"))
  }
}

extension AddressLock {
  /// The text of a file with these promises, in order.
  package static func text(of entries: [Entry], in language: InterfaceLanguage) -> String {
    let head = Message(
      swedish: """
        # Adresser och ankare som webbplatsen har lovat att behålla, en sida på varje rad.
        # Skrivs av 'guide urls --update'. Att ta bort en rad är att bryta ett löfte.

        """,
      english: """
        # Addresses and anchors that the site has promised to keep, a page a line.
        # Written by 'guide urls --update'. To remove a line is to break a promise.

        """)
    var text = head[language]
    for entry in entries.sorted(by: { $0.path < $1.path }) {
      text += entry.path.description
      if let trace = entry.trace { text += " =\(trace)" }
      for anchor in entry.anchors.sorted(by: { $0.id < $1.id }) {
        text += " #" + anchor.id
        if let trace = anchor.trace { text += "=\(trace)" }
      }
      text += "\n"
    }
    return text
  }
}
