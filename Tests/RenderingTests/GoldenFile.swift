import Foundation
import Testing

/// Holds a text to the file with that name in Cases/, or records it there with UPDATE_GOLDEN=1.
func expectGolden(_ shown: String, named name: String) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/" + name)
  if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
    try Data(shown.utf8).write(to: file)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  #expect(shown == expected)
}
