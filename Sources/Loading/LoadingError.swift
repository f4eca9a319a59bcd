package import Disk
package import Files

/// A folder could not be read at all.
package enum LoadingError: Error, Hashable {
  /// There is no such folder.
  case missing(folder: String)
  /// It is a file, not a folder.
  case notAFolder(path: String)
  /// The system refused.
  case unreadable(SystemFailure)

  init(_ failure: SystemFailure) {
    if failure.isMissing {
      self = .missing(folder: failure.path)
    } else if failure.isNotAFolder {
      self = .notAFolder(path: failure.path)
    } else {
      self = .unreadable(failure)
    }
  }

  /// What is wrong and what was expected.
  package var message: Message {
    switch self {
    case .missing(let folder):
      Message(
        swedish: "mappen ”\(folder)” finns inte",
        english: "the folder '\(folder)' does not exist")
    case .notAFolder(let path):
      Message(
        swedish: "”\(path)” är en fil, men här behövs en mapp",
        english: "'\(path)' is a file, but a folder is needed here")
    case .unreadable(let failure):
      Message(
        swedish: "mappen kan inte läsas: \(failure.message.swedish)",
        english: "the folder cannot be read: \(failure.message.english)")
    }
  }
}
