import Disk
import Files

/// Reads all files below a folder into memory.
///
/// Dotfiles and the backup files of editors are left out. Links to files inside the folder are
/// followed; other links are diagnostics. A file that cannot be used is left out with an error, and
/// the others are still read. O(bytes in the folder).
///
/// - Parameter folder: The folder as the user named it.
/// - Returns: The files, and what is wrong with those that are left out.
/// - Throws: `LoadingError` where the folder itself is missing or closed to us.
package func load(folder: String) throws(LoadingError) -> LoadedFolder {
  do {
    let root = try Folder(opening: folder)
    var loader = FolderLoader(
      rootName: folder.trimmedOfSlashes, rootPath: try resolvedPath(folder))
    loader.visit(root, below: "", entries: try root.entries())
    return loader.loaded()
  } catch {
    throw LoadingError(error)
  }
}

/// Walks a folder and gathers what it finds.
private struct FolderLoader {
  /// The largest file that is read. A guide's largest films and posters are far below it, and a
  /// disk image that lands in `content/` by mistake is far above.
  private static let limitBytes = 64 << 20

  let rootName: String
  let rootPath: String
  private var found: [(file: SourceFile, pathOnDisk: String)] = []
  private var diagnostics: [Diagnostic] = []

  init(rootName: String, rootPath: String) {
    self.rootName = rootName
    self.rootPath = rootPath
  }

  /// Reads what lies in `folder`, whose path below the root is `prefix` (empty, or ending in `/`).
  mutating func visit(_ folder: Folder, below prefix: String, entries: [FolderEntry]) {
    for entry in entries where !entry.isDotfile && !entry.isEditorsBackup {
      guard let name = entry.name, !name.unicodeScalars.contains(where: { $0.value < 0x20 }) else {
        let shown = String(decoding: entry.nameBytes, as: UTF8.self)
        report(.badName(shown: shown), at: prefix + shown)
        continue
      }
      let path = prefix + name
      switch entry.kind {
      case .folder: descend(into: name, of: folder, at: path)
      case .file: read(name, of: folder, at: path)
      case .link: follow(name, of: folder, at: path)
      case .other: report(.special, at: path)
      }
    }
  }

  private mutating func descend(into name: String, of folder: Folder, at path: String) {
    do {
      let inner = try folder.folder(name)
      visit(inner, below: path + "/", entries: try inner.entries())
    } catch {
      report(.unreadable(error), at: path)
    }
  }

  private mutating func follow(_ name: String, of folder: Folder, at path: String) {
    let target: String
    do {
      target = try folder.resolved(name)
    } catch {
      report(.unreadable(error), at: path)
      return
    }
    guard target.utf8.starts(with: (rootPath + "/").utf8) else {
      report(.linkLeadsOutside(target: target), at: path)
      return
    }
    read(name, of: folder, at: path, followsLinks: true)
  }

  private mutating func read(
    _ name: String, of folder: Folder, at path: String, followsLinks: Bool = false
  ) {
    let bytes: [UInt8]
    do {
      bytes = try folder.read(name, limitBytes: Self.limitBytes, followsLinks: followsLinks)
    } catch {
      switch error {
      case .tooLarge(let sizeBytes):
        report(.tooLarge(sizeBytes: sizeBytes, limitBytes: Self.limitBytes), at: path)
      case .notAFile: report(followsLinks ? .linkToFolder : .special, at: path)
      case .system(let failure): report(.unreadable(failure), at: path)
      }
      return
    }
    let composed = path.composed
    let isText = isText(composed)
    let file = SourceFile(
      folder: rootName, path: composed, bytes: isText ? withoutByteOrderMark(bytes) : bytes)
    if isText, let fault = encodingFault(in: file) {
      diagnostics.append(fault)
    } else {
      found.append((file, path))
    }
  }

  private mutating func report(_ fault: LoadingFault, at path: String) {
    let file = SourceFile(folder: rootName, path: path.composed, bytes: [])
    diagnostics.append(fault.diagnostic(at: file))
  }

  /// The files in order; of names that are one when composed, the first is kept.
  consuming func loaded() -> LoadedFolder {
    let sorted = found.sorted { left, right in
      left.file.path == right.file.path
        ? left.pathOnDisk.utf8.lexicographicallyPrecedes(right.pathOnDisk.utf8)
        : left.file.path.utf8.lexicographicallyPrecedes(right.file.path.utf8)
    }
    var files: [SourceFile] = []
    files.reserveCapacity(sorted.count)
    var pathsOnDisk: [String: String] = [:]
    for (file, pathOnDisk) in sorted {
      if files.last?.path == file.path {
        report(.sameName, at: file.path)
      } else {
        files.append(file)
        // Swift takes å for å however it is stored.
        if !file.path.utf8.elementsEqual(pathOnDisk.utf8) { pathsOnDisk[file.path] = pathOnDisk }
      }
    }
    return LoadedFolder(
      files: files, pathsOnDisk: pathsOnDisk, diagnostics: diagnostics.sorted())
  }
}

extension FolderEntry {
  /// Whether an editor left it beside the file that is meant: `a.md~`, `a.md.swp`, `#a.md#`.
  fileprivate var isEditorsBackup: Bool {
    let bytes = nameBytes
    return bytes.last == UInt8(ascii: "~") || bytes.suffix(4) == Array(".swp".utf8)[...]
      || (bytes.count > 1 && bytes.first == UInt8(ascii: "#") && bytes.last == UInt8(ascii: "#"))
  }
}

extension String {
  /// The path without slashes at its end; `/` stays as it is.
  fileprivate var trimmedOfSlashes: String {
    var path = self[...]
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }
}
