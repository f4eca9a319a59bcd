package import Files
import Minizip

/// Why an archive could not be packed: the library refused a file, or what comes after the last.
package struct ZipFailure: Error {
  /// The path of the file; nil for the end of the archive.
  package let path: String?
}

/// Packs files into one zip archive, deflated, by rising path.
///
/// The same files on the same day give the same bytes: no clock, user or machine is written down.
///
/// - Parameters:
///   - files: The files, in any order.
///   - folder: The one folder that all of them lie in.
///   - day: The day that the files are said to be from.
/// - Returns: The bytes of the archive.
/// - Throws: `ZipFailure`, for a file of four gigabytes or when memory is out.
package func zipArchive(
  _ files: [OutputFile], folder: String, day: CalendarDate
) throws(ZipFailure) -> [UInt8] {
  let writer = ZipWriter(day: day)
  for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
    guard writer.add("\(folder)/\(file.path)", file.bytes) else {
      throw ZipFailure(path: file.path)
    }
  }
  guard let bytes = writer.finished() else { throw ZipFailure(path: nil) }
  return bytes
}

/// An archive on its way.
///
/// A class, because the library writes to it through a pointer that must not change.
@safe private final class ZipWriter {
  private let memory = ZipMemory()
  private let archive: zipFile?
  private var information = zip_fileinfo()
  private var isOpen = true

  init(day: CalendarDate) {
    // The format knows no earlier year.
    information.tmz_date.tm_year = uInt(max(1980, day.year))
    information.tmz_date.tm_mon = uInt(day.month - 1)
    information.tmz_date.tm_mday = uInt(day.day)
    var calls = unsafe ZipMemory.calls
    unsafe calls.opaque = Unmanaged.passUnretained(memory).toOpaque()
    unsafe archive = zipOpen2_64(nil, APPEND_STATUS_CREATE, nil, &calls)
  }

  deinit {
    if isOpen { _ = unsafe zipClose(archive, nil) }
  }

  /// Adds a file; no where the library does not take it.
  func add(_ path: String, _ bytes: [UInt8]) -> Bool {
    let deflate: Int32 = 8
    // How zlib deflates unless asked otherwise, but that no header comes before.
    let (level, windowBits, memoryLevel, strategy): (Int32, Int32, Int32, Int32) = (6, -15, 8, 0)
    // Version 2.0 of the format, on a system without rights of files; names are UTF-8.
    let (version, flags): (uLong, uLong) = (20, 1 << 11)
    let isTaken = unsafe zipOpenNewFileInZip4_64(
      archive, path, &information, nil, 0, nil, 0, nil, deflate, level, 0, windowBits, memoryLevel,
      strategy, nil, 0, version, flags, 0)
    guard isTaken == ZIP_OK, let count = UInt32(exactly: bytes.count) else { return false }
    let isWritten = unsafe bytes.withUnsafeBytes {
      unsafe zipWriteInFileInZip(archive, $0.baseAddress, count)
    }
    let isClosed = unsafe zipCloseFileInZip(archive)
    return isWritten == ZIP_OK && isClosed == ZIP_OK
  }

  /// The whole archive; nil where the library cannot end it.
  func finished() -> [UInt8]? {
    isOpen = false
    return unsafe zipClose(archive, nil) == ZIP_OK ? memory.bytes : nil
  }
}

/// A file in memory, as the library sees files.
private final class ZipMemory {
  private(set) var bytes: [UInt8] = []
  private var place = 0

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> ZipMemory {
    guard let pointer = unsafe pointer else {
      preconditionFailure("the library gives back the pointer it was given")
    }
    return unsafe Unmanaged<ZipMemory>.fromOpaque(pointer).takeUnretainedValue()
  }

  /// Writes at the place; beyond the end the file grows.
  private func write(_ new: UnsafeRawBufferPointer) {
    let covered = min(new.count, bytes.count - place)
    unsafe bytes.replaceSubrange(place..<place + covered, with: new)
    place += new.count
  }

  /// Goes to a place, which is within the file.
  private func go(_ offset: Int, from origin: Int32) -> Int {
    let start =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: place
      case ZLIB_FILEFUNC_SEEK_END: bytes.count
      default: 0
      }
    guard (0...bytes.count).contains(start + offset) else { return -1 }
    place = start + offset
    return 0
  }

  /// The calls of the library, for an archive that is only written.
  static var calls: zlib_filefunc64_def {
    unsafe zlib_filefunc64_def(
      zopen64_file: { memory, _, _ in unsafe memory },
      zread_file: { _, _, _, _ in 0 },
      zwrite_file: { memory, _, data, count in
        unsafe ZipMemory.of(memory)
          .write(UnsafeRawBufferPointer(start: data, count: Int(count)))
        return count
      },
      ztell64_file: { memory, _ in unsafe ZPOS64_T(ZipMemory.of(memory).place) },
      zseek64_file: { memory, _, offset, origin in
        unsafe ZipMemory.of(memory).go(Int(offset), from: origin)
      },
      zclose_file: { _, _ in 0 }, zerror_file: { _, _ in 0 }, opaque: nil)
  }
}
