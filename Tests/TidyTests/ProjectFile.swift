import Disk
import Files
import Loading

/// A file of the project as the checks of its style see it.
struct ProjectFile {
  /// Path below the project's folder, `Sources/Files/Location.swift`.
  let path: String
  /// The lines without their line endings.
  let lines: [String]

  init(path: String, text: String) {
    self.path = path
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  /// What follows the last dot of the name.
  var ending: String {
    path.split(separator: ".").last.map(String.init) ?? ""
  }

  /// The name of the module the file belongs to; nil outside `Sources`.
  var module: String? {
    let parts = path.split(separator: "/")
    return parts.first == "Sources" && parts.count > 2 ? String(parts[1]) : nil
  }

  /// A line number as people and editors write it, with what is wrong there.
  func fault(_ index: Int, _ text: String) -> String {
    "\(path):\(index + 1): \(text)"
  }
}

/// The project's own files that people write by hand.
enum Project {
  /// The folder that holds Package.swift.
  static let root = String(#filePath.dropLast("/Tests/TidyTests/ProjectFile.swift".count))

  /// Everything in Sources, Tests and theme that is text.
  static func files() throws -> [ProjectFile] {
    try ["Sources", "Tests", "theme"].flatMap { folder in
      try load(folder: "\(root)/\(folder)").files.compactMap { file in
        String(validating: file.bytes, as: UTF8.self)
          .map { ProjectFile(path: "\(folder)/\(file.path)", text: $0) }
      }
    }
  }

  /// The Swift files in Sources and Tests.
  static func swiftFiles() throws -> [ProjectFile] {
    try files().filter { $0.ending == "swift" }
  }

  /// The text of Package.swift.
  static func manifest() throws -> ProjectFile {
    let bytes = try Folder(opening: root).read("Package.swift")
    return ProjectFile(path: "Package.swift", text: String(decoding: bytes, as: UTF8.self))
  }
}
