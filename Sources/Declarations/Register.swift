package import Files

/// A list the editors own, such as actors or laws.
package struct Register: Sendable {
  /// The key, the name of its file without `.yaml`.
  package let key: String
  /// What one entry is called: *Aktör*.
  package let name: String
  /// What several are called: *Aktörer*.
  package let plural: String
  /// How much a hit in an entry's page weighs against a topic page's 1.
  package let searchWeight: Double
  /// The fields types.yaml declares for its entries, in the order shown to readers.
  package let fields: [FieldDeclaration]
  /// The entries in the order written.
  package let entries: [RegisterEntry]
  /// Place of each entry in `entries`, by key.
  package let indexByKey: [String: Int]
  /// Whether its file could not be read, or is not there although fields refer to it, so that
  /// nothing can be said of what is missing in it.
  package let isBroken: Bool

  /// Makes a register.
  package init(
    key: String, name: String, plural: String, searchWeight: Double,
    fields: [FieldDeclaration], entries: [RegisterEntry], isBroken: Bool = false
  ) {
    self.isBroken = isBroken
    self.key = key
    self.name = name
    self.plural = plural
    self.searchWeight = searchWeight
    self.fields = fields
    self.entries = entries
    var indexByKey: [String: Int] = [:]
    for (index, entry) in entries.enumerated() { indexByKey[entry.key] = index }
    self.indexByKey = indexByKey
  }

  /// A register whose entries are not known.
  static func broken(_ key: String) -> Register {
    Register(
      key: key, name: key, plural: key, searchWeight: 0, fields: [], entries: [], isBroken: true)
  }

  /// The entry with `key`, if there is one.
  package subscript(_ key: String) -> RegisterEntry? {
    indexByKey[key].map { entries[$0] }
  }
}

extension Register {
  /// The names laws are known by in text, and the key of the law each stands for.
  ///
  /// A name that several laws share stands for the first one in force.
  package var keysByLawName: [String: String] {
    var keys: [String: String] = [:]
    let current = entries.filter { $0.law?.replacedBy == nil }
    let replaced = entries.filter { $0.law?.replacedBy != nil }
    for entry in current + replaced {
      let title = entry.name.split(separator: "(").first.map(String.init) ?? entry.name
      let forms =
        [title] + [entry.shortName, entry.abbreviation].compactMap(\.self) + entry.synonyms
        + entry.formerNames
      for form in forms {
        let name = form.trimmingSpaces
        if !name.isEmpty, keys[name] == nil { keys[name] = entry.key }
      }
    }
    return keys
  }
}

extension String {
  /// The string without spaces at its ends.
  fileprivate var trimmingSpaces: String {
    let start = drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}

/// One entry of a register: an actor, a law, a concept …
package struct RegisterEntry: Sendable {
  /// The key pages refer to.
  package let key: String
  /// Where the entry is written.
  package let location: Location
  /// The full name or preferred term.
  package let name: String
  /// A shorter name for running text.
  package let shortName: String?
  /// The abbreviation: BUP, OSL.
  package let abbreviation: String?
  /// Other forms that mean the same: plural, names in text, synonyms; not old ones.
  package let synonyms: [String]
  /// Names no longer in use; found, but not to be written.
  package let formerNames: [String]
  /// One or two sentences that say what it is.
  package let definition: String?
  /// The official address.
  package let url: String?
  /// The content path of the page that is this entry's page.
  package let page: Located<String>?
  /// Keys of related entries in the same register.
  package let seeAlso: [String]
  /// What a law's entry says beside this; nil in other registers.
  package let law: LawFacts?
  /// The fields declared in types.yaml, and built-in ones without a property here.
  package let values: [String: Located<FieldValue>]
}

/// What is known of a law's validity and changes.
package struct LawFacts: Sendable {
  /// The first day in force.
  package var inForceFrom: CalendarDate?
  /// The last day in force; nil while it is.
  package var inForceTo: CalendarDate?
  /// The number of the law that took its place.
  package var replacedBy: String?
  /// Where a place of this law is found now, in the law that replaced it or else in this law.
  package var moved: [String: String] = [:]
  /// Changes on the way.
  package var coming: [ComingChange] = []
  /// Changes that hold: the first day of each wording and what is new in it, oldest first.
  package var changes: [Change] = []
  /// The day of the wording that was read.
  package var checked: CalendarDate?
  /// What was true before the law changed, and is still often written.
  package var oldFacts: [OldFact] = []

  /// A statement that no longer holds, told by its words.
  package struct OldFact: Sendable {
    /// What gives it away, any of them: *23 år*.
    package let words: [String]
    /// What it is about, any of them: *tandvård*.
    package let near: [String]
    /// What holds now.
    package let now: String
  }

  /// A change of the law on the way.
  package struct ComingChange: Sendable {
    /// When it takes, or would take, effect.
    package let date: CalendarDate
    /// What changes.
    package let text: String
    /// Where in the law, `23:2`; none where that is not known.
    package let places: [String]
    /// Whether it is decided, or only proposed.
    package let isDecided: Bool
  }

  /// A change of the law that holds.
  package struct Change: Sendable {
    /// The first day of the new wording.
    package let date: CalendarDate
    /// What is new.
    package let text: String
    /// Where in the law, `23:2`; none where that is not known.
    package let places: [String]
  }

  /// Nothing known.
  package init() {}
}
