import Files
import Mustache

/// Why a template does not parse, for people.
enum TemplateFault {
  /// A section, block or parent has no end.
  case neverClosed
  /// An end stands where another one is due.
  case wrongEnd
  /// A tag is not written as one.
  case notATag
  /// Something else than blocks stands in a parent.
  case notABlock

  /// Reads the parser's own word for it.
  init(_ error: any Error) {
    guard let error = error as? MustacheTemplate.Error else {
      self = .notATag
      return
    }
    switch error {
    case .expectedSectionEnd: self = .neverClosed
    case .sectionCloseNameIncorrect: self = .wrongEnd
    case .unfinishedName, .invalidSetDelimiter, .invalidConfigVariableSyntax,
      .unrecognisedConfigVariable:
      self = .notATag
    case .transformAppliedToInheritanceSection, .illegalTokenInsideInheritSection,
      .textInsideInheritSection:
      self = .notABlock
    }
  }

  /// What is wrong.
  var message: Message {
    switch self {
    case .neverClosed:
      Message(swedish: "en tagg stängs aldrig", english: "a tag is never closed")
    case .wrongEnd:
      Message(
        swedish: "en sluttagg stänger inte den tagg som öppnades sist",
        english: "a closing tag does not close the tag that was opened last")
    case .notATag: Message(swedish: "en tagg är inte hel", english: "a tag is not complete")
    case .notABlock:
      Message(
        swedish: "något annat än block står i en tagg som börjar med {{<",
        english: "something else than blocks stands in a tag that begins with {{<")
    }
  }

  /// What to do about it.
  var fix: Message {
    switch self {
    case .neverClosed, .wrongEnd:
      Message(
        swedish: "stäng taggar som börjar med #, ^, $ och < med {{/namn}}, den sista först",
        english: "close tags that begin with #, ^, $ and < with {{/name}}, the last one first")
    case .notATag:
      Message(swedish: "skriv {{namn}}", english: "write {{name}}")
    case .notABlock:
      Message(
        swedish: "skriv {{$block}}…{{/block}} runt det",
        english: "write {{$block}}…{{/block}} around it")
    }
  }

  /// The name of the tag that is never closed; nil where the parser knows the place.
  func place(in bytes: [UInt8]) -> Range<Int>? {
    guard self == .neverClosed else { return nil }
    var open: [TemplateTag] = []
    for tag in templateTags(in: bytes) {
      switch tag.kind {
      case .section, .invertedSection, .block, .parent: open.append(tag)
      case .close: _ = open.popLast()
      case .value, .partial, .comment, .delimiters: break
      }
    }
    return open.last?.range
  }
}
