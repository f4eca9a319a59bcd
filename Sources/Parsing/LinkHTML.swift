internal import Declarations
internal import Files
internal import Language

/// A link that is being written.
struct OpenLink {
  /// How its start tag was written, which decides its end.
  enum Form {
    /// With slots; the payload is the place of the reference.
    case reference(Int)
    /// As plain HTML.
    case plain
    /// Without any tag, as the address is not allowed.
    case none
  }

  /// The node.
  let node: MarkdownNode
  /// How its start tag was written.
  let form: Form
  /// Where its address is written.
  let range: Range<Int>
  /// How long the passage was before its words.
  let passageStart: Int
}

/// Links.
extension HTMLWriter {
  /// Begins a link.
  mutating func beginLink(_ node: MarkdownNode) {
    flushRun()
    guard link == nil else { return }
    var address = node.url
    body.restore(&address)
    let target = LinkTarget(address, registers: context.declarations.registers.keys)
    switch target {
    case .web:
      write("<a href=\"")
      appendAddress(address[...], to: &output)
      write("\" class=\"external\" rel=\"external\">")
      let range = finder.addressAhead(address)
      webLinks.append(Located(String(decoding: address, as: UTF8.self), at: range))
      open(node, .plain, at: placeIfNeeded(address, of: node))
    case .contact:
      write("<a href=\"")
      appendAddress(address[...], to: &output)
      write("\">")
      open(node, .plain, at: placeIfNeeded(address, of: node))
    case .refused(let scheme):
      let range = finder.address(address)
      reportRefused(scheme, at: range)
      open(node, .none, at: range)
    case .local(let path):
      beginReference(.local(path), of: node, at: finder.address(address))
    case .entry(let entry):
      let range = finder.address(address)
      if isKnown(entry, at: range) {
        beginReference(.entry(entry), of: node, at: range)
      } else {
        open(node, .none, at: range)
      }
    }
  }

  /// Ends a link.
  mutating func endLink(_ node: MarkdownNode) {
    flushRun()
    guard let link, link.node == node else { return }
    self.link = nil
    if isInHeading {
      sections.headings.appendLink(from: link.passageStart, address: node.url)
    } else {
      sections.passages.appendLink(from: link.passageStart, address: node.url)
    }
    finder.passText(to: link.range.upperBound)
    let isEmpty = body.words(of: node).allSatisfy { $0 <= 0x20 } && !holdsImage(node)
    switch link.form {
    case .reference(let reference):
      if isEmpty {
        slots.append(Slot(offset: output.count, part: .linkText, reference: reference))
      }
      slots.append(Slot(offset: output.count, part: .linkEnd, reference: reference))
    case .plain:
      if isEmpty {
        report(
          .error, "link/empty-text", at: link.range, swedish: "länken saknar text",
          english: "the link has no text",
          fix: Message(
            swedish: "skriv vart länken leder mellan [ och ]",
            english: "write where the link leads between [ and ]"))
      }
      write("</a>")
    case .none: break
    }
  }

  /// Starts a link that linking resolves.
  private mutating func beginReference(
    _ target: Reference.Target, of node: MarkdownNode, at range: Range<Int>
  ) {
    let text = String(decoding: body.words(of: node), as: UTF8.self)
    references.append(Reference(target: target, range: range, text: text))
    slots.append(
      Slot(offset: output.count, part: .linkStart, reference: references.count - 1))
    open(node, .reference(references.count - 1), at: range)
  }

  private mutating func open(_ node: MarkdownNode, _ form: OpenLink.Form, at range: Range<Int>) {
    link = OpenLink(
      node: node, form: form, range: range,
      passageStart: isInHeading ? sections.headings.count : sections.passages.count)
  }

  /// Where the address of a plain link is, if something may be reported at it.
  private mutating func placeIfNeeded(_ address: [UInt8], of node: MarkdownNode) -> Range<Int> {
    let holdsMistake = body.words(of: node).allSatisfy { $0 <= 0x20 } || body.features.hasFootnotes
    return holdsMistake ? finder.address(address) : 0..<0
  }

  private func holdsImage(_ node: MarkdownNode) -> Bool {
    var walk = node.walk()
    while let step = walk.next() {
      if case .enter(let inner) = step, inner.kind == .image { return true }
    }
    return false
  }

  /// Reports an address whose scheme is not allowed.
  mutating func reportRefused(_ scheme: String, at range: Range<Int>) {
    if scheme == "//" {
      report(
        .error, "link/no-scheme", at: range, swedish: "adressen saknar https:",
        english: "the address lacks https:",
        fix: Message(swedish: "skriv https:// först", english: "write https:// first"))
      return
    }
    let names = Set(context.declarations.registers.keys).union(LinkTarget.registerByName.keys)
    report(
      .error, "link/unsafe-scheme", at: range,
      swedish: "länkar som börjar med '\(scheme):' är inte tillåtna",
      english: "links that begin with '\(scheme):' are not allowed",
      fix: nearest(to: scheme, among: names).map {
        Message(swedish: "menade du '\($0):'?", english: "did you mean '\($0):'?")
      }
        ?? Message(
          swedish: "länka till en sida, en fil eller en adress som börjar med https://",
          english: "link to a page, a file or an address that begins with https://"))
  }

  /// Whether an entry exists; reports it when not.
  private mutating func isKnown(_ entry: EntryReference, at range: Range<Int>) -> Bool {
    let register = context.declarations.registers[entry.register]
    if register?[entry.key] != nil || register?.isBroken == true { return true }
    report(
      .error, "link/unknown-entry", at: range,
      swedish: "'\(entry.key)' finns inte i registret '\(entry.register)'",
      english: "'\(entry.key)' is not in the register '\(entry.register)'",
      fix: didYouMean(entry.key, among: register?.entries.map(\.key) ?? [])
        ?? Message(
          swedish: "lägg till den i registers/\(entry.register).yaml",
          english: "add it to registers/\(entry.register).yaml"))
    return false
  }
}
