import Mustache

/// Values a template can ask for, by name: the vocabulary of one kind of object.
///
/// One table serves twice: to render, and to check a template before anything is rendered.
protocol TemplateContext: MustacheParent, Sendable {
  /// Every name a template may use inside this object.
  static var fields: [String: TemplateField<Self>] { get }
}

extension TemplateContext {
  /// The value of a name; an absent value stops the climb to outer objects.
  func child(named name: String) -> Any? {
    Self.fields[name].map { $0.value(self) }
  }

  /// The names and what lies inside them, for checking.
  static var vocabulary: TemplateVocabulary {
    TemplateVocabulary { name in
      fields[name].map(\.inner)
    } names: {
      fields.keys.sorted()
    }
  }
}

/// One name of a vocabulary.
struct TemplateField<Context>: Sendable {
  /// The value, ready for Mustache.
  let value: @Sendable (Context) -> Any
  /// The names inside it.
  let inner: TemplateVocabulary

  /// A text; escaped by `{{name}}`, as it is by `{{{name}}}`. Nil and
  /// the empty text render nothing and open no section.
  static func text(_ get: @escaping @Sendable (Context) -> String?) -> TemplateField {
    TemplateField(
      value: { context in
        guard let text = get(context), !text.isEmpty else { return AbsentValue() }
        return TemplateText(text)
      }, inner: .empty)
  }

  /// A yes or no for sections.
  static func flag(_ get: @escaping @Sendable (Context) -> Bool) -> TemplateField {
    TemplateField(value: { get($0) }, inner: .empty)
  }

  /// An object with names of its own; nil renders nothing.
  static func object<Inner: TemplateContext>(
    _ get: @escaping @Sendable (Context) -> Inner?
  ) -> TemplateField {
    TemplateField(
      value: { context in
        if let object = get(context) { object as Any } else { AbsentValue() as Any }
      },
      inner: .lazily { Inner.vocabulary })
  }

  /// Objects in order.
  static func list<Inner: TemplateContext>(
    _ get: @escaping @Sendable (Context) -> [Inner]
  ) -> TemplateField {
    TemplateField(value: { get($0) }, inner: .list { Inner.vocabulary })
  }

  /// Interface words; which there are, the theme's strings say.
  static func words(_ get: @escaping @Sendable (Context) -> ThemeWords) -> TemplateField {
    TemplateField(value: { get($0) }, inner: .words)
  }
}

/// The names a template may use in one place.
struct TemplateVocabulary: Sendable {
  private let find: @Sendable (String) -> TemplateVocabulary?
  private let list: @Sendable () -> [String]
  /// Whether the names are those of the theme's strings.
  let isWords: Bool
  /// Whether the names can be reached in a section only, being those of each object of a list.
  let isList: Bool

  /// A vocabulary from a look-up and a list of all names.
  init(
    find: @escaping @Sendable (String) -> TemplateVocabulary?,
    names: @escaping @Sendable () -> [String]
  ) {
    self.find = find
    self.list = names
    isWords = false
    isList = false
  }

  private init(
    isWords: Bool = false, isList: Bool = false,
    make: @escaping @Sendable () -> TemplateVocabulary? = { nil }
  ) {
    find = { make()?[$0] }
    list = { make()?.names ?? [] }
    self.isWords = isWords
    self.isList = isList
  }

  /// No names: the inside of a text.
  static let empty = TemplateVocabulary()
  /// The names of the theme's strings.
  static let words = TemplateVocabulary(isWords: true)

  /// A vocabulary made only when it is asked, so that an object can hold objects of its own kind.
  static func lazily(_ make: @escaping @Sendable () -> TemplateVocabulary) -> TemplateVocabulary {
    TemplateVocabulary(make: make)
  }

  /// The names of each object of a list.
  static func list(_ make: @escaping @Sendable () -> TemplateVocabulary) -> TemplateVocabulary {
    TemplateVocabulary(isList: true, make: make)
  }

  /// All names, sorted.
  var names: [String] { list() }

  /// What lies inside a name; nil when there is no such name.
  subscript(_ name: String) -> TemplateVocabulary? { find(name) }
}

/// A text as Mustache takes it, without reflection.
struct TemplateText: MustacheParent, MustacheCustomRenderable {
  let renderText: String
  let isNull = false

  init(_ text: String) {
    renderText = text
  }

  func child(named: String) -> Any? { nil }
}

/// A value that is not there: renders nothing, opens no section, and hides outer names.
struct AbsentValue: MustacheParent, MustacheCustomRenderable {
  let renderText = ""
  let isNull = true

  func child(named: String) -> Any? { nil }
}

/// The interface words of one language, or those below a common prefix.
struct ThemeWords: MustacheParent, Sendable {
  /// The words by dotted key.
  let words: [String: String]
  /// What precedes the names asked for, with its dot.
  var prefix = ""

  func child(named name: String) -> Any? {
    if let word = words[prefix + name] { return TemplateText(word) }
    return ThemeWords(words: words, prefix: prefix + name + ".")
  }

  /// A word the program itself needs; a theme without it has been reported.
  subscript(_ name: String) -> String { words[name] ?? name }
}
