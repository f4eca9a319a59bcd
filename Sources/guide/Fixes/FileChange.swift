import Disk
import Files

/// A source file that is to be written anew.
struct FileChange {
  /// The path that people know the file by.
  let displayPath: String
  /// The path below the content folder, as the disk has it.
  private let path: String
  private let old: [UInt8]
  private let new: [UInt8]

  /// A change of a file as it was read.
  init(_ file: SourceFile, pathOnDisk: String?, to new: [UInt8]) {
    displayPath = file.displayPath
    path = pathOnDisk ?? file.path
    old = file.bytes
    self.new = new
  }

  /// The change as a patch, by the path below the working folder.
  func patch(in content: Folder, workingFolder: String) throws(FileChangeError) -> [UInt8] {
    let (whole, mark) = try current(in: content)
    let path = relativePath(of: displayPath, below: workingFolder)
    return UnifiedDiff(path: path, old: whole, new: mark + new).bytes
  }

  /// Writes the file in one step.
  func write(in content: Folder) throws(FileChangeError) {
    let (_, mark) = try current(in: content)
    do throws(SystemFailure) {
      let parts = path.split(separator: "/").map(String.init)
      var folder = content
      for name in parts.dropLast() { folder = try folder.folder(name) }
      try folder.replace(parts.last ?? path, bytes: mark + new)
    } catch {
      throw .system(error)
    }
  }

  /// All bytes of the file now, and the byte order mark that some editors put first.
  private func current(
    in content: Folder
  ) throws(FileChangeError) -> (whole: [UInt8], mark: [UInt8]) {
    let whole: [UInt8]
    do {
      whole = try content.read(path)
    } catch {
      switch error {
      case .system(let failure): throw .system(failure)
      case .notAFile, .tooLarge: throw .changed(displayPath)
      }
    }
    let mark = whole.count == old.count ? [] : Array(whole.prefix(3))
    guard whole.count == mark.count + old.count, mark.isEmpty || mark == [0xEF, 0xBB, 0xBF],
      whole.suffix(old.count) == old[...]
    else { throw .changed(displayPath) }
    return (whole, mark)
  }
}

/// Why a file was not written.
enum FileChangeError: Error {
  /// Somebody wrote it while its mistakes were looked for.
  case changed(String)
  /// The system refused.
  case system(SystemFailure)

  /// What happened, for people.
  var message: Message {
    switch self {
    case .changed(let path):
      Message(
        swedish: "\(path) har ändrats under tiden och lämnas som den är; kör igen",
        english: "\(path) has changed meanwhile and is left as it is; run again")
    case .system(let failure): failure.message
    }
  }
}
