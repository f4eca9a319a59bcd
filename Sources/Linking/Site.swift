package import Declarations
package import Files

/// The whole site as one value: every page in its place, every link resolved.
package struct Site: Sendable {
  /// What the editors declare.
  package let declarations: Declarations
  /// All pages, by rising address.
  package let pages: [Page]
  /// Place of each page in `pages`, by address.
  package let pageByPath: [SitePath: Int]
  /// Files published as they are, with the path they get below the output folder.
  package let assets: [Asset]
  /// The page of each entry of a register that has one.
  package let entryPages: [EntryKey: Int]
  /// The entries whose page a page is.
  package let entriesByPage: [Int: [EntryKey]]
  /// The page that lists a register's entries, by register.
  package let registerPages: [String: Int]
  /// Pages that refer to an entry, by rising place.
  package let citing: [EntryKey: [Citation]]
  /// The addresses that must not be lost; nil where nothing is promised.
  package let lock: AddressLock?
  /// How pages were when they were reviewed; nil where nobody keeps it.
  package let reviewLock: ReviewLock?
  /// The Markdown files that are not built because they are drafts, by the address they would have.
  package let drafts: [SitePath: SourceFile]
  /// Old and short addresses, by rising address.
  package let redirects: [Redirect]
  /// The pages of the main menu.
  package let navigation: [Int]
  /// The sections that can be read as one page, by rising address.
  package let wholeSections: [WholeSection]
  /// The pages of the footer.
  package let footer: [Int]
  /// The pages of menu and footer that site.yaml names for pages in other languages.
  package let translatedMenus: [InterfaceLanguage: (navigation: [Int], footer: [Int])]
  /// The pages whose children or entries the start page shows, with the headings above them.
  package let entrances: [(title: String, page: Int)]
  /// The search page.
  package let searchPage: Int
  /// The A–Ö index.
  package let alphabetPage: Int
  /// The page on personal data that the newsletter points at.
  package let newsletterPrivacyPage: Int?

  /// The start page.
  package var start: Page { pages[pageByPath[.root] ?? 0] }

  /// The pages from the start page down to `page`, without the page itself.
  package func ancestors(of page: Page) -> [Page] {
    var ancestors: [Page] = []
    var next = page.parent
    while let id = next {
      ancestors.append(pages[id])
      next = pages[id].parent
    }
    return ancestors.reversed()
  }
}

/// A register's entry, without a place in it.
package struct EntryKey: Sendable, Hashable {
  /// The register.
  package let register: String
  /// The key.
  package let key: String

  /// Names an entry.
  package init(register: String, key: String) {
    self.register = register
    self.key = key
  }

  /// The entry a reference means.
  package init(_ reference: EntryReference) {
    self.init(register: reference.register, key: reference.key)
  }
}

/// A page that refers to an entry, and the place in the entry it means.
package struct Citation: Sendable, Hashable {
  /// The page.
  package let page: Int
  /// The place, such as `2:25`; nil for the whole.
  package let locator: String?
}

/// A file that is published as it is.
package struct Asset: Sendable {
  /// The file.
  package let file: SourceFile
  /// Path below the output folder.
  package let outputPath: String
}

/// An address that leads to a page that now has another.
package struct Redirect: Sendable {
  /// The old or short address.
  package let path: SitePath
  /// The page it leads to.
  package let page: Int
}
