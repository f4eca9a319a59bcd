import Disk

/// The paths a build put into a folder, remembered there so that the next build knows its own.
///
/// Stored as the file `.guide-published`: one path a line, sorted by bytes, each with a newline.
struct PublishedList: Sendable {
  /// The name of the file below the site's folder.
  static let fileName = ".guide-published"

  /// The paths, sorted by their bytes, without the list itself.
  let paths: [String]
  private let known: Set<[UInt8]>

  /// A list of `paths`, in any order.
  init(paths: [String]) {
    self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    known = Set(paths.map { Array($0.utf8) })
  }

  /// The list that lies in `folder`; empty where none does.
  init(in folder: Folder) throws(SystemFailure) {
    let bytes: [UInt8]
    do {
      bytes = try folder.read(Self.fileName)
    } catch {
      switch error {
      case .system(let failure) where !failure.isMissing: throw failure
      case .system, .notAFile, .tooLarge: bytes = []
      }
    }
    self.init(
      paths: bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }

  /// The bytes of the file.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    for path in paths {
      result += path.utf8
      result.append(UInt8(ascii: "\n"))
    }
    return result
  }

  /// A path that the list has twice, or that is a folder of another; nil where there is none.
  var firstClash: String? {
    if let (path, _) = zip(paths, paths.dropFirst()).first(where: { $0 == $1 }) { return path }
    return paths.lazy.flatMap(\.foldersAbove).first { contains($0) }
  }

  /// Whether a build put the file with this path there.
  func contains(_ path: [UInt8]) -> Bool {
    known.contains(path)
  }

  /// Whether a build put the file with this path there.
  func contains(_ path: String) -> Bool {
    known.contains(Array(path.utf8))
  }

  /// The first part of every path: the names directly below the site's folder.
  var topNames: Set<[UInt8]> {
    Set(paths.map { Array($0.utf8.prefix { $0 != UInt8(ascii: "/") }) })
  }
}

extension String {
  /// The folders the path lies in: `a` and `a/b` for `a/b/c`.
  var foldersAbove: [String] {
    utf8.indices.filter { utf8[$0] == UInt8(ascii: "/") }.map { String(self[..<$0]) }
  }
}
