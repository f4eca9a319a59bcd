import Files
import Linking

/// A folder whose lost pages are found in another, under the same names.
struct MovedFolder {
  /// The old folder.
  let from: SitePath
  /// The new folder.
  let to: SitePath
  /// The lost addresses that have their pages there, in their order.
  let entries: [AddressLock.Entry]

  /// The folders that explain two lost addresses or more, the largest first; none share an address.
  ///
  /// - Parameters:
  ///   - found: What was lost, with the page that is most like it.
  ///   - site: The site.
  /// - Returns: The folders, each with what it explains.
  static func all(
    _ found: [(entry: AddressLock.Entry, page: Page?)], in site: Site
  ) -> [MovedFolder] {
    var votes: [Pair: Int] = [:]
    for case (let entry, let page?) in found {
      if let pair = Pair(entry.path, page.path) { votes[pair, default: 0] += 1 }
    }
    var left = found.map(\.entry)
    var folders: [MovedFolder] = []
    let pairs = votes.filter { $0.value > 1 }.keys
    for pair in pairs.sorted(by: { ($1.weight(votes), $0.key) < ($0.weight(votes), $1.key) }) {
      // Those that are like another page too, or like none, are there under their name.
      let moved = left.filter { entry in
        entry.path.moved(from: pair.from, to: pair.to).map { site.pageByPath[$0] != nil } ?? false
      }
      guard moved.count > 1 else { continue }
      let paths = Set(moved.map(\.path))
      left.removeAll { paths.contains($0.path) }
      folders.append(MovedFolder(from: pair.from, to: pair.to, entries: moved))
    }
    return folders
  }

  /// What remains of two addresses when the parts that they share at the end are taken away.
  private struct Pair: Hashable {
    let from: SitePath
    let to: SitePath

    init?(_ old: SitePath, _ new: SitePath) {
      var (left, right) = (old.parts, new.parts)
      while let part = left.last, part == right.last {
        left.removeLast()
        right.removeLast()
      }
      guard left.count < old.parts.count, !left.isEmpty else { return nil }
      from = SitePath(parts: left.map(String.init))
      to = SitePath(parts: right.map(String.init))
    }

    /// For an order that is the same in every run.
    var key: String { "\(from)\n\(to)" }

    func weight(_ votes: [Pair: Int]) -> Int { votes[self, default: 0] }
  }
}
