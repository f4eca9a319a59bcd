import Files
import Language
import Linking
import Parsing

/// Finds where the pages of lost addresses went.
///
/// Made only when an address is lost: it takes the trace of every page.
struct PageFinder {
  private struct Candidate {
    let page: Int
    /// Whether nothing is promised of its address, as when a file has got a new name.
    let isNew: Bool
    let names: [NameLikeness]
    let trace: TextFingerprint?
    let anchors: Set<String>
  }

  private let site: Site
  private let candidates: [Candidate]
  /// New pages by the trace of their text; nil where several have the same.
  private let newByTrace: [TextFingerprint: Int?]
  /// How many addresses may be compared with every page. Whoever loses more has made one mistake
  /// many times, and most of the pages are known again by their text at once.
  private var comparisonsLeft = 200

  /// Takes in every page that an address may lead to.
  init(_ site: Site, _ lock: AddressLock) {
    self.site = site
    let promised = Set(lock.entries.map(\.path))
    var newByTrace: [TextFingerprint: Int?] = [:]
    candidates = site.pages.compactMap { page in
      switch page.content {
      case .document, .entry, .folder: break
      case .filter, .alphabet, .search: return nil
      }
      let candidate = Candidate(
        page: page.id, isNew: !promised.contains(page.path),
        names: [slug(page.title)[...], page.path.parts.last ?? ""].map { NameLikeness($0) },
        trace: page.trace, anchors: Set(page.document?.headings.map(\.id) ?? []))
      if candidate.isNew, let trace = candidate.trace {
        newByTrace[trace] = newByTrace[trace] == nil ? page.id : .some(nil)
      }
      return candidate
    }
    self.newByTrace = newByTrace
  }

  /// The page most like the one that had an address; nil where none is like it.
  mutating func page(for lost: AddressLock.Entry) -> Page? {
    if let trace = lost.trace, let known = newByTrace[trace], let page = known {
      return site.pages[page]
    }
    guard comparisonsLeft > 0 else { return nil }
    comparisonsLeft -= 1
    let name = NameLikeness(lost.path.parts.last ?? "")
    var best: (page: Int, likeness: Double)?
    for candidate in candidates {
      let likeness = likeness(of: candidate, to: lost, name: name)
      if likeness > best?.likeness ?? 0 { best = (candidate.page, likeness) }
    }
    guard let best, best.likeness >= 0.4 else { return nil }
    return site.pages[best.page]
  }

  private func likeness(
    of candidate: Candidate, to lost: AddressLock.Entry, name: NameLikeness
  ) -> Double {
    let path = site.pages[candidate.page].path
    let text = lost.trace.flatMap { trace in candidate.trace.map { trace.resemblance(to: $0) } }
    let kept = lost.anchors.count { candidate.anchors.contains($0.id) }
    let anchors = lost.anchors.isEmpty ? nil : Double(kept) / Double(lost.anchors.count)
    let names = candidate.names.map { name.likeness(to: $0) }.max()
    let likeness = weighted([(names, 0.35), (text, 0.45), (anchors, 0.2)])
    return likeness + (candidate.isNew ? 0.1 : 0) + (path.parent == lost.path.parent ? 0.05 : 0)
  }
}
