import Declarations
import Files
package import Language
package import Parsing

extension Site {
  /// What the site promises beside what it has promised before: its addresses and anchors.
  ///
  /// Pages, entries of registers, folders, and old and short addresses are promised. Drafts are
  /// not, and neither are the pages of filters and the letters of a long A–Ö index, which come and
  /// go with what they list. Of anchors those of headings in Markdown are.
  ///
  /// - Returns: A line a page, with nothing lost of what the lock holds.
  package func promises() -> [AddressLock.Entry] {
    var entries: [SitePath: AddressLock.Entry] = [:]
    func add(_ entry: AddressLock.Entry) {
      guard var known = entries[entry.path] else {
        entries[entry.path] = entry
        return
      }
      let ids = Set(known.anchors.map(\.id))
      known.anchors += entry.anchors.filter { !ids.contains($0.id) }
      known.trace = known.trace ?? entry.trace
      entries[entry.path] = known
    }
    for page in pages where page.isPromised {
      add(
        AddressLock.Entry(
          path: page.path, trace: page.trace, anchors: page.document?.promisedAnchors ?? [],
          range: 0..<0))
    }
    for redirect in redirects {
      add(AddressLock.Entry(path: redirect.path, trace: nil, anchors: [], range: 0..<0))
    }
    lock?.entries.forEach(add)
    return entries.values.sorted { $0.path < $1.path }
  }
}

extension Site {
  /// How many addresses, and anchors of promised addresses, the lock does not hold yet; nil where
  /// nothing is promised at all. O(headings).
  package var unlocked: (addresses: Int, anchors: Int)? {
    guard let lock else { return nil }
    var known: [SitePath: Set<String>] = [:]
    for entry in lock.entries { known[entry.path, default: []].formUnion(entry.anchors.map(\.id)) }
    var new: Set<SitePath> = []
    var anchors = 0
    for page in pages where page.isPromised {
      if let ids = known[page.path] {
        anchors += page.document?.headings.count { !ids.contains($0.id) } ?? 0
      } else {
        new.insert(page.path)
      }
    }
    new.formUnion(redirects.map(\.path).filter { known[$0] == nil })
    return (new.count, anchors)
  }
}

extension Page {
  /// Whether the page's address is one that the site keeps.
  fileprivate var isPromised: Bool {
    switch content {
    case .filter: false
    case .document, .entry, .folder, .alphabet, .search: metadata.status != .draft
    }
  }

  /// The trace of the page's text; nil where it has none. O(bytes of the text).
  package var trace: TextFingerprint? {
    switch content {
    case .document(let document):
      TextFingerprint(
        document.sections.flatMap { [Array($0.heading.utf8), $0.text] }, digits: 12)
    case .entry(let entry, _):
      TextFingerprint([Array(entry.name.utf8), Array((entry.definition ?? "").utf8)], digits: 12)
    case .filter, .folder, .alphabet, .search: nil
    }
  }
}

extension Document {
  /// The trace of each section that has a heading, by its anchor.
  package var sectionTraces: [String: TextFingerprint] {
    var traces: [String: TextFingerprint] = [:]
    for section in sections {
      guard let anchor = section.anchor else { continue }
      traces[anchor] = TextFingerprint(CollectionOfOne(section.text), digits: 6)
    }
    return traces
  }

  fileprivate var promisedAnchors: [AddressLock.Anchor] {
    let traces = sectionTraces
    return headings.map { AddressLock.Anchor(id: $0.id, trace: traces[$0.id], range: 0..<0) }
  }
}
