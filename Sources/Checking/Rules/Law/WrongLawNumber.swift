import Declarations
import Files
import Language
import Linking
import Parsing

/// A law is named with the number of another, or with one that no law has: *skollagen (2010:801)*.
///
/// A name outlives the law, so *socialtjänstlagen (2001:453)* is right where the register says
/// that 2025:400 replaced it, and so is a number of an older year that the register lacks on a
/// page about another time. Names and numbers of the register's own entries are held together too.
enum WrongLawNumber: Rule {
  static let name = "law/wrong-number"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    guard let laws = inspection.laws else { return [] }
    let texts = zip(inspection.texts, laws.mentions).flatMap { text, mentions -> [Diagnostic] in
      let isPast = inspection.pastPaths.contains(text.file.path)
      return mentions.compactMap { mention in
        guard let range = mention.writtenNumber, let named = mention.namedNumber,
          named != mention.number, text.passage.isWritten(range), let law = laws.register[named],
          !isRight(mention.number, for: law, in: laws, isPast: isPast)
        else { return nil }
        return diagnostic(
          mention.number, beside: law, in: laws.register, at: text.location(of: range))
      }
    }
    return texts + laws.register.entries.flatMap(mistakes(in:))
  }

  private static func isRight(
    _ number: String, for law: RegisterEntry, in laws: LawReading, isPast: Bool
  ) -> Bool {
    guard let other = laws.register[number] else { return isPast && number < law.key }
    return laws.isHeir(law.key, of: number) || laws.isHeir(number, of: law.key)
      || title(of: other) == title(of: law)
  }

  /// A law's name without its number.
  private static func title(of law: RegisterEntry) -> String? {
    law.name.split(separator: "(").first?.lowercased()
  }

  private static func diagnostic(
    _ number: String, beside law: RegisterEntry, in register: Register, at location: Location
  ) -> Diagnostic {
    let name = law.shortName ?? law.name
    let fix = Message(swedish: "skriv \(law.key)", english: "write \(law.key)")
    let other = register[number].map(\.name)
    return Diagnostic(
      .warning, Self.name, at: location,
      Message(
        swedish: "\(name) är \(law.key), inte \(number)",
        english: "\(name) is \(law.key) and not \(number)"),
      fix: other.map {
        Message(
          swedish: "\(fix.swedish), eller namnet på \(number): \($0)",
          english: "\(fix.english), or the name of \(number): \($0)")
      } ?? fix)
  }

  /// A number in the name of an entry, or its `number`, that is not its key.
  private static func mistakes(in law: RegisterEntry) -> [Diagnostic] {
    guard law.key.contains(":") else { return [] }
    let values = Fields(law.values)
    let name = values.located("name").flatMap { name -> Located<String>? in
      let text = Array(name.value.utf8)
      let range = text.firstIndex(of: UInt8(ascii: "(")).flatMap { open in
        text[open...].firstIndex(of: UInt8(ascii: ")")).map { (open + 1)..<$0 }
      }
      return range.map { Located(String(decoding: text[$0], as: UTF8.self), at: name.range) }
    }
    return [name, values.located("number")].compactMap(\.self)
      .filter { $0.value != law.key && $0.value.contains(":") && !$0.value.contains(" ") }
      .map { written in
        Diagnostic(
          .warning, Self.name, at: Location(law.location.file, written.range),
          Message(
            swedish: "posten \(law.key) har numret \(written.value)",
            english: "the entry \(law.key) has the number \(written.value)"),
          fix: Message(
            swedish: "skriv samma nummer på båda ställena",
            english: "write the same number in both places"))
      }
  }
}
