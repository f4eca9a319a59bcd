import Declarations
import Files
import Language
import Linking

/// A word makes a person one with a diagnosis or a problem, or takes a gender for granted:
/// *adhd-barn*, *rullstolsbunden*, *han/hon*.
///
/// A child has a diagnosis and is not one. The words are listed with what Swedish authorities
/// write instead. What a register has as an old term is left to `text/old-term`.
enum DiagnosingWord: Rule {
  static let name = "text/diagnosing-word"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let entries = inspection.site.declarations.registers.values.flatMap(\.entries)
    let old = TermMatcher(
      entries.flatMap(\.formerNames).map { TermMatcher.Entry(phrase: $0, id: 0) })
    let listed = words.filter { old.matches(in: Array($0.key.utf8)).isEmpty }
    let table = WordTable(listed.map { ($0.key, $0.value) }, in: inspection.words)
    let diagnoses = WordTable(diagnoses, in: inspection.words)
    let people = WordTable(people.map { ($0, $0) }, in: inspection.words)
    let suffer = WordTable(["lider", "lida", "led"], in: inspection.words)
    let pronouns = WordTable(pronouns.map { ($0.key, $0.value) }, in: inspection.words)
    return inspection.texts.flatMap { text -> [Diagnostic] in
      text.words.indices.compactMap { index -> Diagnostic? in
        let word = text.words[index]
        if let better = table[word.number] { return diagnostic(text, index...index, better) }
        guard index + 1 < text.words.count else { return nil }
        let next = text.words[index + 1]
        let gap = text.bytes[word.range.upperBound..<next.range.lowerBound]
        if gap.elementsEqual("-".utf8), diagnoses.contains(word.number),
          let person = people[next.number]
        {
          let diagnosis = inspection.words.text(of: word.number)
          return diagnostic(text, index...(index + 1), "\(person) med \(diagnosis)")
        }
        if gap.elementsEqual("/".utf8), let pair = pronouns[word.number],
          inspection.words.text(of: next.number) == pair.other
        {
          return diagnostic(text, index...(index + 1), pair.better)
        }
        if suffer.contains(word.number), index + 2 < text.words.count,
          inspection.words.text(of: next.number) == "av",
          diagnoses.contains(text.words[index + 2].number)
        {
          return diagnostic(text, index...(index + 1), "har")
        }
        return nil
      }
    }
  }

  private static func diagnostic(
    _ text: WrittenText, _ words: ClosedRange<Int>, _ better: String
  ) -> Diagnostic {
    let start = text.words[words.lowerBound].range.lowerBound
    let range = start..<text.words[words.upperBound].range.upperBound
    let written = String(decoding: text.bytes[range], as: UTF8.self)
    return Diagnostic(
      .tip, name, at: text.location(of: range),
      Message(
        swedish: "'\(written)' pekar ut personen mer än det som saken gäller",
        english: "'\(written)' points at the person more than at the matter"),
      fix: Message(swedish: "skriv '\(better)'", english: "write '\(better)'"))
  }

  private static let diagnoses: Set<String> = [
    "adhd", "add", "autism", "asperger", "tourette", "npf", "dyslexi", "depression", "ångest",
    "diabetes", "epilepsi", "ocd", "ptsd", "schizofreni",
  ]

  private static let people: [String] = [
    "barn", "barnet", "barnen", "elev", "eleven", "elever", "eleverna", "ungdom", "ungdomar",
    "ungdomarna", "unga", "pojke", "pojkar", "flicka", "flickor", "person", "personer",
  ]

  /// Pronouns that leave out those who are neither.
  private static let pronouns: [String: (other: String, better: String)] = [
    "han": ("hon", "hen"), "hon": ("han", "hen"), "hans": ("hennes", "hens"),
    "hennes": ("hans", "hens"), "honom": ("henne", "hen"), "henne": ("honom", "hen"),
  ]

  private static let words: [String: String] = [
    // The diagnosis as the name of the child.
    "bokstavsbarn": "barn med npf", "bokstavsbarnet": "barnet med npf",
    "diagnosbarn": "barn med diagnos", "diagnosbarnen": "barnen med diagnos",
    "autister": "personer med autism", "autisterna": "personerna med autism",
    "autistiker": "person med autism", "epileptiker": "person med epilepsi",
    "diabetiker": "person med diabetes", "dyslektiker": "person med dyslexi",
    "aspergare": "person med autism",
    // The trouble as a property of the child, when it is in what surrounds the child.
    "problembarn": "barn i behov av stöd", "problembarnen": "barnen som behöver stöd",
    "problemelev": "elev i behov av stöd", "problemelever": "elever i behov av stöd",
    "problemeleven": "eleven som behöver stöd", "problemfamilj": "familj som behöver stöd",
    "problemfamiljer": "familjer som behöver stöd", "skolkare": "elev med frånvaro",
    "hemmasittare": "elev med långvarig frånvaro", "hemmasittaren": "eleven med långvarig frånvaro",
    "hemmasittarna": "eleverna med långvarig frånvaro",
    // Disability: what someone uses or has, not what they are.
    "handikappad": "person med funktionsnedsättning",
    "handikappade": "personer med funktionsnedsättning",
    "funktionshindrad": "person med funktionsnedsättning",
    "funktionshindrade": "personer med funktionsnedsättning",
    "rullstolsbunden": "som använder rullstol", "rullstolsbundna": "som använder rullstol",
    "utvecklingsstörd": "med intellektuell funktionsnedsättning",
    "utvecklingsstörda": "med intellektuell funktionsnedsättning",
    "förståndshandikappad": "med intellektuell funktionsnedsättning",
    "förståndshandikappade": "med intellektuell funktionsnedsättning",
    "dövstum": "döv", "dövstumma": "döva", "särskolebarn": "elev i anpassad grundskola",
    "missbrukare": "person med skadligt bruk eller beroende",
    "missbrukaren": "personen med skadligt bruk eller beroende",
    // A gender taken for granted.
    "skolsyster": "skolsköterska", "skolsystern": "skolsköterskan",
    "talesman": "talesperson", "talesmannen": "talespersonen", "talesmän": "talespersoner",
    "kuratorskan": "kuratorn", "lärarinna": "lärare", "lärarinnan": "läraren",
    "förskolefröken": "förskollärare", "dagisfröken": "förskollärare",
    "riksdagsman": "riksdagsledamot", "riksdagsmän": "riksdagsledamöter",
  ]
}
