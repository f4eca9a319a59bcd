package import Disk
import Glibc

/// A folder for one test, removed with all that is in it when the test is done.
package final class TemporaryFolder: Sendable {
  /// The path from the root of the disk, without links in it.
  package let path: String
  /// The folder itself, open.
  package let folder: Folder

  /// Makes a folder of a name nobody else has.
  package init() throws {
    var template = Array(("/tmp/guide-test-" + String(repeating: "X", count: 6)).utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw SystemFailure(code: errno, path: "/tmp")
    }
    let bytes = template.dropLast().map(UInt8.init(bitPattern:))
    path = String(decoding: bytes, as: UTF8.self)
    folder = try Folder(opening: path)
  }

  deinit {
    let name = String(path.dropFirst("/tmp/".count))
    do {
      try Folder(opening: "/tmp").removeTree(FolderEntry(name: name, kind: .folder))
    } catch {
      print("left behind by a test: \(error)")
    }
  }

  /// The path of something below the folder, from the root of the disk.
  package func path(_ below: String) -> String {
    "\(path)/\(below)"
  }

  /// Writes a file, in the place of one that may be there.
  package func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a file, in the place of one that may be there.
  package func write(_ bytes: [UInt8], to path: String) throws {
    try folder.removeFile(path)
    try folder.create(path, bytes: bytes)
  }

  /// Makes a symbolic link.
  package func link(_ path: String, to target: String) throws {
    try folder.makeFolders(above: path)
    guard unsafe symlink(target, self.path(path)) == 0 else {
      throw SystemFailure(code: errno, path: self.path(path))
    }
  }

  /// Sets the permission bits of a file or folder.
  package func setPermissions(_ permissions: UInt32, of path: String) throws {
    guard unsafe chmod(self.path(path), permissions) == 0 else {
      throw SystemFailure(code: errno, path: self.path(path))
    }
  }

  /// The permission bits of a file or folder.
  package func permissions(of path: String) throws -> UInt32 {
    try folder.status(path).permissions
  }

  /// The bytes of a file.
  package func bytes(of path: String) throws -> [UInt8] {
    try folder.read(path)
  }

  /// All files below `path`, dotfiles included, with their text; a folder without files is `a/`.
  package func texts(in path: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    func visit(_ folder: Folder, prefix: String) throws {
      let entries = try folder.entries()
      if entries.isEmpty { texts[prefix] = "" }
      for entry in entries {
        let name = String(decoding: entry.nameBytes, as: UTF8.self)
        if entry.kind == .folder {
          try visit(folder.folder(name), prefix: "\(prefix)\(name)/")
        } else {
          texts[prefix + name] = String(
            decoding: try folder.read(name, followsLinks: true), as: UTF8.self)
        }
      }
    }
    try visit(Folder(opening: self.path(path)), prefix: "")
    return texts
  }

  /// The names directly in `path`, sorted.
  package func names(in path: String = ".") throws -> [String] {
    try Folder(opening: self.path(path)).entries().map {
      String(decoding: $0.nameBytes, as: UTF8.self)
    }
  }
}
