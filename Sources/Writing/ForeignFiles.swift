import Disk

extension Folder {
  /// The first file in a site's folder that no build put there and that publishing would lose.
  ///
  /// - Returns: Its path; nil where all files are in `list` or start with a dot at the top.
  func firstForeignPath(besides list: PublishedList) throws(SystemFailure) -> String? {
    let own = list.topNames
    for entry in try entries() where !entry.isDotfile || own.contains(entry.nameBytes) {
      if let path = try foreignPath(from: entry, prefix: [], besides: list) { return path }
    }
    return nil
  }

  private func foreignPath(
    from entry: FolderEntry, prefix: [UInt8], besides list: PublishedList
  ) throws(SystemFailure) -> String? {
    let path = prefix + entry.nameBytes
    guard entry.kind == .folder, let name = entry.name else {
      return list.contains(path) ? nil : String(decoding: path, as: UTF8.self)
    }
    let inner = try folder(name)
    let innerPrefix = path + [UInt8(ascii: "/")]
    for below in try inner.entries() {
      if let path = try inner.foreignPath(from: below, prefix: innerPrefix, besides: list) {
        return path
      }
    }
    return nil
  }
}
