import Disk
import Files

/// Writes a file that remembers something of the content, in one step: whatever happens half-way,
/// the old file is whole and nothing of it is lost.
///
/// - Parameters:
///   - text: All of it.
///   - name: Its name.
///   - content: The content folder.
///   - old: The file as it was; nothing is written where it says the same.
/// - Throws: When the folder or the file cannot be written.
func keep(
  _ text: String, as name: String, in content: String, was old: SourceFile?
) throws(SystemFailure) {
  let bytes = Array(text.utf8)
  guard bytes != old?.bytes else { return }
  let folder = try Folder(opening: content)
  let draft = ".\(name).new"
  try folder.removeFile(draft)
  try folder.create(draft, bytes: bytes)
  try folder.move(draft, to: folder, name)
}
