import Files
import Linking
import Parsing

/// A verb is hidden in a noun: *göra en bedömning* says no more than *bedöma*.
///
/// The nouns are listed, each with the verb it hides and the empty verbs it is written with. Exempt
/// is a noun with an attribute (*göra en samlad bedömning*), which the verb cannot have, and words
/// that the trade has made its own, such as *göra en orosanmälan*.
enum NounPhrase: Rule {
  static let name = "text/noun-phrase"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    let verbs = WordTable(
      verbs.flatMap { verb, forms in forms.map { ($0, verb) } }, in: inspection.words)
    let nouns = WordTable(nouns.map { ($0.noun, $0) }, in: inspection.words)
    let articles = WordTable(["en", "ett"], in: inspection.words)
    return inspection.texts.flatMap { text -> [Diagnostic] in
      let words = text.words
      return words.indices.compactMap { index -> Diagnostic? in
        guard let verb = verbs[words[index].number], text.isSpaced(index) else { return nil }
        var last = index + 1
        if articles.contains(words[last].number) {
          guard text.isSpaced(last) else { return nil }
          last += 1
        }
        guard let noun = nouns[words[last].number], noun.with.contains(verb) else { return nil }
        let range = words[index].range.lowerBound..<words[last].range.upperBound
        return diagnostic(text, range, noun.plain)
      }
    }
  }

  private static func diagnostic(
    _ text: WrittenText, _ range: Range<Int>, _ plain: String
  ) -> Diagnostic {
    let written = String(decoding: text.passage.text[range], as: UTF8.self)
    return Diagnostic(
      .tip, name, at: text.location(of: range),
      Message(
        swedish: "'\(written)' gömmer verbet '\(plain)' i ett substantiv",
        english: "'\(written)' hides the verb '\(plain)' in a noun"),
      fix: Message(
        swedish: "skriv om med '\(plain)'", english: "write it with '\(plain)' instead"))
  }

  /// The empty verbs, each with its forms.
  private static let verbs: [String: [String]] = [
    "göra": ["göra", "gör", "gjorde", "gjort", "göras", "görs", "gjordes", "gjorts"],
    "genomföra": [
      "genomföra", "genomför", "genomförde", "genomfört", "genomföras", "genomförs",
      "genomfördes", "genomförts",
    ],
    "utföra": ["utföra", "utför", "utförde", "utfört", "utföras", "utförs", "utfördes", "utförts"],
    "företa": ["företa", "företar", "företog", "företagit", "företas", "företogs"],
    "ge": ["ge", "ger", "gav", "gett", "ges", "gavs"],
    "lämna": ["lämna", "lämnar", "lämnade", "lämnat", "lämnas", "lämnades"],
    "vara": ["är", "vara", "var", "varit"],
    "ha": ["ha", "har", "hade", "haft"],
    "ske": ["ske", "sker", "skedde", "skett"],
  ]

  private struct Noun {
    let noun: String
    let plain: String
    let with: [String]

    init(
      _ noun: String, _ plain: String, _ with: [String] = ["göra", "genomföra", "utföra", "företa"]
    ) {
      self.noun = noun
      self.plain = plain
      self.with = with
    }
  }

  /// What hides a verb after an empty one. The law too says *utredning*, yet *utreda* says it all.
  private static let nouns: [Noun] = [
    Noun("bedömning", "bedöma"), Noun("bedömningar", "bedöma"), Noun("utredning", "utreda"),
    Noun("utredningar", "utreda"), Noun("kartläggning", "kartlägga"),
    Noun("kartläggningar", "kartlägga"), Noun("uppföljning", "följa upp"),
    Noun("uppföljningar", "följa upp"), Noun("utvärdering", "utvärdera"),
    Noun("utvärderingar", "utvärdera"), Noun("analys", "analysera"),
    Noun("analyser", "analysera"), Noun("granskning", "granska"), Noun("granskningar", "granska"),
    Noun("översyn", "se över"), Noun("jämförelse", "jämföra"), Noun("jämförelser", "jämföra"),
    Noun("undersökning", "undersöka"), Noun("undersökningar", "undersöka"),
    Noun("prioritering", "prioritera"), Noun("prioriteringar", "prioritera"),
    Noun("prövning", "pröva"), Noun("planering", "planera"), Noun("kontroll", "kontrollera"),
    Noun("kontroller", "kontrollera"), Noun("beräkning", "räkna ut"),
    Noun("förändring", "förändra"), Noun("förändringar", "förändra"),
    Noun("inventering", "inventera"), Noun("dokumentation", "dokumentera"),
    Noun("sammanställning", "sammanställa"), Noun("samordning", "samordna"),
    Noun("redovisning", "redovisa", ["göra", "lämna", "ge"]),
    Noun("beskrivning", "beskriva", ["göra", "lämna", "ge"]),
    Noun("återkoppling", "återkoppla", ["göra", "lämna", "ge"]),
  ]
}
