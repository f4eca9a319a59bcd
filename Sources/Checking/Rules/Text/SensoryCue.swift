import Files
import Language
import Linking
import Parsing

/// Text points something out by its colour or its place on the screen alone.
///
/// *Den röda rutan* and *menyn till höger* say nothing to those who do not see them, and are wrong
/// on a telephone.
enum SensoryCue: Rule {
  static let name = "text/sensory-cue"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    inspection.texts.flatMap { text -> [Diagnostic] in
      var scanner = WordScanner(text.passage.text)
      var words: [String] = []
      var ranges: [Range<Int>] = []
      while let range = scanner.next() {
        words.append(String(decoding: scanner.word, as: UTF8.self))
        ranges.append(range)
      }
      return words.indices.compactMap { index in
        cue(words, from: index).map { count in
          let end = ranges[index + count - 1].upperBound
          return diagnostic(at: text.location(of: ranges[index].lowerBound..<end))
        }
      }
    }
  }

  /// How many words from `index` on are a cue; nil where they are none.
  private static func cue(_ words: [String], from index: Int) -> Int? {
    let rest = words[index...].prefix(3)
    let (first, second) = (rest.first ?? "", rest.dropFirst().first ?? "")
    if colours.contains(first), things.contains(second) { return 2 }
    let isPlace = second == "till" && ["höger", "vänster"].contains(rest.last)
    return things.contains(first) && isPlace ? 3 : nil
  }

  private static func diagnostic(at location: Location) -> Diagnostic {
    Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "färg eller plats är det enda som pekar ut det här",
        english: "colour or place is all that points this out"),
      fix: Message(
        swedish: "skriv också vad det heter, eller länka dit",
        english: "write what it is called too, or link to it"))
  }

  private static let colours: Set<String> = [
    "röda", "gröna", "blå", "blåa", "gula", "svarta", "vita", "grå", "gråa", "orangea", "lila",
    "rosa",
  ]
  private static let things: Set<String> = [
    "rutan", "rutorna", "knappen", "knapparna", "menyn", "kolumnen", "spalten", "bilden",
    "listan", "länken", "länkarna", "texten", "fältet", "fälten", "markeringen", "raden",
    "raderna", "rubriken",
  ]
}
