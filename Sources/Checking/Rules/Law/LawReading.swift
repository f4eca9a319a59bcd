import Declarations
import Files
import Language
import Linking
import Parsing

/// What the rules on laws look at, read out of the texts once for all of them.
struct LawReading {
  /// The register of laws.
  let register: Register
  /// Finds laws, by their names alone too.
  let scanner: LawMentionScanner
  /// The laws that each of the texts names, in its order.
  let mentions: [[LawMention]]

  /// Reads `texts`; nil where the site has no register of laws.
  init?(_ site: Site, texts: [WrittenText]) {
    guard let register = site.declarations.registers["laws"], !register.entries.isEmpty else {
      return nil
    }
    let scanner = LawMentionScanner(names: register.keysByLawName, options: .namesAlone)
    self.register = register
    self.scanner = scanner
    mentions = texts.map { scanner.mentions(in: $0.passage.text) }
  }

  /// Whether one law took the other's place, over as many steps as it took.
  func isHeir(_ heir: String, of law: String) -> Bool {
    var next: String? = law
    var passed: Set<String> = []
    while let key = next, passed.insert(key).inserted {
      if key == heir { return true }
      next = register[key]?.law?.replacedBy
    }
    return false
  }
}

/// The laws a page refers to with their places: in fields of its front matter, in links, and in
/// text where the page names a place for the first time.
func lawReferences(of page: Page, in document: Document) -> [Located<EntryReference>] {
  let fields = page.metadata.values.values.flatMap { entryReferences(in: $0) }
  let links = document.body.references.compactMap { reference -> Located<EntryReference>? in
    switch reference.target {
    case .entry(let entry), .mentionedLaw(let entry): Located(entry, at: reference.range)
    case .local, .mentionedTerm, .image: nil
    }
  }
  return (fields + links).filter { $0.value.register == "laws" }
}

private func entryReferences(in value: Located<FieldValue>) -> [Located<EntryReference>] {
  switch value.value {
  case .reference(let reference): [Located(reference, at: value.range)]
  case .list(let values): values.flatMap { entryReferences(in: $0) }
  case .record(let fields): fields.values.flatMap { entryReferences(in: $0) }
  case .map(let pairs): pairs.flatMap { entryReferences(in: $0.value) }
  case .text, .date, .number, .flag, .duration, .choice, .page, .address: []
  }
}
