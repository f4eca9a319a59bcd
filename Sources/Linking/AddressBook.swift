import Declarations
package import Files
import Language
import Parsing

/// Everything a link can point at, by the names authors use.
struct AddressBook {
  let pages: [Page]
  let pageByPath: [SitePath: Int]
  /// Pages by the path of their Markdown file.
  let pageByFile: [String: Int]
  /// Markdown files that exist but are not built, because they are drafts.
  let drafts: Set<String>
  /// Assets by the path of their file.
  let assets: [String: Asset]
  /// The page of each entry that has one.
  let entryPages: [EntryKey: Int]
  /// The page that lists a register's entries.
  let registerPages: [String: Int]
  let declarations: Declarations

  /// Markdown files whose address another page has; links to them lead there.
  let displaced: Set<String>
  /// The anchors of the entries on the page that lists their register, by register.
  let anchorsByRegister: [String: Set<String>]

  init(
    pages: [Page], pageByPath: [SitePath: Int], displaced: [String: SitePath],
    drafts: Set<String>, assets: [Asset], declarations: Declarations
  ) {
    self.pages = pages
    self.pageByPath = pageByPath
    self.drafts = drafts
    self.declarations = declarations
    var pageByFile = displaced.compactMapValues { pageByPath[$0] }
    var entryPages: [EntryKey: Int] = [:]
    var registerPages: [String: Int] = [:]
    self.displaced = Set(displaced.keys)
    var anchorsByRegister: [String: Set<String>] = [:]
    for page in pages {
      switch page.content {
      case .document(let document): pageByFile[document.file.path] = page.id
      case .entry(let entry, let register):
        entryPages[EntryKey(register: register, key: entry.key)] = page.id
      case .filter, .folder, .alphabet, .search: break
      }
      guard case .register(let key) = page.listing else { continue }
      if !page.isTranslation { registerPages[key] = page.id }
      guard let register = declarations.registers[key], anchorsByRegister[key] == nil else {
        continue
      }
      anchorsByRegister[key] = Set(register.entries.map { entrySlug($0, of: register) })
    }
    self.anchorsByRegister = anchorsByRegister
    self.pageByFile = pageByFile
    self.registerPages = registerPages
    for (name, register) in declarations.registers {
      for entry in register.entries {
        guard let path = entry.page?.value else { continue }
        entryPages[EntryKey(register: name, key: entry.key)] = Self.page(
          named: path, in: "", byFile: pageByFile, byPath: pageByPath)
      }
    }
    self.entryPages = entryPages
    var byPath: [String: Asset] = [:]
    for asset in assets { byPath[asset.file.path] = asset }
    self.assets = byPath
  }

  /// The entries whose page each page is, by rising register and key.
  var entriesByPage: [Int: [EntryKey]] {
    var entries: [Int: [EntryKey]] = [:]
    for (key, page) in entryPages { entries[page, default: []].append(key) }
    return entries.mapValues { keys in
      keys.sorted { ($0.register, $0.key) < ($1.register, $1.key) }
    }
  }

  /// The page that front matter, a register or a setting names by its file or its address.
  func page(named written: String, in folder: String) -> Int? {
    Self.page(named: written, in: folder, byFile: pageByFile, byPath: pageByPath)
  }

  private static func page(
    named written: String, in folder: String, byFile: [String: Int], byPath: [SitePath: Int]
  ) -> Int? {
    guard let target = path(written, relativeTo: folder) else { return nil }
    return byFile[target] ?? byPath[SitePath(parts: target.split(separator: "/").map(String.init))]
  }

  /// A path relative to `folder` (slash-separated, may be empty) as a path below the root.
  ///
  /// - Returns: nil when it climbs above the root.
  static func path(_ written: some StringProtocol, relativeTo folder: String) -> String? {
    let written = String(written)
    var parts = written.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in written.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.isEmpty {
        return nil
      } else {
        parts.removeLast()
      }
    }
    return parts.joined(separator: "/")
  }
}

/// The path below `content/` of what a file's front matter names; nil above the root.
package func contentPath(_ written: String, namedIn file: SourceFile) -> String? {
  let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
  return AddressBook.path(written, relativeTo: folder)
}
