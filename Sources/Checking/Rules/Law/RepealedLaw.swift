import Declarations
import Files
import Language
import Linking
import Parsing

/// A page that readers act on refers to a law that is no longer in force.
///
/// A law is out of force when the register gives it a last day or a law that replaced it; which
/// day it is today makes no difference, so the same content gives the same answer every day. A
/// change that is still to come belongs under the law's `coming`.
///
/// What counts are references: fields of the front matter, links, and laws recognised in the text.
/// Keywords and synonyms are there to be found by, and may name what readers remember.
///
/// Exempt are pages about another time than today: those whose status is not current, those with a
/// `period`, those of the type `report`, and news, the pages below a page that lists news.
enum RepealedLaw: Rule {
  static let name = "law/repealed"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let site = inspection.site
    guard let register = site.declarations.registers["laws"],
      register.entries.contains(where: \.isRepealed)
    else { return [] }
    return site.pages.flatMap { page -> [Diagnostic] in
      guard let document = page.document, page.isAboutToday(of: site) else { return [] }
      return lawReferences(of: page, in: document).compactMap { reference in
        guard let law = register[reference.value.key], law.isRepealed else { return nil }
        let link = document.body.references.first { $0.range == reference.range }
        return diagnostic(
          law, at: reference.value.locator, in: register, words: link?.text ?? "",
          location: Location(document.file, reference.range))
      }
    }
  }

  private static func diagnostic(
    _ law: RegisterEntry, at place: String?, in register: Register, words: String,
    location: Location
  ) -> Diagnostic {
    let end = law.law?.inForceTo
    return Diagnostic(
      .error, name, at: location,
      Message(
        swedish: "\(law.name) gäller inte längre" + (end.map { ", sista dagen var \($0)" } ?? ""),
        english: "\(law.name) is no longer in force"
          + (end.map { "; the last day was \($0)" } ?? "")),
      fix: fix(for: law, at: place, in: register),
      edit: edit(of: law, at: place, in: register, words: words, location: location))
  }

  /// The edit that names the place where the register says that it is now; nil where it does not,
  /// or where words that readers see name the old one.
  private static func edit(
    of law: RegisterEntry, at place: String?, in register: Register, words: String,
    location: Location
  ) -> Edit? {
    guard let place, let range = location.range, !words.contains(where: \.isNumber),
      let heir = heir(of: law, at: place, in: register), let now = heir.place,
      let old = location.file.bytes[range].firstRange(of: Array("\(law.key) \(place)".utf8))
    else { return nil }
    let next = old.upperBound < range.upperBound ? location.file.bytes[old.upperBound] : 0x20
    guard !isDigit(next), !isLetter(next) else { return nil }
    return Edit(old, to: "\(heir.law.key) \(now)")
  }

  private static func fix(
    for law: RegisterEntry, at place: String?, in register: Register
  ) -> Message {
    guard let heir = heir(of: law, at: place, in: register) else {
      return Message(
        swedish: "ta bort hänvisningen, eller ge sidan 'period:' om den handlar om då",
        english: "remove the reference, or give the page 'period:' if it is about that time")
    }
    let name = heir.law.name
    if let now = heir.place {
      let title = lawPlaceTitle(now)
      return Message(
        swedish: "nu finns det i \(title) \(name): skriv '\(heir.law.key) \(now)'",
        english: "it is now in \(title) \(name): write '\(heir.law.key) \(now)'")
    }
    let whole = Message(
      swedish: "nu gäller \(name): skriv '\(heir.law.key)'",
      english: "\(name) holds now: write '\(heir.law.key)'")
    guard let place else { return whole }
    let title = lawPlaceTitle(place)
    return Message(
      swedish: "\(whole.swedish) och se efter vad som motsvarar \(title)",
      english: "\(whole.english) and find what corresponds to \(title)")
  }

  /// The law in force that took a law's place, over as many steps as it took, and where in it the
  /// place now is; nil where no law did.
  static func heir(
    of law: RegisterEntry, at place: String?, in register: Register
  ) -> (law: RegisterEntry, place: String?)? {
    var (heir, place) = (law, place)
    var passed: Set<String> = []
    while heir.isRepealed {
      guard passed.insert(heir.key).inserted,
        let next = heir.law?.replacedBy.flatMap({ register[$0] })
      else { return nil }
      place = place.flatMap { heir.law?.moved[$0] }
      heir = next
    }
    return (heir, place)
  }
}

extension RegisterEntry {
  /// Whether the entry is a law that no longer holds.
  var isRepealed: Bool {
    law?.inForceTo != nil || law?.replacedBy != nil
  }
}
