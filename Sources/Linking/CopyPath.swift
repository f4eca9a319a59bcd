package import Declarations
import Language

extension SiteSettings {
  /// What the copy of the site that opens from a disk is called: its file, and the folder in it.
  ///
  /// A few words of the title, since folders and names together may not be long on some systems.
  package var copyName: String {
    var name = ""
    for word in slug(title).split(separator: "-") {
      guard name.isEmpty || name.utf8.count + word.utf8.count < 40 else { break }
      name += (name.isEmpty ? "" : "-") + word.prefix(40)
    }
    return name.isEmpty ? "guide" : name
  }

  /// The path of that file below the output folder.
  package var copyPath: String { copyName + ".zip" }
}
