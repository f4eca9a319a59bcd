import Foundation
import TemporaryFolders
import Testing

/// A copy of the project's own content is renamed in, as an editor would who also mends the links;
/// then what the program suggests is done to the letter.
@Suite("Renames in the project's own content")
struct LastingAddressTests {
  private func promisedCopy() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["content", "theme"] {
      try FileManager.default.copyItem(
        atPath: GuideRun.project + "/" + name, toPath: folder.path(name))
    }
    let run = try GuideRun(["urls", "--update"], in: folder)
    try #require(run.code == 0, "\(run.errors)")
    return folder
  }

  /// Moves a file or folder, and replaces its name in every text but urls.lock.
  private func rename(_ old: String, to new: String, in folder: TemporaryFolder) throws {
    for (path, text) in try folder.texts(in: "content") where path != "urls.lock" {
      let changed = text.replacing(old, with: new)
      if changed != text { try folder.write(changed, to: "content/" + path) }
    }
    let ending = FileManager.default.fileExists(atPath: folder.path("content/" + old)) ? "" : ".md"
    try FileManager.default.moveItem(
      atPath: folder.path("content/" + old + ending),
      toPath: folder.path("content/" + new + ending))
  }

  private func edit(
    _ path: String, in folder: TemporaryFolder, _ change: (inout [String]) -> Void
  ) throws {
    let text = try #require(try folder.texts(in: "content")[path])
    var lines = text.components(separatedBy: "\n")
    change(&lines)
    try folder.write(lines.joined(separator: "\n"), to: "content/" + path)
  }

  /// Builds, which must fail for lost addresses alone, and gives the suggestions.
  private func suggestions(_ folder: TemporaryFolder, _ rule: String) throws -> [String] {
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 1)
    let errors = run.errors.split(separator: "\n").filter { $0.contains(": fel: ") }
    #expect(errors.allSatisfy { $0.hasSuffix("[\(rule)]") }, "\(run.errors)")
    return run.errors.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { $0.hasPrefix("= ") }
  }

  private func expectMended(_ folder: TemporaryFolder) throws -> [String: String] {
    let run = try GuideRun(["build"], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return try folder.texts(in: "Public")
  }

  @Test("A renamed page is found again, and the alias that is suggested makes the build pass")
  func page() throws {
    let folder = try promisedCopy()
    let (old, new) = ("nyheter/ny-socialtjanstlag", "nyheter/socialtjansten-far-ny-lag")
    try rename(old, to: new, in: folder)
    let line = "aliases: [/\(old)/]"
    #expect(
      try suggestions(folder, "url/lost-page")
        == ["= skriv '\(line)' i inledningen till content/\(new).md"])
    try edit(new + ".md", in: folder) { $0.insert(line, at: 1) }
    let files = try expectMended(folder)
    #expect(files["\(old)/index.html"]?.contains("/\(new)/") == true)
  }

  @Test("A changed heading is found again, and the anchor that is suggested makes the build pass")
  func heading() throws {
    let folder = try promisedCopy()
    let (path, number) = try #require(try unlinkedHeading(in: folder))
    try edit(path, in: folder) { $0[number] += " i andra ord" }
    let suggestion = try #require(try suggestions(folder, "url/lost-anchor").first)
    let parts = suggestion.split(separator: "'", omittingEmptySubsequences: false)
    #expect(parts.last == " i content/\(path):\(number + 1)")
    let line = parts.dropFirst().dropLast().joined(separator: "'")
    #expect(line.contains(" i andra ord {#"))
    try edit(path, in: folder) { $0[number] = line }
    _ = try expectMended(folder)
  }

  /// The first promised heading that no link leads to, and none of the searches.
  private func unlinkedHeading(in folder: TemporaryFolder) throws -> (path: String, line: Int)? {
    var texts = try folder.texts(in: "content")
    let lock = texts.removeValue(forKey: "urls.lock") ?? ""
    let all = texts.values.joined()
    for line in lock.split(separator: "\n").sorted() {
      let words = line.split(separator: " ")
      let name = words[0].split(separator: "/").joined(separator: "/")
      for word in words.dropFirst() where word.hasPrefix("#") {
        let id = word.dropFirst().prefix { $0 != "=" }
        guard !all.contains("#\(id)"),
          let path = ["\(name).md", "\(name)/index.md"].first(where: { texts[$0] != nil }),
          let number = texts[path]?.components(separatedBy: "\n").firstIndex(where: {
            $0.hasPrefix("## ") && isMade(String(id), of: $0.dropFirst(3))
          })
        else { continue }
        return (path, number)
      }
    }
    return nil
  }

  /// Whether an anchor is made of the words of a heading.
  private func isMade(_ id: String, of words: Substring) -> Bool {
    let letters = words.folding(options: .diacriticInsensitive, locale: nil).lowercased()
    return letters.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }.joined(separator: "-")
      == id
  }

  @Test("A renamed folder is found again as a whole, and a line a language makes the build pass")
  func folder() throws {
    let folder = try promisedCopy()
    let lock = try #require(try folder.texts(in: "content")["urls.lock"])
    let lost = lock.split(separator: "\n").filter { $0.hasPrefix("/samverkan/") }
      .map { $0.prefix { $0 != " " } }
    #expect(lost.count > 10)
    try rename("samverkan/", to: "arbeta-ihop/", in: folder)
    let line = "redirects: [{from: /samverkan/*, to: /arbeta-ihop/*}]"
    let translation = "arbeta-ihop/socialtjansten/orosanmalan.en.md"
    let alias = "aliases: [/en/samverkan/socialtjansten/orosanmalan/]"
    #expect(
      try suggestions(folder, "url/lost-page") == [
        "= skriv '\(alias)' i inledningen till content/\(translation)",
        "= skriv '\(line)' i site.yaml",
      ])
    try edit(translation, in: folder) { $0.insert(alias, at: 1) }
    try edit("site.yaml", in: folder) { $0.append(line + "\n") }
    let files = try expectMended(folder)
    let map = try #require(files["_redirects"])
    for address in lost {
      let now = address.replacing("/samverkan/", with: "/arbeta-ihop/")
      #expect(map.contains("\(address) \(now) 301\n"), "\(map)")
      #expect(files[address.dropFirst() + "index.html"]?.contains(now.dropFirst()) == true)
    }
    #expect(try GuideRun(["urls", "--update"], in: folder).code == 0)
  }
}
