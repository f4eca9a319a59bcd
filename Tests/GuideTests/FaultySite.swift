import Foundation
import Glibc
import TemporaryFolders
import Testing

/// A site in Faults/ with planted faults; its theme is the small one with what the site adds.
struct FaultySite: CustomTestStringConvertible {
  /// Its folder in Faults/.
  let name: String
  /// Makes what no file of a repository can hold.
  var finish: @Sendable (TemporaryFolder) throws -> [Fault] = { _ in [] }

  var testDescription: String { name }

  /// Every site; a rule that keeps others from being heard has its fault in a small one.
  static let all = [
    main,
    // What types.yaml lacks cannot be told from what it has wrong.
    FaultySite(name: "types"),
    // A folder without types.yaml.
    FaultySite(name: "bare"),
    // Pages that reviews.lock knows as they were.
    FaultySite(name: "reviews"),
    // Pages in several languages.
    FaultySite(name: "languages"),
    // Searches are tried once nothing else is wrong.
    FaultySite(name: "search"),
    // Scripts are read in steps, each only when the one before found nothing.
    withoutWord, withoutWords, FaultySite(name: "theme-circle"),
    // Contrast is reckoned once every colour is one.
    layers, FaultySite(name: "theme-colours"),
  ]

  /// The guide with a fault for every rule that can stand beside others.
  static let main = FaultySite(name: "site", finish: addOddFiles)

  /// A page and a register with the same few faults in every kind of place.
  static let everywhere = FaultySite(name: "places")

  private static let withoutWord = FaultySite(name: "theme-templates") { folder in
    let path = "theme/strings/en.yaml"
    let words = try String(contentsOfFile: folder.path(path), encoding: .utf8)
    let lines = words.split(separator: "\n", omittingEmptySubsequences: false)
    let last = lines.lastIndex { !$0.isEmpty } ?? 0
    try folder.write(lines[..<last].joined(separator: "\n"), to: path)
    return [Fault(path: path, place: "1:1-1:2", level: "error", rule: "theme/missing-word")]
  }

  private static let withoutWords = FaultySite(name: "theme-scripts") { folder in
    try FileManager.default.removeItem(atPath: folder.path("theme/strings"))
    return [
      Fault(
        path: "theme/strings/sv.yaml", place: "", level: "error", rule: "theme/missing-strings")
    ]
  }

  /// A theme that lies over another, which has the words.
  private static let layers = FaultySite(name: "theme-layers") { folder in
    try FileManager.default.copyItem(
      atPath: GuideRun.project + "/theme/strings", toPath: folder.path("base/strings"))
    return [
      Fault(
        path: "theme/partials/sidfot.mustache", place: "", level: "error",
        rule: "theme/unknown-file")
    ]
  }

  /// Writes the site without its marks.
  ///
  /// - Parameters:
  ///   - folder: Where `content/` and `theme/` are to stand.
  ///   - change: What to make of the text of a file, by its path.
  /// - Returns: The faults.
  /// - Throws: What the file system refuses.
  func plant(
    in folder: TemporaryFolder, change: (String, String) -> String = { _, text in text }
  ) throws -> [Fault] {
    let faults = GuideRun.project + "/Tests/GuideTests/Faults/"
    try FileManager.default.copyItem(
      atPath: faults + "small-theme", toPath: folder.path("theme"))
    // All words there are; each rule that needs one would otherwise change the small theme.
    try FileManager.default.copyItem(
      atPath: GuideRun.project + "/theme/strings", toPath: folder.path("theme/strings"))
    var planted: [Fault] = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: faults + name).sorted() {
      let place = "\(faults)\(name)/\(path)"
      guard
        try FileManager.default.attributesOfItem(atPath: place)[.type] as? FileAttributeType
          == .typeRegular
      else { continue }
      let file = MarkedFile(try String(contentsOfFile: place, encoding: .utf8), path: path)
      try folder.write(bytes(of: file, change(path, file.text)), to: path)
      planted += file.faults
    }
    return try planted + finish(folder)
  }

  /// A text in UTF-8, or in an older encoding where that is the fault.
  private func bytes(of file: MarkedFile, _ text: String) -> [UInt8] {
    guard file.faults.contains(where: { $0.rule == "file/invalid-utf-8" }) else {
      return Array(text.utf8)
    }
    return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}

/// Adds files that are wrong as files.
@Sendable private func addOddFiles(to folder: TemporaryFolder) throws -> [Fault] {
  let place = "content/bilagor/"
  try folder.write("Ett brev hem.\n", to: place + "brev.txt")
  try folder.link(place + "utanför.txt", to: "/etc/passwd")
  try folder.write("En blankett.\n", to: place + "ny\tblankett.txt")
  try folder.write("En å.\n", to: place + "l\u{E5}ng.txt")
  try folder.write("Samma å.\n", to: place + "la\u{30A}ng.txt")
  try folder.write("", to: place + "film.mp4")
  let film = try FileHandle(forWritingTo: URL(fileURLWithPath: folder.path(place + "film.mp4")))
  // Nothing is written: the file system keeps no byte of it.
  try film.truncate(atOffset: 65 << 20)
  try film.close()
  #expect(unsafe mkfifo(folder.path(place + "skanner.pdf"), 0o600) == 0)
  return [
    ("utanför.txt", "file/link"), ("ny\tblankett.txt", "file/name"),
    ("lång.txt", "file/same-name"), ("film.mp4", "file/too-large"),
    ("skanner.pdf", "file/unreadable"),
  ].map { name, rule in Fault(path: place + name, place: "", level: "error", rule: rule) }
    + [Fault(path: "content/urls.lock", place: "", level: "tip", rule: "url/unlocked")]
}
