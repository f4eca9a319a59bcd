import Declarations
package import Files
import Language
import Parsing

extension PageFileName {
  /// The language that the file translates a page to; nil where it is in the site's own.
  func translation(from language: InterfaceLanguage) -> String? {
    self.language == language.rawValue ? nil : self.language
  }
}

/// Reports translations of pages that do not exist, and files that look like translations to a
/// language that nobody knows.
func translationMistakes(
  _ documents: [Document], drafts: [SourceFile], in language: InterfaceLanguage
) -> [Diagnostic] {
  let files = documents.map(\.file) + drafts
  let originals = Set(
    files.map { PageFileName($0.path) }.filter { $0.translation(from: language) == nil }
      .map(\.original))
  return documents.compactMap { document in
    let path = document.file.path
    let name = PageFileName(path)
    let location = Location(document.file, 0..<min(1, document.file.bytes.count))
    if let code = name.translation(from: language) {
      return originals.contains(name.original) ? nil : noOriginal(name, code, at: location)
    }
    guard name.language == nil, let ending = PageFileName.ending(of: path),
      looksLikeLanguage(ending),
      originals.contains(path.dropLast(ending.utf8.count + ".md".utf8.count) + "md")
    else { return nil }
    return unknownLanguage(ending, at: location)
  }
}

/// Whether the end of a name is two letters, `xx`, alone or before a region: `en-GB`.
private func looksLikeLanguage(_ ending: String) -> Bool {
  ending.prefix { $0 != "-" }.utf8.count == 2 && LanguageTag.isWellFormed(Array(ending.utf8))
}

private func noOriginal(_ name: PageFileName, _ code: String, at location: Location) -> Diagnostic {
  Diagnostic(
    .error, "translation/no-original", at: location,
    Message(
      swedish: "sidan är en översättning, men content/\(name.original) finns inte",
      english: "the page is a translation, but content/\(name.original) does not exist"),
    fix: Message(
      swedish: "skriv den, eller döp om filen till \(name.original) med 'language: \(code)'",
      english: "write it, or rename this file \(name.original) with 'language: \(code)'"))
}

private func unknownLanguage(_ code: String, at location: Location) -> Diagnostic {
  let known = TextLanguage.all.map(\.code).joined(separator: ", ")
  let meant = TextLanguage(code: String(code.lowercased().prefix { $0 != "-" }))?.code
  let fix =
    meant.map {
      Message(
        swedish: "skriv bara '\($0)' före .md i filens namn",
        english: "write only '\($0)' before .md in the name of the file")
    }
    ?? Message(
      swedish: "skriv språkets kod i filens namn: \(known)",
      english: "write the code of the language in the name of the file: \(known)")
  return Diagnostic(
    .warning, "translation/unknown-language", at: location,
    Message(
      swedish: "filen heter som en översättning, men '\(code)' är inget språk som guide känner",
      english: "the file is named as a translation, but '\(code)' is no language guide knows"),
    fix: fix)
}

/// The same content in another form.
package enum PageVersion: Sendable, Hashable {
  /// In another language.
  case language(Int)
  /// In plain language, easy to read.
  case easy(Int)
  /// In sign language.
  case signed(Int)
  /// In sign language, at an address outside the site.
  case signedElsewhere(String)
  /// The page that this one makes easy to read or signs.
  case whole(Int)
}

/// Lets pages know of each other's versions, both ways.
func addVersions(to pages: inout [Page], _ book: AddressBook) {
  var originals: [String: Int] = [:]
  var translations: [String: [Int]] = [:]
  for page in pages {
    guard let path = page.document?.file.path else { continue }
    let name = PageFileName(path).original
    if page.isTranslation {
      translations[name, default: []].append(page.id)
    } else {
      originals[name] = page.id
    }
  }
  for (name, ids) in translations {
    // Numbered by address, they stand in the order of their languages.
    let all = (originals[name].map { [$0] } ?? []) + ids
    for id in all { pages[id].versions = all.filter { $0 != id }.map { .language($0) } }
    for id in ids { pages[id].original = originals[name] }
  }
  for page in pages {
    guard let file = page.document?.file else { continue }
    let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
    let named = page.metadata.easyRead.flatMap { book.page(named: $0, in: folder) }
    if let easy = named, easy != page.id {
      pages[page.id].versions.append(.easy(easy))
      pages[easy].versions.append(.whole(page.id))
    }
    let signs = page.metadata.signLanguage
    if case .address(let address)? = signs {
      pages[page.id].versions.append(.signedElsewhere(address))
    }
    if case .page(let path)? = signs, let id = book.page(named: path, in: folder), id != page.id {
      pages[page.id].versions.append(.signed(id))
      pages[id].versions.append(.whole(page.id))
    }
  }
}

extension Array<Page> {
  /// The version of a page that is a translation to a language, or with nil the one that is none;
  /// nil where there is no such version.
  fileprivate func version(of id: Int, in code: String?) -> Int? {
    if self[id].translation == code { return id }
    for case .language(let other) in self[id].versions where self[other].translation == code {
      return other
    }
    return nil
  }
}

extension Site {
  /// The version of a page in a language; nil where there is none.
  package func version(of id: Int, in language: InterfaceLanguage) -> Int? {
    pages.version(
      of: id, in: language == declarations.settings.language ? nil : language.rawValue)
  }

  /// The day the original of a translation changed, when that was after the translation was made,
  /// changed and reviewed.
  package func changeAfterTranslation(_ page: Page) -> CalendarDate? {
    guard let original = page.original.map({ pages[$0].metadata }), let made = lastRead(page),
      let changed = [original.changed, original.changes.first?.date].compactMap({ $0 }).max()
    else { return nil }
    return changed > made ? changed : nil
  }

  /// The day the original of a translation was reviewed, when that was after the translation was
  /// made, changed and reviewed.
  package func reviewAfterTranslation(_ page: Page) -> CalendarDate? {
    guard let reviewed = page.original.flatMap({ pages[$0].metadata.review.on }),
      let made = lastRead(page)
    else { return nil }
    return reviewed > made ? reviewed : nil
  }

  /// The last day that someone wrote or went through the page.
  private func lastRead(_ page: Page) -> CalendarDate? {
    [page.metadata.review.on, page.metadata.changed, page.metadata.published]
      .compactMap { $0 }.max()
  }

  /// The code of the language that a page is in.
  package func language(of page: Page) -> String {
    page.metadata.language ?? declarations.settings.language.rawValue
  }
}

/// Lets what follows a translation that names nothing be what follows its original, in its own
/// language first.
func relateTranslations(in pages: inout [Page]) {
  for page in pages where page.metadata.related.isEmpty {
    guard let code = page.translation, let original = page.original else { continue }
    let others = pages[original].related.map { pages.version(of: $0, in: code) ?? $0 }
      .filter { $0 != page.id }
    pages[page.id].related =
      others.filter { pages[$0].isTranslation } + others.filter { !pages[$0].isTranslation }
  }
}
