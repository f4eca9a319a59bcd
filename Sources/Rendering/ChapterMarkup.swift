/// A page as one of several on a page.
struct Chapter: Sendable {
  /// The id of each page of the section on the page that holds them all.
  let ids: [Int: String]
  /// The page's own id, with which its other ids begin.
  let id: String
  /// The page's title.
  let title: String

  /// The id that an anchor of a page has here.
  ///
  /// No address of a page has two hyphens together, so that what stands before them is the page.
  static func anchor(_ anchor: String, below id: String) -> String { "\(id)--\(anchor)" }
}

/// Writes the markup of a body anew for a page where it stands below a title of the second level
/// and beside other bodies: headings one level down, ids and what points at them behind the page's
/// own id, regions named after the page too.
struct ChapterMarkup {
  private let idStart: [UInt8]
  private let nameEnd: [UInt8]

  /// Prepares the markup of one chapter.
  init(_ chapter: Chapter) {
    idStart = Array(Chapter.anchor("", below: chapter.id).utf8)
    nameEnd = Array(", \(escaped(chapter.title))".utf8)
  }

  /// Appends markup; its tags are whole but for an image whose address is filled in. O(bytes).
  func append(_ html: ArraySlice<UInt8>, to output: inout [UInt8]) {
    var rest = html
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      output.append(contentsOf: rest[..<open])
      rest = rest[open...]
      appendTag(&rest, to: &output)
    }
    output.append(contentsOf: rest)
  }

  /// Appends the tag that `rest` begins with, and takes it off.
  private func appendTag(_ rest: inout ArraySlice<UInt8>, to output: inout [UInt8]) {
    let end = rest.firstIndex { $0 == 0x20 || $0 == UInt8(ascii: ">") } ?? rest.endIndex
    var name = rest[..<end]
    rest = rest[end...]
    if let level = name.last, (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(level),
      name.dropLast().elementsEqual("<h".utf8) || name.dropLast().elementsEqual("</h".utf8)
    {
      name[end - 1] = level + 1
    }
    output.append(contentsOf: name)
    let isNamedBlock = name.elementsEqual("<div".utf8) || name.elementsEqual("<section".utf8)
    while let first = rest.first, first != UInt8(ascii: ">") {
      appendAttribute(&rest, isNamedBlock: isNamedBlock, to: &output)
    }
  }

  /// Appends an attribute with what stands before it, and takes it off.
  private func appendAttribute(
    _ rest: inout ArraySlice<UInt8>, isNamedBlock: Bool, to output: inout [UInt8]
  ) {
    let quote = UInt8(ascii: "\"")
    let nameEnd = rest.dropFirst().firstIndex {
      $0 == 0x20 || $0 == quote || $0 == UInt8(ascii: ">")
    }
    guard let open = nameEnd, rest[open] == quote,
      let close = rest[(open + 1)...].firstIndex(of: quote)
    else {
      output.append(contentsOf: rest[..<(nameEnd ?? rest.endIndex)])
      rest = rest[(nameEnd ?? rest.endIndex)...]
      return
    }
    let name = rest[..<open]
    let value = rest[(open + 1)..<close]
    rest = rest[(close + 1)...]
    output.append(contentsOf: name)
    output.append(quote)
    if name.elementsEqual(" id=".utf8) || name.elementsEqual(" aria-labelledby=".utf8) {
      output.append(contentsOf: idStart + value)
    } else if name.elementsEqual(" href=".utf8), value.first == UInt8(ascii: "#") {
      output.append(UInt8(ascii: "#"))
      output.append(contentsOf: idStart + value.dropFirst())
    } else if name.elementsEqual(" aria-label=".utf8), isNamedBlock {
      output.append(contentsOf: value + self.nameEnd)
    } else {
      output.append(contentsOf: value)
    }
    output.append(quote)
  }
}
