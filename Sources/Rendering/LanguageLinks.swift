import Declarations
import Files
import Language
import Linking

extension Voice {
  /// A link, marked with the language of the page that it leads to, by its code, where that is
  /// another.
  func marked(_ link: LinkContext, _ code: String) -> LinkContext {
    guard code != language.rawValue else { return link }
    var link = link
    link.language = code
    link.languageNote = note(on: code)
    return link
  }

  /// *på engelska*, *in Swedish*.
  func note(on code: String) -> String {
    let other = TextLanguage(code: code)
    let name =
      switch language {
      case .swedish: other?.swedishName
      case .english: other?.englishName
      }
    return words["in_language"].replacing("{language}", with: name ?? code)
  }
}

extension SiteRenderer {
  /// A link to a page with a title in the page's own language, marked where that is another.
  func marked(_ link: LinkContext, to page: Page) -> LinkContext {
    voice.marked(link, site.language(of: page))
  }

  /// The code of a page's language, where it is another than that of the interface.
  func foreignLanguage(of page: Page) -> String? {
    let code = site.language(of: page)
    return code == language.rawValue ? nil : code
  }

  /// The language of registers and of site.yaml, where the page has words in another.
  var registerLanguage: String? {
    let own = site.declarations.settings.language
    return own == language ? nil : own.rawValue
  }

  /// Links to the page in other forms: each language by its own name, then easy to read and sign
  /// language, then what the page itself is another form of.
  func versions(of page: Page, root: String) -> [LinkContext] {
    page.versions.map { version in
      switch version {
      case .language(let id):
        let code = site.language(of: site.pages[id])
        return LinkContext(
          title: TextLanguage(code: code)?.ownName ?? code, href: href(id, root), language: code)
      case .easy(let id): return form(words["easy_read"], id, root)
      case .signed(let id): return form(words["sign_language"], id, root)
      case .signedElsewhere(let address):
        return LinkContext(title: words["sign_language"], href: address)
      case .whole(let id):
        return form("\(words["whole_text"]): \(site.pages[id].title)", id, root)
      }
    }
  }

  /// A link that is named in the words of the interface.
  private func form(_ title: String, _ id: Int, _ root: String) -> LinkContext {
    let code = site.language(of: site.pages[id])
    return LinkContext(
      title: title, href: href(id, root),
      languageNote: code == language.rawValue ? nil : voice.note(on: code))
  }

  /// The page in every language, itself included, for search engines; they want whole addresses.
  func alternates(of page: Page) -> [LinkContext] {
    guard site.declarations.settings.baseURL != nil, page.isIndexed else { return [] }
    return languages(of: page).map { LinkContext(title: "", href: $0.address, language: $0.code) }
  }

  /// The page in every language as a sitemap tells of it.
  func alternateElements(of page: Page) -> String {
    languages(of: page).map { code, address in
      "<xhtml:link rel=\"alternate\" hreflang=\"\(code)\" href=\"\(escaped(address))\"/>"
    }.joined()
  }

  /// The codes and addresses of a page and its translations, the original last once more for
  /// readers of all other languages; none where there is one alone.
  private func languages(of page: Page) -> [(code: String, address: String)] {
    let others = page.versions.compactMap { version in
      if case .language(let id) = version { site.pages[id] } else { nil }
    }
    let all = ([page] + others).filter(\.isIndexed).sorted { $0.id < $1.id }
    guard all.count > 1 else { return [] }
    let original = all.filter { !$0.isTranslation }.map { ("x-default", site.absolute($0.path)) }
    return all.map { (site.language(of: $0), site.absolute($0.path)) } + original
  }

  /// Says that the original of a translation has changed since.
  func translationNotice(for page: Page, root: String) -> NoticeContext? {
    guard let day = site.changeAfterTranslation(page), let original = page.original else {
      return nil
    }
    return NoticeContext(
      style: "translation",
      title: words["translation_behind"]
        .replacing("{date}", with: DateContext(day, language).text),
      text: nil, link: link(site.pages[original], root))
  }
}
