internal import Declarations
internal import Language

/// Something found in running text that can be linked.
struct Mention {
  /// The bytes of the run.
  let range: Range<Int>
  /// What it means; the first is what the words lead to.
  let targets: [Reference.Target]
}

/// Glossary terms and laws in running text.
extension HTMLWriter {
  /// Writes the run, with slots around what it mentions for the first time.
  mutating func writeMentions() {
    var written = 0
    for mention in mentions() {
      let first = references.count
      let words = Array(run[mention.range])
      let range = place(of: words)
      appendEscaped(run[written..<mention.range.lowerBound], to: &output)
      for target in mention.targets {
        references.append(
          Reference(target: target, range: range, text: String(decoding: words, as: UTF8.self)))
      }
      slots.append(Slot(offset: output.count, part: .linkStart, reference: first))
      appendEscaped(run[mention.range], to: &output)
      slots.append(Slot(offset: output.count, part: .linkEnd, reference: first))
      written = mention.range.upperBound
    }
    appendEscaped(run[written...], to: &output)
  }

  /// What the run mentions that the document has not mentioned before, in order.
  private mutating func mentions() -> [Mention] {
    // Every form in which a law is cited has a digit, and few lines of text have one.
    let mayCiteLaws = run.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let found = mayCiteLaws ? context.laws?.mentions(in: run) ?? [] : []
    let laws = lawMentions(found)
    let terms = termMentions(outside: found.map(\.range))
    if terms.isEmpty { return laws }
    return (laws + terms).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Glossary terms that stand outside the laws that were found.
  private mutating func termMentions(outside laws: [Range<Int>]) -> [Mention] {
    guard isInSiteLanguage, let terms = context.terms else { return [] }
    var mentions: [Mention] = []
    for found in terms.matcher.matches(in: run)
    where !laws.contains(where: { $0.overlaps(found.range) }) {
      let entry = terms.entries[found.id]
      guard mentioned.insert(entry).inserted else { continue }
      mentions.append(Mention(range: found.range, targets: [.mentionedTerm(entry)]))
    }
    return mentions
  }

  /// Laws that are in the register. A place in a law that was mentioned before is no mention.
  private mutating func lawMentions(_ found: [LawMention]) -> [Mention] {
    guard let register = context.declarations.registers["laws"] else { return [] }
    var mentions: [Mention] = []
    for found in found where register[found.number] != nil {
      let places = found.provisions.isEmpty ? [nil] : found.provisions.map(Self.locator)
      let entries = places.map {
        EntryReference(register: "laws", key: found.number, locator: $0)
      }
      let new = entries.filter { mentioned.insert($0).inserted }
      guard !new.isEmpty else { continue }
      mentions.append(Mention(range: found.range, targets: new.map { .mentionedLaw($0) }))
    }
    return mentions
  }

  /// A place in a law as references have it; a whole chapter counts as the law itself.
  private static func locator(_ provision: LawProvision) -> String? {
    provision.section == nil ? nil : provision.canonical
  }

  /// Whether no letter or digit touches the range. Of letters outside ASCII those of Latin 1 are
  /// known, which begin with C3.
  private static func isWhole(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let (start, end) = (range.lowerBound, range.upperBound)
    if end < bytes.count, bytes[end] == 0xC3 || isLetterOrDigit(bytes[end]) { return false }
    if start > 1, bytes[start - 2] == 0xC3 { return false }
    return start == 0 || !isLetterOrDigit(bytes[start - 1])
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Where the words of a mention are written, over the lines that they go on to.
  private mutating func place(of words: [UInt8]) -> Range<Int> {
    if let found = finder.next(words[...], fits: Self.isWhole) { return found }
    let lines = words.split(separator: 0x0A)
    var place: Range<Int>?
    for line in lines.count > 1 ? lines : [] {
      guard let found = finder.next(line) else { break }
      place = (place?.lowerBound ?? found.lowerBound)..<found.upperBound
    }
    return place ?? finder.line(finder.lineNumber(of: finder.cursor))
  }
}
