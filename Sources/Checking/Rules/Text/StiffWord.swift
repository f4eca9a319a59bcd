import Files
import Linking
import Parsing

/// Running text has a stiff word of officialese that has an everyday one in its place.
///
/// The words are those that Swedish authorities advise each other against; law titles and
/// quotations are not looked at, as they keep their words.
enum StiffWord: Rule {
  static let name = "text/stiff-word"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let table = WordTable(plainWords.map { ($0.key, $0.value) }, in: inspection.words)
    return inspection.texts.filter { $0.kind != .title }.flatMap { text in
      text.words.compactMap { written -> Diagnostic? in
        guard let plain = table[written.number] else { return nil }
        let word = inspection.words.text(of: written.number)
        return Diagnostic(
          .warning, name, at: text.location(of: written),
          Message(
            swedish: "'\(word)' är ett stelt ord", english: "'\(word)' is a stiff word"),
          fix: Message(swedish: "skriv '\(plain)'", english: "write '\(plain)'"))
      }
    }
  }

  private static let plainWords: [String: String] = [
    "erhålla": "få", "erhåller": "får", "erhöll": "fick", "erhållit": "fått",
    "avseende": "om", "beträffande": "om", "beakta": "ta hänsyn till",
    "beaktar": "tar hänsyn till", "beaktas": "ta hänsyn till", "tillse": "se till",
    "tillser": "ser till", "föreligga": "finnas", "föreligger": "finns", "förelåg": "fanns",
    "härvid": "då", "härvidlag": "i detta", "ävenledes": "också", "ävensom": "och",
    "medelst": "med", "jämlikt": "enligt", "åvila": "vara någons ansvar",
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
