import Glibc

extension Folder {
  /// Why a file's bytes are not to be had.
  package enum ReadingFailure: Error, Hashable {
    /// The file is larger than the reader allows.
    case tooLarge(sizeBytes: Int)
    /// It is a folder, a pipe, a socket or a device.
    case notAFile
    /// The system refused.
    case system(SystemFailure)
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: The file, below this folder.
  ///   - limitBytes: The largest size that is read.
  ///   - followsLinks: Whether the last part of the path may be a symbolic link.
  /// - Returns: The bytes.
  /// - Throws: `ReadingFailure`.
  package func read(
    _ path: String, limitBytes: Int = .max, followsLinks: Bool = false
  ) throws(ReadingFailure) -> [UInt8] {
    // Without O_NONBLOCK a pipe that nobody writes to would hang the build.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followsLinks ? 0 : O_NOFOLLOW)
    let file = unsafe openat(descriptor, path, flags)
    guard file >= 0 else { throw .system(SystemFailure(at: displayPath(path))) }
    defer { _ = close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      throw .system(SystemFailure(at: displayPath(path)))
    }
    guard FolderEntry.Kind(mode: status.st_mode) == .file else { throw .notAFile }
    let sizeBytes = Int(status.st_size)
    guard sizeBytes <= limitBytes else { throw .tooLarge(sizeBytes: sizeBytes) }
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: sizeBytes) { buffer, count in
      unsafe failure = fill(buffer, from: file, count: &count)
    }
    guard failure == 0 else {
      throw .system(SystemFailure(code: failure, path: displayPath(path)))
    }
    return bytes
  }

  /// All bytes of a file that is known to be one.
  package func bytes(of path: String) throws(SystemFailure) -> [UInt8] {
    do {
      return try read(path)
    } catch {
      switch error {
      case .system(let failure): throw failure
      case .notAFile, .tooLarge: throw SystemFailure(code: EISDIR, path: displayPath(path))
      }
    }
  }

  /// Whether the file is there with exactly these bytes; no where it cannot be read.
  package func holds(_ path: String, bytes: [UInt8]) -> Bool {
    let file = unsafe openat(descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { return false }
    defer { _ = close(file) }
    var status = stat()
    guard unsafe fstat(file, &status) == 0, FolderEntry.Kind(mode: status.st_mode) == .file,
      Int(status.st_size) == bytes.count
    else { return false }
    var failure: Int32 = 0
    let found = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
      unsafe failure = fill(buffer, from: file, count: &count)
    }
    guard failure == 0, found.count == bytes.count else { return false }
    return unsafe found.withUnsafeBytes { found in
      unsafe bytes.withUnsafeBytes { bytes in
        // An empty array may have no address, and then nothing is left to compare.
        guard let left = found.baseAddress, let right = bytes.baseAddress else { return true }
        return unsafe memcmp(left, right, bytes.count) == 0
      }
    }
  }

  /// The path with every link in it followed, from the root of the disk.
  package func resolved(_ path: String) throws(SystemFailure) -> String {
    try resolvedPath(displayPath(path))
  }
}

/// A path with every link in it followed, from the root of the disk.
package func resolvedPath(_ path: String) throws(SystemFailure) -> String {
  guard let resolved = unsafe realpath(path, nil) else { throw SystemFailure(at: path) }
  defer { unsafe free(resolved) }
  return unsafe String(cString: resolved)
}

/// Reads until the buffer is full or the file ends; returns `errno`, 0 when all went well.
private func fill(
  _ buffer: UnsafeMutableBufferPointer<UInt8>, from file: CInt, count: inout Int
) -> Int32 {
  while count < buffer.count {
    let rest = unsafe UnsafeMutableRawBufferPointer(
      rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
    let got = unsafe Glibc.read(file, rest.baseAddress, rest.count)
    if got < 0 {
      if errno == EINTR { continue }
      return errno
    }
    if got == 0 { break }
    count += got
  }
  return 0
}
