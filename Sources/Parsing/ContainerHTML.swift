internal import Declarations
internal import Files

/// A container or raw tag that is open.
struct OpenElement {
  /// What it is.
  enum Kind: Equatable {
    /// A container; the payload is the place of its fence.
    case container(Int)
    /// A raw HTML element by its name.
    case tag(String)
  }

  /// What it is.
  let kind: Kind
  /// The node whose children it lies between.
  let parent: MarkdownNode
  /// Whether it was opened in a line of text.
  let isInline: Bool
  /// Where it is opened.
  let range: Range<Int>
  /// What closes it in the HTML.
  let closing: String
  /// Whether it says that what it holds is in a language other than Swedish.
  var isForeign = false
  /// Where in the HTML its content begins.
  var contentStart = 0
}

/// Containers fenced with `:::`.
extension HTMLWriter {
  /// Opens or closes a container.
  ///
  /// - Parameters:
  ///   - number: The place of the fence in the body's fences.
  ///   - parent: The node the fence stands in.
  ///   - next: The block after the fence.
  mutating func writeFence(
    _ number: Int, in parent: MarkdownNode, followedBy next: MarkdownNode?
  ) {
    flushRun()
    sections.endBlock()
    startLine()
    let fence = body.fences[number]
    guard let name = fence.name else {
      closeContainer(fence, in: parent)
      return
    }
    let closing: String
    switch name {
    case "steps":
      checkSteps(fence, followedBy: next)
      write("<div class=\"steps\">\n")
      closing = "</div>\n"
    case "details":
      requireTitle(of: fence, name: name)
      write("<details>\n<summary>")
      appendEscaped(fence.title, to: &output)
      write("</summary>\n")
      closing = "</details>\n"
    case "contact":
      requireTitle(of: fence, name: name)
      write("<div class=\"contact\">\n<p class=\"contact-title\">")
      appendEscaped(fence.title, to: &output)
      write("</p>\n")
      closing = "</div>\n"
    default:
      reportUnknown(fence, name: name)
      closing = ""
    }
    if name != "steps" {
      sections.append(fence.title)
      addToPassage(Array(fence.title.utf8)[...], at: fence.titleRange.lowerBound)
      sections.endBlock()
    }
    open.append(
      OpenElement(
        kind: .container(number), parent: parent, isInline: false, range: fence.range,
        closing: closing))
  }

  /// Closes all that is still open in `node`, which ends; each is a mistake.
  mutating func closeAll(in node: MarkdownNode) {
    flushRun()
    while let last = open.last, last.parent == node { closeUnclosed() }
  }

  /// Closes the innermost open element and reports that the author did not.
  mutating func closeUnclosed() {
    guard let last = open.popLast() else { return }
    switch last.kind {
    case .container(let number):
      let fence = body.fences[number]
      let colons = String(repeating: ":", count: fence.colonCount)
      report(
        .error, "container/unclosed", at: last.range,
        swedish: "behållaren '\(fence.name ?? "")' stängs aldrig",
        english: "the container '\(fence.name ?? "")' is never closed",
        fix: Message(
          swedish: "skriv \(colons) på en egen rad där den slutar",
          english: "write \(colons) on a line of its own where it ends"))
    case .tag(let name):
      report(
        .error, "html/unclosed", at: last.range, swedish: "<\(name)> stängs aldrig här",
        english: "<\(name)> is never closed here",
        fix: Message(swedish: "skriv </\(name)>", english: "write </\(name)>"))
    }
    if last.closing.hasSuffix("\n") { startLine() }
    write(last.closing)
  }

  /// Reports what a container for steps holds beside one numbered list.
  private mutating func checkSteps(_ fence: Fence, followedBy block: MarkdownNode?) {
    if let block, block.kind == .list, block.isOrdered {
      guard let next = block.next, next.kind != .htmlBlock else { return }
      reportSteps(at: finder.line(next.startLine))
    } else if let block, block.kind != .htmlBlock {
      reportSteps(at: finder.line(block.startLine))
    } else {
      reportSteps(at: fence.range)
    }
  }

  private mutating func reportSteps(at range: Range<Int>) {
    report(
      .error, "container/steps", at: range,
      swedish: "behållaren 'steps' ska innehålla en enda numrerad lista",
      english: "the container 'steps' is to hold a single numbered list",
      fix: Message(
        swedish: "skriv stegen som 1. 2. 3. och lägg annan text utanför",
        english: "write the steps as 1. 2. 3. and put other text outside"))
  }

  private mutating func closeContainer(_ fence: Fence, in parent: MarkdownNode) {
    let matching = open.lastIndex { element in
      guard case .container(let number) = element.kind else { return false }
      return element.parent == parent && body.fences[number].colonCount == fence.colonCount
    }
    guard let matching else {
      report(
        .error, "container/unmatched", at: fence.range,
        swedish: "här stängs en behållare som inte är öppen",
        english: "this closes a container that is not open",
        fix: Message(
          swedish: "ta bort raden, eller skriv lika många kolon som där den öppnas",
          english: "remove the line, or write as many colons as where it opens"))
      return
    }
    while open.count > matching + 1 { closeUnclosed() }
    write(open.removeLast().closing)
  }

  private mutating func requireTitle(of fence: Fence, name: String) {
    guard fence.title.isEmpty else { return }
    report(
      .error, "container/missing-title", at: fence.range,
      swedish: "behållaren '\(name)' saknar rubrik",
      english: "the container '\(name)' has no title",
      fix: Message(
        swedish: "skriv rubriken efter ordet: ::: \(name) Rubrik",
        english: "write the title after the word: ::: \(name) Title"))
  }

  private mutating func reportUnknown(_ fence: Fence, name: String) {
    let known = ["contact", "details", "steps"]
    report(
      .error, "container/unknown", at: fence.nameRange, swedish: "okänd behållare '\(name)'",
      english: "unknown container '\(name)'",
      fix: didYouMean(name, among: known)
        ?? Message(
          swedish: "skriv contact, details eller steps", english: "write contact, details or steps")
    )
  }
}
