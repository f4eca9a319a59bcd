internal import Declarations
internal import Files

/// Images and figures.
extension HTMLWriter {
  /// Writes an image; what it shows is filled in later.
  mutating func writeImage(_ node: MarkdownNode) {
    flushRun()
    var address = node.url
    body.restore(&address)
    let range =
      link.flatMap { finder.address(address, before: $0.range) } ?? finder.address(address)
    let alternative = body.words(of: node)
    if alternative.allSatisfy({ $0 <= 0x20 }) {
      report(
        .error, "image/missing-alt", at: range, swedish: "bilden saknar beskrivning",
        english: "the image has no description",
        fix: Message(
          swedish: "skriv vad bilden visar mellan ![ och ]",
          english: "write what the image shows between ![ and ]"))
    }
    if !isInHeading {
      sections.append(alternative[...])
      sections.passages.insert(
        alternative[...], at: finder.nextText(alternative[...]), in: setting)
    }
    switch LinkTarget(address, registers: context.declarations.registers.keys) {
    case .local(let path):
      references.append(
        Reference(
          target: .image(path), range: range, text: String(decoding: alternative, as: UTF8.self)))
      write("<img")
      slots.append(
        Slot(offset: output.count, part: .imageSource, reference: references.count - 1))
      write(" alt=\"")
      appendEscaped(alternative[...], to: &output)
      write("\" loading=\"lazy\">")
    case .web, .refused("//"):
      report(
        .error, "image/external", at: range,
        swedish: "bilden hämtas från en annan webbplats",
        english: "the image is fetched from another site",
        fix: Message(
          swedish: "lägg bilden i innehållsmappen",
          english: "put the image in the content folder"))
    case .contact, .entry:
      reportRefused(
        String(decoding: address.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self), at: range)
    case .refused(let scheme): reportRefused(scheme, at: range)
    }
  }

  /// Writes an image that stands alone, with its title as the caption.
  mutating func writeFigure(_ image: MarkdownNode) {
    startLine()
    write("<figure>\n")
    writeImage(image)
    sections.endBlock()
    var caption = image.title
    body.restore(&caption)
    write("\n<figcaption>")
    appendEscaped(caption[...], to: &output)
    write("</figcaption>\n</figure>\n")
    sections.append(caption[...])
    notePlaces(of: caption[...])
    sections.endBlock()
  }
}
