/// What was changed in a file, in the form that `git apply` and `patch` take.
struct UnifiedDiff {
  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]

  /// Lines of the old file and those in their place.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  private static let context = 3

  /// Compares two versions of a file.
  ///
  /// - Parameters:
  ///   - path: Below the working folder, or absolute.
  ///   - old: The bytes of the file, all of them.
  ///   - new: What they become.
  init(path: String, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
  }

  /// The bytes of the patch; none where nothing was changed.
  var bytes: [UInt8] {
    let changes = changes
    guard !changes.isEmpty else { return [] }
    var result: [UInt8] = []
    result += "--- \(name("a"))\n+++ \(name("b"))\n".utf8
    var start = 0
    while start < changes.count {
      // Changes so near that their surroundings meet are one hunk.
      var end = start + 1
      while end < changes.count,
        changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * Self.context
      {
        end += 1
      }
      append(changes[start..<end], to: &result)
      start = end
    }
    return result
  }

  private func append(_ changes: ArraySlice<Change>, to result: inout [UInt8]) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldLines = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let newLines = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    result += "@@ -\(Self.span(oldLines)) +\(Self.span(newLines)) @@\n".utf8
    var position = oldLines.lowerBound
    for change in changes {
      append(old[position..<change.old.lowerBound], " ", to: &result)
      append(old[change.old], "-", to: &result)
      append(new[change.new], "+", to: &result)
      position = change.old.upperBound
    }
    append(old[position..<oldLines.upperBound], " ", to: &result)
  }

  private func append(
    _ lines: ArraySlice<ArraySlice<UInt8>>, _ mark: Unicode.Scalar, to result: inout [UInt8]
  ) {
    for line in lines {
      result.append(UInt8(ascii: mark))
      result += line
      if line.last != 0x0A { result += "\n\\ No newline at end of file\n".utf8 }
    }
  }

  /// The lines that differ, in order. Edits keep the number of lines; where it changed all between
  /// the first and the last difference is one change.
  private var changes: [Change] {
    if old.count == new.count {
      var changes: [Change] = []
      for index in old.indices where old[index] != new[index] {
        if changes.last?.old.upperBound == index {
          changes[changes.count - 1].old = changes[changes.count - 1].old.lowerBound..<(index + 1)
          changes[changes.count - 1].new = changes[changes.count - 1].old
        } else {
          changes.append(Change(old: index..<(index + 1), new: index..<(index + 1)))
        }
      }
      return changes
    }
    let first = zip(old, new).prefix { $0 == $1 }.count
    let last = zip(old[first...].reversed(), new[first...].reversed()).prefix { $0 == $1 }.count
    return [Change(old: first..<(old.count - last), new: first..<(new.count - last))]
  }

  /// The file's name as patches have it: with its prefix, quoted where it must be, and with a tab
  /// after it where it has a space, so that the rest is not taken for a date.
  private func name(_ prefix: String) -> String {
    let name = path.hasPrefix("/") ? path : "\(prefix)/\(path)"
    if name.contains("\"") || name.contains("\\") {
      return "\"\(name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
    return name.contains(" ") ? name + "\t" : name
  }

  /// Where a hunk begins and how many lines it has.
  private static func span(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  /// The lines with their line feeds.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }
}
