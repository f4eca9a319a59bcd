import Glibc
import LinuxCalls

extension Folder {
  /// Writes a new file, with the folders above it; fails where the name is taken.
  package func create(_ path: String, bytes: [UInt8]) throws(SystemFailure) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    var file = unsafe openat(descriptor, path, flags, 0o666)
    if file < 0, errno == ENOENT {
      try makeFolders(above: path)
      file = unsafe openat(descriptor, path, flags, 0o666)
    }
    guard file >= 0 else { throw SystemFailure(at: displayPath(path)) }
    let failure = unsafe bytes.withUnsafeBytes { unsafe write($0, to: file) }
    // Some disks tell only at closing that they were full.
    let closed = close(file) == 0 ? 0 : errno
    guard failure == 0, closed == 0 else {
      throw SystemFailure(code: failure != 0 ? failure : closed, path: displayPath(path))
    }
  }

  /// Writes a file directly in this folder in one step: whoever reads meets the old bytes or the
  /// new ones, and a failure leaves the old. A file that was there keeps its permission bits.
  package func replace(_ name: String, bytes: [UInt8]) throws(SystemFailure) {
    let draft = ".\(name).new"
    try removeFile(draft)
    do throws(SystemFailure) {
      try create(draft, bytes: bytes)
      if contains(name) {
        let permissions = try status(name).permissions
        guard unsafe fchmodat(descriptor, draft, mode_t(permissions), 0) == 0 else {
          throw SystemFailure(at: displayPath(name))
        }
      }
      try move(draft, to: self, name)
    } catch {
      // The first failure is the one to tell of.
      _ = unsafe unlinkat(descriptor, draft, 0)
      throw error
    }
  }

  /// Makes the folders that `path` lies in, below this folder, where they are missing.
  package func makeFolders(above path: String) throws(SystemFailure) {
    for (index, byte) in path.utf8.enumerated() where byte == UInt8(ascii: "/") && index > 0 {
      let folder = String(decoding: path.utf8.prefix(index), as: UTF8.self)
      guard unsafe mkdirat(descriptor, folder, 0o777) == 0 || errno == EEXIST else {
        throw SystemFailure(at: displayPath(folder))
      }
    }
  }

  /// Makes this folder's path below the disk's root or the working folder, where parts are missing.
  package static func make(at path: String) throws(SystemFailure) {
    let bytes = Array(path.utf8)
    let slashes = bytes.indices.filter { bytes[$0] == UInt8(ascii: "/") && $0 > 0 }
    for end in slashes + [bytes.count] {
      let part = String(decoding: bytes[..<end], as: UTF8.self)
      guard unsafe mkdir(part, 0o777) == 0 || errno == EEXIST || errno == EROFS else {
        throw SystemFailure(at: part)
      }
    }
  }

  /// Makes a new folder directly or further below this one; fails where the name is taken.
  package func makeFolder(_ path: String) throws(SystemFailure) {
    guard unsafe mkdirat(descriptor, path, 0o777) == 0 else {
      throw SystemFailure(at: displayPath(path))
    }
  }

  /// Gives a file of this folder a second name in another folder of the same disk.
  ///
  /// The folders above the new name are made. Of a link, the link itself gets the name.
  package func link(
    _ path: String, to other: Folder, _ newPath: String
  ) throws(SystemFailure) {
    var result = unsafe linkat(descriptor, path, other.descriptor, newPath, 0)
    if result != 0, errno == ENOENT {
      try other.makeFolders(above: newPath)
      result = unsafe linkat(descriptor, path, other.descriptor, newPath, 0)
    }
    guard result == 0 else { throw SystemFailure(at: displayPath(path)) }
  }

  /// Renames something of this folder to a name in another folder of the same disk.
  ///
  /// A file of that name is replaced in one step; an empty folder too, by a folder.
  package func move(
    _ path: String, to other: Folder, _ newPath: String
  ) throws(SystemFailure) {
    guard unsafe renameat(descriptor, path, other.descriptor, newPath) == 0 else {
      throw SystemFailure(at: other.displayPath(newPath))
    }
  }

  /// Lets two names in this folder change places, in one step.
  package func exchange(_ name: String, with other: String) throws(SystemFailure) {
    let flags = UInt32(RENAME_EXCHANGE_NAMES)
    guard unsafe renameat2(descriptor, name, descriptor, other, flags) == 0 else {
      throw SystemFailure(at: displayPath(other))
    }
  }

  /// Removes a file or a link; one that is already gone counts as removed.
  package func removeFile(_ path: String) throws(SystemFailure) {
    guard unsafe unlinkat(descriptor, path, 0) == 0 || errno == ENOENT else {
      throw SystemFailure(at: displayPath(path))
    }
  }

  /// Removes the folders that `path` lies in, innermost first, as long as they are empty.
  package func removeEmptyFolders(above path: String) {
    var rest = path.utf8[...]
    while let slash = rest.lastIndex(of: UInt8(ascii: "/")) {
      rest = rest[..<slash]
      let folder = String(decoding: rest, as: UTF8.self)
      guard unsafe unlinkat(descriptor, folder, AT_REMOVEDIR) == 0 else { return }
    }
  }

  /// Removes something directly in this folder, with all that lies below it.
  package func removeTree(_ entry: FolderEntry) throws(SystemFailure) {
    let name = String(decoding: entry.nameBytes, as: UTF8.self)
    if entry.kind == .folder {
      let inner = try folder(nameBytes: entry.nameBytes)
      for below in try inner.entries() { try inner.removeTree(below) }
    }
    let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
    guard unsafe unlinkat(descriptor, cString(entry.nameBytes), flags) == 0 || errno == ENOENT
    else { throw SystemFailure(at: displayPath(name)) }
  }

  /// Sets the permission bits of this folder itself.
  package func setPermissions(_ permissions: UInt32) throws(SystemFailure) {
    guard fchmod(descriptor, permissions) == 0 else { throw SystemFailure(at: path) }
  }

  /// Takes the folder for this process alone, until the last user of this value is gone.
  ///
  /// - Returns: Whether it could be had at once; no when another process holds it.
  package func lock() -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }
}

/// Writes all of `bytes`; returns `errno`, 0 when all went well.
private func write(_ bytes: UnsafeRawBufferPointer, to file: CInt) -> Int32 {
  var done = 0
  while done < bytes.count {
    let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
    let written = unsafe Glibc.write(file, rest.baseAddress, rest.count)
    if written < 0 {
      if errno == EINTR { continue }
      return errno
    }
    done += written
  }
  return 0
}
