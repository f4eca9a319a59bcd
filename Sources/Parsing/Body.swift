package import Declarations

/// A document's HTML with the places that only the whole site can fill in.
package struct Body: Sendable {
  /// UTF-8 HTML without the slots' content; blocks end in a newline.
  package let html: [UInt8]
  /// Places to fill in, by rising offset; several may share one.
  package let slots: [Slot]
  /// What the document refers to, in the order of its HTML.
  ///
  /// Some have no slot: of a law cited with several places only the first is linked.
  package let references: [Reference]

  /// Makes a body.
  package init(html: [UInt8], slots: [Slot], references: [Reference]) {
    self.html = html
    self.slots = slots
    self.references = references
  }
}

/// A place in a body's HTML that linking fills in.
package struct Slot: Sendable, Hashable {
  /// What is written there once the reference is resolved.
  package enum Part: Sendable, Hashable {
    /// `<a href="…">`, or nothing where no link is made.
    case linkStart
    /// The target's title; stands where the author left the link text empty.
    case linkText
    /// `</a>` with what follows it, such as the size of a file; or nothing.
    case linkEnd
    /// ` src="…" width="…" height="…"`, inside an `<img` tag.
    case imageSource
  }

  /// Bytes of the body's HTML before the slot.
  package let offset: Int
  /// What to write.
  package let part: Part
  /// Place in the body's references.
  package let reference: Int

  /// Makes a slot.
  package init(offset: Int, part: Part, reference: Int) {
    self.offset = offset
    self.part = part
    self.reference = reference
  }
}

/// Something a document points at.
package struct Reference: Sendable {
  /// What kind of thing is pointed at.
  package enum Target: Sendable, Hashable {
    /// A page, a file or an anchor of this site, as the author wrote it, percent-decoded.
    case local(String)
    /// An entry of a register, written as a link: `[skollagen](law:2010:800)`.
    case entry(EntryReference)
    /// A law found in running text; linked once per law and place in a document.
    case mentionedLaw(EntryReference)
    /// A glossary term found in running text; linked at first use.
    case mentionedTerm(EntryReference)
    /// An image of this site, as the author wrote it, percent-decoded.
    case image(String)
  }

  /// What is pointed at.
  package let target: Target
  /// Where it is written: the address of a link, the words of a mention.
  package let range: Range<Int>
  /// The words of the link, without markup.
  package let text: String

  /// Makes a reference.
  package init(target: Target, range: Range<Int>, text: String) {
    self.target = target
    self.range = range
    self.text = text
  }
}
