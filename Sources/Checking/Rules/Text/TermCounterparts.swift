import Declarations

/// What can be written in the place of an old term with nothing else in its sentence changed.
///
/// That is so for names and abbreviations, and for a word that ends in the same part as the new
/// one, so that it has its gender and its endings: *fosterhemmet* becomes *familjehemmet*. Of
/// *landsting* and *region* it is not: *ett landsting* would become *ett region*.
struct TermCounterparts {
  private let entries: [String: [RegisterEntry]]

  /// Takes in all old terms with the entries they belong to.
  init(_ terms: [(old: String, entry: RegisterEntry)]) {
    entries = Dictionary(grouping: terms) { $0.old.lowercased() }.mapValues { $0.map(\.entry) }
  }

  /// What to write in place of `written`, a form of the term `old`; nil where that takes a person.
  func counterpart(of written: String, for old: String) -> String? {
    let names = Set((entries[old.lowercased()] ?? []).map { name(in: $0, for: old) })
    guard names.count == 1, let name = names.first else { return nil }
    if written == old, isProper(old), isProper(name) { return name }
    guard let end = commonEnd(old, name), end >= 3,
      written.lowercased().hasPrefix(old.lowercased())
    else { return nil }
    let ending = written.dropFirst(old.count)
    guard ending.count <= 5, ending.allSatisfy({ $0.isLowercase }) else { return nil }
    let isCapital = written.first?.isUppercase == true
    return (isCapital ? name.prefix(1).uppercased() + name.dropFirst() : name) + ending
  }

  /// The abbreviation of an entry for an abbreviation, and else its name.
  private func name(in entry: RegisterEntry, for old: String) -> String {
    let isAbbreviation = old.count > 1 && old.allSatisfy { $0.isUppercase }
    return isAbbreviation ? entry.abbreviation ?? "" : entry.name
  }

  /// Whether a term is a name of its own or an abbreviation, which has one form.
  private func isProper(_ term: String) -> Bool {
    term.contains { $0.isUppercase } && term.first?.isUppercase == true
      && (term.contains(" ") || term.allSatisfy { $0.isUppercase })
  }

  /// How many letters two different words of small letters end in together, where neither is only
  /// that; nil where one is no such word.
  private func commonEnd(_ old: String, _ name: String) -> Int? {
    let areWords = [old, name].allSatisfy { $0.allSatisfy { $0.isLetter && $0.isLowercase } }
    guard areWords, old != name else { return nil }
    let count = zip(old.reversed(), name.reversed()).prefix { $0 == $1 }.count
    return count < min(old.count, name.count) ? count : nil
  }
}
