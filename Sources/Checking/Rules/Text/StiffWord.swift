import Files
import Linking
import Parsing

/// Running text has a stiff word of officialese that has an everyday one in its place.
///
/// The words are those that Swedish authorities advise each other against, and *i syfte att*;
/// titles of pages and quotations are not looked at, as they keep their words. *Jämlikt* is not
/// among them: it is most often the word for what is equal.
enum StiffWord: Rule {
  static let name = "text/stiff-word"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let table = WordTable(plainWords.map { ($0.key, $0.value) }, in: inspection.words)
    let phrase = ["i", "syfte", "att"].map { inspection.words.number(of: $0) }
    return inspection.texts.filter { $0.kind != .title }.flatMap { text in
      text.words.indices.compactMap { index -> Diagnostic? in
        let written = text.words[index]
        if written.number == phrase[0], text.words[index...].prefix(3).map({ $0.number }) == phrase
        {
          let range = written.range.lowerBound..<text.words[index + 2].range.upperBound
          return diagnostic("i syfte att", "för att", at: text.location(of: range))
        }
        return table[written.number].map {
          diagnostic(inspection.words.text(of: written.number), $0, at: text.location(of: written))
        }
      }
    }
  }

  private static func diagnostic(
    _ written: String, _ plain: String, at location: Location
  ) -> Diagnostic {
    let isPhrase = written.contains(" ")
    return Diagnostic(
      .warning, name, at: location,
      Message(
        swedish: "'\(written)' är \(isPhrase ? "stelt" : "ett stelt ord")",
        english: "'\(written)' is \(isPhrase ? "stiff" : "a stiff word")"),
      fix: Message(swedish: "skriv '\(plain)'", english: "write '\(plain)'"))
  }

  private static let plainWords: [String: String] = [
    "erhålla": "få", "erhåller": "får", "erhöll": "fick", "erhållit": "fått",
    "avseende": "om", "beträffande": "om", "beakta": "ta hänsyn till",
    "beaktar": "tar hänsyn till", "beaktas": "tas hänsyn till", "tillse": "se till",
    "tillser": "ser till", "föreligga": "finnas", "föreligger": "finns", "förelåg": "fanns",
    "härvid": "då", "härvidlag": "i detta", "ävenledes": "också", "ävensom": "och",
    "medelst": "med", "åvila": "vara någons ansvar",
    "åvilar": "är någons ansvar", "ifrågavarande": "den här", "vederbörande": "den det gäller",
    "huruvida": "om", "ehuru": "trots att", "emedan": "eftersom", "såväl": "både … och",
    "erfordras": "behövs", "erfordra": "behöva", "erforderlig": "nödvändig",
    "erforderliga": "nödvändiga", "anmoda": "uppmana", "anmodas": "uppmanas",
    "delgiva": "meddela", "införskaffa": "skaffa", "införskaffar": "skaffar",
    "inkomma": "komma in", "inkommer": "kommer in", "inkommit": "kommit in", "nyttja": "använda",
    "nyttjar": "använder", "nyttjas": "används", "påtala": "påpeka", "utgöra": "vara",
    "utgör": "är", "utgjorde": "var", "därest": "om",
  ]
}
