import Files
import Linking
import Parsing

/// Text points something out by its colour or its place on the screen alone.
///
/// *Den röda rutan* and *menyn till höger* say nothing to those who do not see them, and are wrong
/// on a telephone.
enum SensoryCue: Rule {
  static let name = "text/sensory-cue"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let (colours, things) = (
      WordTable(colours, in: inspection.words), WordTable(things, in: inspection.words)
    )
    let (to, sides) = (
      WordTable(["till"], in: inspection.words),
      WordTable(["höger", "vänster"], in: inspection.words)
    )
    return inspection.texts.flatMap { text -> [Diagnostic] in
      let words = text.words
      return words.indices.dropLast().compactMap { index in
        let next = words[index + 1].number
        let last: Int
        if colours.contains(words[index].number), things.contains(next) {
          last = index + 1
        } else if index + 2 < words.count, things.contains(words[index].number),
          to.contains(next), sides.contains(words[index + 2].number)
        {
          last = index + 2
        } else {
          return nil
        }
        let range = words[index].range.lowerBound..<words[last].range.upperBound
        return diagnostic(at: text.location(of: range))
      }
    }
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
