import Declarations
import Files
import Linking

/// The laws for programs: the shape of Schemas/laws-1.json, which says what every key means.
struct LawsJSON: Encodable {
  private let version = 1
  private let tool = ToolJSON()
  private let language: String
  private let today: String
  private let laws: [Law]

  private struct Law: Encodable {
    let number, name: String
    let inForceFrom, inForceTo, replacedBy, checked: String?
    let moved: [String: String]
    let changes: [Change]
    let citations: [Citation]
  }

  private struct Change: Encodable {
    let kind, date, message: String
    let places: [String]
    let isComing: Bool
  }

  private struct Citation: Encodable {
    let place: String?
    let pages: [Page]
  }

  private struct Page: Encodable {
    let title, address, file: String
  }

  init(_ list: LawList) {
    language = list.language.rawValue
    today = list.today.description
    laws = list.laws.map { law in
      Law(
        number: law.number, name: law.name, inForceFrom: law.facts.inForceFrom?.description,
        inForceTo: law.facts.inForceTo?.description, replacedBy: law.facts.replacedBy,
        checked: law.facts.checked?.description, moved: law.facts.moved,
        changes: law.changes.map {
          Change(
            kind: $0.kind.rawValue, date: $0.date.description,
            message: $0.message[list.language], places: $0.places, isComing: $0.date > list.today)
        },
        citations: law.citations.map { citation in
          Citation(
            place: citation.place,
            pages: citation.pages.map {
              Page(title: $0.title, address: $0.address, file: $0.file)
            })
        })
    }
  }
}
