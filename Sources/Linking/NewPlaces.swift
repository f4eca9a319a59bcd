import Declarations
import Files
import Language
import Parsing

/// Where pages and files are that links name by an old path, or by one that differs in nothing but
/// case, spaces and endings.
struct NewPlaces {
  private let book: AddressBook
  /// The pages that old and short addresses lead to.
  private var redirects: [SitePath: Int] = [:]
  /// Files that are published as they are, by their paths in small letters; nil where several have
  /// the same.
  private var assets: [String: String?] = [:]

  /// Takes in what is known. O(pages and files).
  init(_ book: AddressBook) {
    self.book = book
    for page in book.pages {
      let old = page.metadata.aliases.compactMap { oldAddress($0.value) }
      let short = page.metadata.shortAddress.flatMap { shortAddress($0.value) }
      for path in old + [short].compactMap(\.self) { redirects[path] = page.id }
    }
    for redirect in book.declarations.settings.redirects {
      guard let path = oldAddress(redirect.from.value),
        let page = book.page(named: redirect.to.value, in: "")
      else { continue }
      redirects[path] = page
    }
    for path in book.assets.keys {
      let name = path.lowercased()
      assets[name] = assets[name] == nil ? path : .some(nil)
    }
  }

  /// What to write for a path that leads nowhere, in the way it was written; nil where the site
  /// does not know for certain.
  ///
  /// - Parameters:
  ///   - path: The path below the root.
  ///   - written: The path as it is written.
  ///   - folder: The folder that it is relative to.
  /// - Returns: A path relative to `folder`, or from the root.
  func target(of path: String, written: String, in folder: String) -> String? {
    guard !written.isEmpty, let target = page(for: path) ?? assets[path.lowercased()] ?? nil,
      target.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || "0123456789/-_.".unicodeScalars.contains($0)
      })
    else { return nil }
    if target.hasPrefix("/") { return target }
    return written.hasPrefix("/") ? "/" + target : relativePath(to: target, from: folder)
  }

  /// The file of the page that a path means, or its address where it has none.
  private func page(for path: String) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    guard var name = parts.popLast() else { return nil }
    for ending in [".md", ".html", ".htm"] where name.lowercased().hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    if name.lowercased() != "index" { parts.append(name) }
    let slugs = parts.map { slug($0) }
    guard !slugs.contains("") else { return nil }
    let address = SitePath(parts: slugs)
    guard
      let id = redirects[SitePath(parts: parts)] ?? book.pageByPath[address] ?? redirects[address]
    else { return nil }
    let page = book.pages[id]
    return page.document?.file.path ?? page.path.description
  }

  private func relativePath(to target: String, from folder: String) -> String {
    let (target, folder) = (target.split(separator: "/"), folder.split(separator: "/"))
    let common = zip(target.dropLast(), folder).prefix { $0 == $1 }.count
    let up = Array(repeating: Substring(".."), count: folder.count - common)
    return (up + target.dropFirst(common)).joined(separator: "/")
  }
}
