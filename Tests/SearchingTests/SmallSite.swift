import Files
import Indexing
import Parsing

@testable import Searching

/// A small site that can be searched.
struct SmallSite {
  let index: SearchIndex

  init(_ pages: [SearchablePage], _ vocabulary: SearchVocabulary = SearchVocabulary()) throws {
    let built = searchFiles(
      [PartialIndex(pages[...], vocabulary: vocabulary)], vocabulary: vocabulary)
    let files = Dictionary(uniqueKeysWithValues: built.files.map { ($0.path, $0.bytes) })
    index = try SearchIndex(
      load: { path in
        guard let bytes = files[path] else { throw MissingFile(path: path) }
        return bytes
      }, manifest: built.manifestPath)
  }

  /// The paths that a query finds, best first.
  func paths(_ query: String, isUnfinished: Bool = false) throws -> [String] {
    try index.search(query, limit: 50, isUnfinished: isUnfinished).results.map(\.path)
  }

  /// The guidance that most tests search.
  static func guidance() throws -> SmallSite {
    try SmallSite(guidancePages, guidanceVocabulary)
  }
}

struct MissingFile: Error {
  let path: String
}

/// A page with one section for each heading.
func page(
  _ slug: String, _ title: String, summary: String = "", weight: Double = 1,
  synonyms: [String] = [], numbers: [String] = [], laws: [String] = [], isArchived: Bool = false,
  _ sections: [(heading: String, text: String)] = []
) -> SearchablePage {
  SearchablePage(
    path: SitePath(parts: [slug]), title: title, summary: summary, typeLabel: "Ämne",
    weight: weight, synonyms: synonyms, numbers: numbers, laws: laws,
    sections: sections.enumerated().map { number, section in
      Section(
        anchor: section.heading.isEmpty ? nil : "del-\(number)", heading: section.heading, level: 2,
        text: Array("\(section.text)\n".utf8))
    }, isArchived: isArchived)
}

private let guidancePages = [
  page(
    "orosanmalan", "Orosanmälan", summary: "Du ska genast anmäla oro för ett barn.",
    laws: ["2025:400 19:1"],
    [
      ("", "Alla i skolan ska anmäla till socialnämnden."),
      ("Vem anmäler", "Läraren anmäler själv. Rektorn behöver inte godkänna anmälan."),
      ("Vad händer sedan", "Socialtjänsten gör en bedömning inom fjorton dagar."),
    ]),
  page(
    "bup", "Barn- och ungdomspsykiatrin", synonyms: ["BUP"],
    [("Remiss", "Vårdnadshavare, elev eller skolläkare kan vända sig till mottagningen.")]),
  page(
    "tandvarden", "Tandvården", synonyms: ["tandläkare", "folktandvården"],
    [("Ålder", "Tandvården är gratis till nitton år."), ("Skolan", "Tala med skolsköterskan.")]),
  page("placerade-barn", "Placerade barn", [("SAMS", "En modell för skolgången.")]),
  page("socialtjansten", "Socialtjänsten", [("Kontakt", "Ring kommunens växel.")]),
  page(
    "uppdraget", "Uppdraget", numbers: ["U2017/01236/GV"],
    [("", "Regeringen gav uppdraget, dnr U2017/01236/GV, till två myndigheter.")]),
  page(
    "roll-skolskoterska", "Skolsköterska", [("Ansvar", "Hälsobesök och enkel sjukvård.")]),
  page(
    "elevhalsan", "Elevhälsan", laws: ["2010:800 2:25"],
    [("Lagen", "Enligt 2 kap. 25 § skollagen ska det finnas elevhälsa.")]),
  page("arkivet", "Äldre orosanmälan", isArchived: true, [("", "Så var det förr.")]),
]

private let guidanceVocabulary = SearchVocabulary(
  concepts: [
    SearchConcept(
      names: ["placerade barn"], alternatives: ["familjehemsplacerad"],
      oldNames: ["fosterbarn"])
  ],
  laws: [
    SearchLaw(number: "2025:400", names: ["SoL", "socialtjänstlagen"]),
    SearchLaw(
      number: "2001:453", names: ["gamla socialtjänstlagen"], replacedBy: "2025:400",
      moved: ["14:1": "19:1"]),
    SearchLaw(number: "2010:800", names: ["skollagen", "SkolL"]),
  ])
