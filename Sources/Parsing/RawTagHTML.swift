internal import Files

/// Raw tags: each is checked against the safe list, balanced, and written anew.
extension HTMLWriter {
  /// Writes a start tag, if it is allowed here.
  mutating func openTag(
    _ tag: RawTag, in parent: MarkdownNode, isInline: Bool, at place: Range<Int>
  ) {
    guard let element = AllowedHTML.elements[tag.name] else {
      refusedTags.insert(tag.name)
      reportNotAllowed("<\(tag.name)>", at: place)
      return
    }
    guard mayStand(tag.name, element, isInline: isInline, at: place) else {
      refusedTags.insert(tag.name)
      return
    }
    if !isInline, !element.isPhrasing { sections.endBlock() }
    write("<\(tag.name)")
    writeAttributes(of: tag, element, at: place)
    write(">")
    if element.isVoid {
      sections.appendSpace()
      return
    }
    open.append(
      OpenElement(
        kind: .tag(tag.name), parent: parent, isInline: isInline, range: place,
        closing: "</\(tag.name)>", isForeign: tag.isForeign, contentStart: output.count))
    if tag.name == "th", !tag.attributes.contains(where: { $0.name == "scope" }) {
      report(
        .error, "html/missing-scope", at: place,
        swedish: "<th> säger inte vad den är rubrik för",
        english: "<th> does not say what it is the header of",
        fix: Message(
          swedish: "skriv scope=\"col\" för en kolumn eller scope=\"row\" för en rad",
          english: "write scope=\"col\" for a column or scope=\"row\" for a row"))
    }
  }

  /// Writes an end tag, if it ends what is open.
  mutating func closeTag(_ name: String, in parent: MarkdownNode, at place: Range<Int>) {
    if refusedTags.contains(name), !isOpen(name, in: parent) { return }
    guard let element = AllowedHTML.elements[name] else {
      reportNotAllowed("</\(name)>", at: place)
      return
    }
    guard isOpen(name, in: parent) else {
      report(
        .error, "html/unmatched", at: place, swedish: "</\(name)> stänger något som inte är öppet",
        english: "</\(name)> closes what is not open",
        fix: Message(swedish: "ta bort taggen", english: "remove the tag"))
      return
    }
    while let last = open.last, last.kind != .tag(name) { closeUnclosed() }
    if let last = open.popLast() {
      checkContent(of: last, name: name)
      write(last.closing)
    }
    if !element.isPhrasing { sections.endBlock() }
  }

  /// Reports a table without headers, and a summary without words.
  private mutating func checkContent(of element: OpenElement, name: String) {
    let content = output[element.contentStart...]
    // A `<thead>` is no header by itself.
    if name == "table", content.firstRange(of: "<th>".utf8) == nil,
      content.firstRange(of: "<th ".utf8) == nil
    {
      reportHeaderless(at: element.range)
    } else if name == "summary" {
      var isInTag = false
      let hasWords = content.contains { byte in
        if byte == UInt8(ascii: "<") { isInTag = true }
        defer { if byte == UInt8(ascii: ">") { isInTag = false } }
        return !isInTag && byte > 0x20
      }
      guard !hasWords else { return }
      report(
        .error, "html/empty-summary", at: element.range, swedish: "<summary> saknar text",
        english: "<summary> has no text",
        fix: Message(
          swedish: "skriv vad läsaren får se när den öppnas",
          english: "write what readers get to see when it is opened"))
    }
  }

  /// Reports a tag that is not on the safe list.
  mutating func reportNotAllowed(_ tag: String, at place: Range<Int>) {
    let fix =
      switch tag {
      case "<a>":
        Message(
          swedish: "skriv länken som [text](adress)", english: "write the link as [text](address)")
      case "<img>":
        Message(
          swedish: "skriv bilden som ![beskrivning](fil)",
          english: "write the image as ![description](file)")
      default:
        Message(
          swedish: "skriv det i Markdown, eller &lt; om du menar tecknet <",
          english: "write it in Markdown, or &lt; if you mean the sign <")
      }
    report(
      .error, "html/not-allowed", at: place, swedish: "taggen \(tag) är inte tillåten",
      english: "the tag \(tag) is not allowed", fix: fix)
  }

  /// Whether an element is open among the siblings that are being written.
  private func isOpen(_ name: String, in parent: MarkdownNode) -> Bool {
    open.reversed().prefix { $0.parent == parent }.contains { $0.kind == .tag(name) }
  }

  /// Whether an element may stand where it does; reports it when not.
  private mutating func mayStand(
    _ name: String, _ element: AllowedHTML.Element, isInline: Bool, at place: Range<Int>
  ) -> Bool {
    if isInline, !element.isPhrasing {
      report(
        .error, "html/misplaced", at: place, swedish: "<\(name)> kan inte stå i ett stycke",
        english: "<\(name)> cannot be in a paragraph",
        fix: Message(
          swedish: "skriv taggen på en egen rad efter en tom rad",
          english: "write the tag on a line of its own after an empty line"))
      return false
    }
    guard !element.parents.isEmpty else { return true }
    if case .tag(let outer)? = open.last?.kind, element.parents.contains(outer) { return true }
    let parents = element.parents.map { "<\($0)>" }
    report(
      .error, "html/misplaced", at: place,
      swedish: "<\(name)> måste stå i \(parents.joined(separator: " eller "))",
      english: "<\(name)> must be in \(parents.joined(separator: " or "))",
      fix: Message(
        swedish: "skriv \(parents[0]) runt om, eller ta bort taggen",
        english: "write \(parents[0]) around it, or remove the tag"))
    return false
  }

  private mutating func writeAttributes(
    of tag: RawTag, _ element: AllowedHTML.Element, at place: Range<Int>
  ) {
    var written: Set<String> = []
    for (name, value) in tag.attributes where written.insert(name).inserted {
      let isKnown =
        AllowedHTML.globalAttributes.contains(name) || element.attributes.contains(name)
      guard isKnown, name == "open" || AllowedHTML.isValid(value ?? "", for: name) else {
        reportAttribute(name, of: tag.name, isKnown: isKnown, at: place)
        continue
      }
      if name == "open" {
        write(" open")
        continue
      }
      if name == "id", let value, !takeID(value, at: place) { continue }
      write(" \(name)=\"")
      appendEscaped(value ?? "", to: &output)
      write("\"")
    }
  }

  private mutating func takeID(_ id: String, at place: Range<Int>) -> Bool {
    guard anchors.take(id) else {
      report(
        .error, "html/duplicate-id", at: place, swedish: "ankaret '\(id)' är upptaget på sidan",
        english: "the anchor '\(id)' is taken on this page",
        fix: Message(swedish: "välj ett annat ankare", english: "choose another anchor"))
      return false
    }
    otherIDs.insert(id)
    return true
  }

  private mutating func reportAttribute(
    _ name: String, of tag: String, isKnown: Bool, at place: Range<Int>
  ) {
    if isKnown {
      report(
        .error, "html/attribute-value", at: place,
        swedish: "attributet '\(name)' kan inte ha det värdet",
        english: "the attribute '\(name)' cannot have that value",
        fix: AllowedHTML.advice(for: name))
    } else {
      report(
        .error, "html/attribute-not-allowed", at: place,
        swedish: "attributet '\(name)' är inte tillåtet på <\(tag)>",
        english: "the attribute '\(name)' is not allowed on <\(tag)>",
        fix: Message(swedish: "ta bort attributet", english: "remove the attribute"))
    }
  }
}
