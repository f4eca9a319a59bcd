import Declarations
import Files
import Linking

/// A page of the A–Ö index for one letter or a part of it.
package struct LetterPage: Sendable {
  /// Place of the letter in the index.
  let letter: Int
  /// Place of the part in the letter.
  let part: Int
}

extension SiteRenderer {
  /// The pages below the A–Ö index; none while the index fits on one page.
  package var letterPages: [LetterPage] {
    guard alphabet.isDivided else { return [] }
    return alphabet.letters.indices.flatMap { letter in
      alphabet.letters[letter].parts.indices.map { LetterPage(letter: letter, part: $0) }
    }
  }

  /// The index itself: all of it, or its letters with the ways to their pages.
  func addAlphabet(root: String, to context: inout PageContext) {
    if alphabet.isDivided {
      context.letterIndex = alphabet.letters.map { letterContext($0, root: root, current: nil) }
      // Where letters have parts the list of them is long, and letters on top lead down to it.
      guard context.letterIndex.contains(where: { !$0.parts.isEmpty }) else { return }
      context.letters = context.letterIndex.map { letter in
        var letter = letter
        if !letter.parts.isEmpty { letter.href = "#" + letter.id }
        return letter
      }
      return
    }
    context.alphabet = alphabet.letters.map { letter in
      LetterContext(
        letter: letter.name, id: "bokstav-" + letter.slug,
        linesHTML: html(letter.parts.flatMap(\.entries), root))
    }
    context.letters = context.alphabet
  }

  /// Everything the template is given for a letter's page.
  ///
  /// It is a list that leads on, so search engines are asked to leave it out, as the pages of
  /// filters are.
  func context(for page: LetterPage) -> PageContext {
    let home = site.pages[site.alphabetPage]
    let above = site.ancestors(of: home) + [home]
    let letter = alphabet.letters[page.letter]
    let part = letter.parts[page.part]
    let root = part.path.toRoot
    var context = frame(
      titled: "\(home.title): \(part.label)", at: part.path, below: above, canonical: part.path)
    context.page.shortTitle = part.label
    context.letters = alphabet.letters.map { other in
      letterContext(other, root: root, current: other.slug == letter.slug ? page.part : nil)
    }
    context.alphabet = [
      LetterContext(
        letter: part.label, id: "bokstav-" + letter.slug,
        linesHTML: html(part.entries, root))
    ]
    let all = letterPages
    let place = all.firstIndex { $0.letter == page.letter && $0.part == page.part } ?? 0
    if place > 0 { context.previous = link(all[place - 1], root) }
    if place + 1 < all.count { context.next = link(all[place + 1], root) }
    return context
  }

  private func link(_ page: LetterPage, _ root: String) -> LinkContext {
    let part = alphabet.letters[page.letter].parts[page.part]
    return LinkContext(title: part.label, href: root + part.path.description.dropFirst())
  }

  /// A letter that leads to its page; `current` is the part that is being read.
  private func letterContext(
    _ letter: AlphabetIndex.Letter, root: String, current: Int?
  ) -> LetterContext {
    let parts = letter.parts.enumerated().map { place, part in
      LinkContext(
        title: part.label, href: root + part.path.description.dropFirst(),
        count: part.entries.count, isCurrent: place == current)
    }
    var context = LetterContext(letter: letter.name, id: "bokstav-" + letter.slug)
    context.href = parts.first?.href ?? context.href
    context.count = letter.count
    context.isCurrent = current != nil
    context.parts = parts.count > 1 ? parts : []
    return context
  }

  private func html(_ entries: [AlphabetEntry], _ root: String) -> String {
    var items = entries.map { line($0, root) }
    // Pages with one title are told apart by where they are.
    for (place, entry) in entries.enumerated() where items[place].note == nil {
      let isTwin = [place - 1, place + 1].contains { other in
        entries.indices.contains(other) && entries[other].title == entry.title
      }
      guard isTwin, let parent = site.pages[entry.page].parent else { continue }
      items[place].note = site.pages[parent].menuTitle
    }
    return lines.html(items)
  }

  private func line(_ entry: AlphabetEntry, _ root: String) -> ListLine {
    let address = href(entry.page, root)
    switch entry.kind {
    case .name:
      return ListLine(title: entry.title, href: address)
    case .otherName(let name):
      return ListLine(title: entry.title, href: address, note: words["see"] + " " + name)
    case .heading(let id):
      return ListLine(
        title: entry.title, href: address + "#" + id, note: site.pages[entry.page].title)
    }
  }
}
