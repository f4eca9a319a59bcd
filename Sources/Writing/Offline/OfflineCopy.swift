package import Files

/// The files of a copy that opens from a disk: pages, and all that they show or lead to.
///
/// Redirects, feeds, maps and what else only servers and programs ask for are in it where a page
/// leads there, and not otherwise: whatever a site consists of, a copy is whole and no more.
///
/// - Parameters:
///   - files: All files of the site, as they are in a copy.
///   - pages: The paths of those that the others are found from.
///   - data: The JSON files that scripts fetch. No page can fetch a file from a disk, but each can
///     load a script: the file `a.json` is `a.json.js`, which leaves its value as `answer` on the
///     element that loads it.
/// - Returns: The files, in their order.
package func offlineCopy(
  _ files: [CopiedFile], pages: Set<String>, data: [OutputFile]
) -> [OutputFile] {
  let index = SiteIndex(files.map(\.output))
  var isReached = files.map { pages.contains($0.output.path) }
  var ahead = files.indices.filter { isReached[$0] }
  while let next = ahead.popLast() {
    for link in files[next].links {
      guard let target = index.file(at: link), !isReached[target] else { continue }
      isReached[target] = true
      ahead.append(target)
    }
  }
  let scripts = data.map { file in
    OutputFile(
      path: file.path + ".js", bytes: Array("document.currentScript.answer=".utf8) + file.bytes)
  }
  return zip(files, isReached).filter(\.1).map(\.0.output) + scripts
}

/// The paths that could not be unpacked everywhere: Windows keeps some names for itself, and lets
/// folders and names together have 259 letters.
///
/// - Parameters:
///   - files: The files of a copy.
///   - folder: The folder that they lie in.
/// - Returns: The paths, in order.
package func pathsNotForWindows(_ files: [OutputFile], folder: String) -> [String] {
  // What is left for the folder that the reader unpacks in.
  let longest = 180
  return files.map { "\(folder)/\($0.path)" }.filter { path in
    path.utf16.count > longest || path.split(separator: "/").contains { !isWindowsName($0) }
  }
}

/// Whether a file or folder may have the name on Windows.
private func isWindowsName(_ name: Substring) -> Bool {
  let devices = ["con", "prn", "aux", "nul"]
  let stem = name.prefix { $0 != "." }.lowercased()
  let isPort =
    ["com", "lpt"].contains { stem.hasPrefix($0) } && stem.utf8.count == 4
    && stem.utf8.last.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } == true
  return !devices.contains(stem) && !isPort && name.last != "." && name.last != " "
    && !name.unicodeScalars.contains { $0.value < 0x20 || "<>:\"|?*\\".unicodeScalars.contains($0) }
}
