import Files
import Writing

/// The one thing a successful build says.
struct Summary {
  let pages: Int
  let files: Int
  let folder: String
  let searchBytes: Int
  let published: PublishingReport

  /// What was published, and how long each stage took.
  func lines(_ stopwatch: Stopwatch, _ language: InterfaceLanguage) -> [String] {
    let comma = language == .swedish
    let size = byteText(published.sizeBytes, decimalComma: comma)
    let index = byteText(searchBytes, decimalComma: comma)
    let total = secondText(stopwatch.total, decimalComma: comma)
    let laps = stopwatch.laps.map { lap in
      "\(lap.stage.name[language]) \(secondText(lap.duration, decimalComma: comma))"
    }
    let summary = Message(
      swedish: """
        \(pages) sidor, \(files) filer, \(size) (sökindex \(index)) i \(folder) på \(total) s: \
        \(published.written) nya eller ändrade, \(published.unchanged) oförändrade, \
        \(published.removed) borttagna
        """,
      english: """
        \(pages) pages, \(files) files, \(size) (search index \(index)) in \(folder) \
        in \(total) s: \(published.written) new or changed, \(published.unchanged) unchanged, \
        \(published.removed) removed
        """)
    let times = Message(swedish: "sekunder", english: "seconds")
    var lines = [summary[language], "\(times[language]): \(laps.joined(separator: ", "))"]
    if !published.isAtomic {
      lines.append(
        Message(
          swedish: "mappen kunde inte bytas i ett steg; filerna byttes en och en",
          english: "the folder could not be swapped in one step; files were replaced one by one"
        )[language])
    }
    return lines
  }
}

/// Bytes in the unit a person would choose, with one decimal: `1,2 MB`.
func byteText(_ sizeBytes: Int, decimalComma: Bool) -> String {
  let isLarge = sizeBytes >= 1_000_000
  let tenths = isLarge ? sizeBytes / 100_000 : (sizeBytes + 50) / 100
  return "\(tenths / 10)\(decimalComma ? "," : ".")\(tenths % 10) \(isLarge ? "MB" : "kB")"
}

/// Seconds with two decimals: `0,42`.
func secondText(_ duration: Duration, decimalComma: Bool) -> String {
  let (seconds, attoseconds) = duration.components
  let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
  let rest = hundredths % 100
  return "\(hundredths / 100)\(decimalComma ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
}
