package import Disk
package import Files

/// The site could not be published; the folder is as it was unless `updateStopped` says otherwise.
package enum PublishingError: Error, Hashable {
  /// The folder holds a file that was not put there by a build, and would be lost.
  case foreignFile(path: String, folder: String)
  /// The place cannot hold a site: the root of the disk, or a file.
  case unusableFolder(path: String)
  /// Two outputs have the same path, or one is the folder of another.
  case clash(path: String)
  /// The system refused before anything was changed.
  case system(SystemFailure)
  /// The system refused while files were being put in place one by one: old and new are mixed.
  case updateStopped(SystemFailure)

  /// What went wrong and what to do.
  package var message: Message {
    switch self {
    case .foreignFile(let path, let folder):
      Message(
        swedish: """
          ”\(folder)” innehåller ”\(path)”, som inte kommer från ett tidigare bygge och skulle \
          försvinna; välj en tom mapp eller flytta filen
          """,
        english: """
          '\(folder)' holds '\(path)', which no earlier build put there and which would be lost; \
          choose an empty folder or move the file away
          """)
    case .unusableFolder(let path):
      Message(
        swedish: "”\(path)” kan inte vara webbplatsens mapp",
        english: "'\(path)' cannot be the folder of the site")
    case .clash(let path):
      Message(
        swedish: "två filer på webbplatsen vill ha platsen ”\(path)”",
        english: "two files of the site want the place '\(path)'")
    case .system(let failure):
      Message(
        swedish: "webbplatsen kunde inte skrivas: \(failure.message.swedish)",
        english: "the site could not be written: \(failure.message.english)")
    case .updateStopped(let failure):
      Message(
        swedish: """
          webbplatsen blev bara delvis uppdaterad: \(failure.message.swedish); åtgärda felet och \
          bygg igen
          """,
        english: """
          the site was updated only in part: \(failure.message.english); mend the cause and build \
          again
          """)
    }
  }
}
