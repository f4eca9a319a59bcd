/// A place in a law: a section, a chapter, or a section of a law without chapters.
package struct LawProvision: Sendable, Hashable {
  /// The chapter, with its letter if any: *2*, *6a*; `nil` in a law without chapters.
  package let chapter: String?
  /// The section (paragraf), with its letter if any: *25*, *20c*; `nil` for a whole chapter.
  package let section: String?

  /// A place in a law; letters are lower case and joined to their number.
  package init(chapter: String?, section: String?) {
    self.chapter = chapter
    self.section = section
  }

  /// The form to compare by: *2:25*, *6:20c*, *7*, and *2:* for a whole chapter, so that a
  /// chapter's form begins that of each of its sections.
  package var canonical: String {
    guard let chapter else { return section ?? "" }
    return "\(chapter):\(section ?? "")"
  }
}

/// A law named in running text, with the places in it that are cited.
package struct LawMention: Sendable, Equatable {
  /// The whole phrase, in bytes: *2 kap. 25 § skollagen (2010:800)*.
  package let range: Range<Int>
  /// The number in Svensk författningssamling: *2010:800*. A number written out in the text wins
  /// over the one its name is known by, for a name outlives the law.
  package let number: String
  /// Where the number stands, digits and colon alone; nil where only a name tells the law.
  package let writtenNumber: Range<Int>?
  /// The number that the law's name is known by; nil where only a number tells the law.
  package let namedNumber: String?
  /// The places cited, in the order written and with ranges spelt out; empty for the law itself.
  package let provisions: [LawProvision]
}
