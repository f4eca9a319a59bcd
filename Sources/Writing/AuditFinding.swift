package import Files

/// Something in a finished site that would not work for its readers.
package struct AuditFinding: Sendable, Hashable {
  /// What is wrong.
  package enum Kind: Sendable, Hashable {
    /// An address leads to no file of the site.
    case missingFile
    /// An address leads to an id that the page does not have.
    case missingID
    /// An address leads to a place on the server that is not the site's.
    case outsideSite
    /// An id stands twice on a page.
    case repeatedID
    /// Another file has the same path, but perhaps for capitals.
    case samePath(String)
    /// Another file's folder has the path of this file.
    case folderOf(String)
    /// The path cannot be that of a file.
    case unusablePath
    /// The markup keeps some readers out.
    case markup(MarkupFault)
    /// A browser will not do it, by the site's own policy.
    case policy(PolicyFault)
  }

  /// What is wrong.
  package let kind: Kind
  /// The file it is wrong in.
  package let output: OutputFile
  /// The bytes it is about; nil where the whole file is meant.
  package let place: Range<Int>?
  /// The line, from 1; 0 where the whole file is meant.
  package let line: Int
  /// The column in bytes, from 1; 0 where the whole file is meant.
  package let column: Int

  /// A finding about the bytes at `place`, or about the whole file.
  init(_ kind: Kind, in output: OutputFile, at place: Range<Int>? = nil) {
    self.kind = kind
    self.output = output
    self.place = place
    guard let place else {
      (line, column) = (0, 0)
      return
    }
    let newline = UInt8(ascii: "\n")
    let before = output.bytes[..<place.lowerBound]
    line = before.count { $0 == newline } + 1
    column = place.lowerBound - (before.lastIndex(of: newline) ?? -1)
  }

  /// The address, the id or the tag as it stands in the file; empty where the whole file is meant.
  package var text: String {
    place.map { String(decoding: output.bytes[$0], as: UTF8.self) } ?? ""
  }

  /// What is wrong, in a sentence.
  package var message: Message {
    switch kind {
    case .missingFile:
      Message(
        swedish: "”\(text)” leder inte till någon fil på webbplatsen",
        english: "'\(text)' leads to no file of the site")
    case .missingID:
      Message(
        swedish: "”\(text)” leder till ett ställe som inte finns på den sidan",
        english: "'\(text)' leads to an id which that page does not have")
    case .outsideSite:
      Message(
        swedish: "”\(text)” leder ut ur webbplatsens mapp",
        english: "'\(text)' leads out of the folder of the site")
    case .repeatedID:
      Message(
        swedish: "id ”\(text)” finns två gånger på sidan",
        english: "the id '\(text)' stands twice on the page")
    case .samePath(let other):
      Message(
        swedish: "”\(other)” har samma plats, eller skiljer sig bara i stora och små bokstäver",
        english: "'\(other)' has the same place, or differs only in capitals")
    case .folderOf(let other):
      Message(
        swedish: "”\(other)” behöver en mapp med filens namn",
        english: "'\(other)' needs a folder of this file's name")
    case .unusablePath:
      Message(
        swedish: "sökvägen kan inte vara en fils", english: "the path cannot be that of a file")
    case .markup(let fault): fault.message
    case .policy(let fault): fault.message
    }
  }

  /// What to do about it; nil where the sentence says it all.
  package var advice: Message? {
    switch kind {
    case .missingFile, .missingID, .outsideSite:
      Message(
        swedish: "rätta adressen i mallen, eller gör den med namn som {{href}}",
        english: "correct the address in the template, or make it of names such as {{href}}")
    case .repeatedID:
      Message(
        swedish: "ta bort ett av dem, eller ge dem olika id",
        english: "remove one of them, or give them different ids")
    case .samePath, .folderOf, .unusablePath: nil
    case .markup(let fault): fault.advice
    case .policy(let fault): fault.advice
    }
  }
}

extension AuditFinding: Comparable {
  /// Orders by path, place and wording.
  package static func < (left: AuditFinding, right: AuditFinding) -> Bool {
    (left.output.path, left.line, left.column, left.message.english)
      < (right.output.path, right.line, right.column, right.message.english)
  }
}
