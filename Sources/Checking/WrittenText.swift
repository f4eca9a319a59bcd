import Declarations
import Files
import Language
import Linking
import Parsing

/// Running text of a file, with the way back to its place.
///
/// A class, though nothing in it changes: every rule walks through all texts, and to copy what a
/// text is made of each time took as long as the rules themselves.
final class WrittenText: Sendable {
  /// What it is.
  enum Kind {
    case text, heading, title, summary, definition
  }

  /// A word of the text.
  struct Word {
    private let start: Int32
    private let end: Int32
    /// Its number in the site's vocabulary.
    let number: Int32

    init(_ range: Range<Int>, number: Int32) {
      (start, end) = (Int32(range.lowerBound), Int32(range.upperBound))
      self.number = number
    }

    /// Its bytes of the text.
    var range: Range<Int> { Int(start)..<Int(end) }
  }

  /// A sentence of the text.
  struct Sentence {
    /// Its bytes of the text.
    let range: Range<Int>
    /// Its words, places in the words of the text.
    let words: Range<Int>
  }

  let kind: Kind
  let file: SourceFile
  let passage: Passage
  /// Its words, in order.
  let words: [Word]
  /// Its sentences, in order; every word is in one.
  let sentences: [Sentence]

  /// Reads a text; its words are added to those of the site.
  init(kind: Kind, file: SourceFile, passage: Passage, adding vocabulary: inout Vocabulary) {
    self.kind = kind
    self.file = file
    self.passage = passage
    var scanner = WordScanner(passage.text)
    var words: [Word] = []
    words.reserveCapacity(passage.text.count / 6 + 1)
    while let range = scanner.next() {
      words.append(Word(range, number: vocabulary.add(scanner.word)))
    }
    var first = 0
    self.sentences = Language.sentences(in: passage.text).map { range in
      var end = first
      while end < words.count, words[end].range.lowerBound < range.upperBound { end += 1 }
      defer { first = end }
      return Sentence(range: range, words: first..<end)
    }
    self.words = words
  }

  /// The text, UTF-8.
  var bytes: [UInt8] { passage.text }

  /// The place of a part of the text.
  func location(of range: Range<Int>) -> Location {
    Location(file, passage.place(of: range))
  }

  /// The place of a word.
  func location(of word: Word) -> Location { location(of: word.range) }

  /// Whether one space and nothing else stands between a word and the one after it.
  func isSpaced(_ index: Int) -> Bool {
    guard index + 1 < words.count else { return false }
    let (end, start) = (words[index].range.upperBound, words[index + 1].range.lowerBound)
    return start == end + 1 && passage.text[end] == 0x20
  }

  /// Whether the text ends as a sentence does; lists of names and cells of tables do not.
  var endsAsSentence: Bool {
    passage.text.last { $0 > 0x20 }.map { ".!?".utf8.contains($0) } ?? false
  }
}

extension Page {
  /// Whether the page is to be read as it stands, in Swedish.
  func isCurrentSwedish(in site: Site) -> Bool {
    let language = metadata.language ?? site.declarations.settings.language.rawValue
    return (metadata.status == .current || metadata.status == .draft) && language == "sv"
  }
}
