import Glibc

/// An open folder; what is done below it goes on reaching it even when it is renamed meanwhile.
///
/// A class because threads share it and the descriptor must be closed once, after the last one.
/// Paths are below the folder with `/` separators. Links are not followed unless a method says so.
package final class Folder: Sendable {
  /// The path it was opened by, for messages.
  package let path: String
  let descriptor: CInt

  /// Opens a folder; a link to a folder is followed.
  package convenience init(opening path: String) throws(SystemFailure) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SystemFailure(at: path) }
    self.init(path: path, descriptor: descriptor)
  }

  private init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }

  /// Opens a folder below this one.
  package func folder(_ name: String) throws(SystemFailure) -> Folder {
    try folder(nameBytes: Array(name.utf8))
  }

  /// Opens a folder whose name need not be UTF-8.
  func folder(nameBytes: [UInt8]) throws(SystemFailure) -> Folder {
    let inner = unsafe openat(
      descriptor, cString(nameBytes), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    let path = displayPath(String(decoding: nameBytes, as: UTF8.self))
    guard inner >= 0 else { throw SystemFailure(at: path) }
    return Folder(path: path, descriptor: inner)
  }

  /// The path of something below this folder as a person can open it.
  package func displayPath(_ path: String) -> String {
    if self.path.isEmpty { return path }
    return self.path.hasSuffix("/") ? self.path + path : "\(self.path)/\(path)"
  }

  /// What lies directly in the folder, sorted by the bytes of the names.
  package func entries() throws(SystemFailure) -> [FolderEntry] {
    let copy = unsafe openat(descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw SystemFailure(at: path) }
    guard let stream = unsafe fdopendir(copy) else {
      let failure = SystemFailure(at: path)
      _ = close(copy)
      throw failure
    }
    defer { unsafe closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe Array(bytes.prefix { $0 != 0 })
      }
      if name == [UInt8(ascii: ".")] || name == Array("..".utf8) { continue }
      let type = unsafe entry.pointee.d_type
      entries.append(FolderEntry(nameBytes: name, kind: kind(of: name, type: Int(type))))
    }
    guard errno == 0 else { throw SystemFailure(at: path) }
    return entries.sorted { $0.nameBytes.lexicographicallyPrecedes($1.nameBytes) }
  }

  /// What the disk knows of a file or folder; `.` is this folder itself.
  package func status(_ path: String) throws(SystemFailure) -> FileStatus {
    var status = stat()
    guard unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw SystemFailure(at: displayPath(path))
    }
    return FileStatus(status)
  }

  /// Whether something of that name is there, a broken link included.
  package func contains(_ path: String) -> Bool {
    var status = stat()
    return unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// Whether a symbolic link has that name.
  package func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe fstatat(descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0
      && FolderEntry.Kind(mode: status.st_mode) == .link
  }

  private func kind(of name: [UInt8], type: Int) -> FolderEntry.Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      var status = stat()
      let found = unsafe fstatat(descriptor, cString(name), &status, AT_SYMLINK_NOFOLLOW)
      return found == 0 ? FolderEntry.Kind(mode: status.st_mode) : .other
    default: return .other
    }
  }
}

/// The bytes as C reads names: each as a `CChar`, and a zero at the end.
func cString(_ bytes: [UInt8]) -> [CChar] {
  bytes.map(CChar.init(bitPattern:)) + [0]
}
