import Testing

@testable import Indexing

@Suite struct InflectionTests {
  static let sameWord = [
    ["skola", "skolan", "skolor", "skolorna"], ["barn", "barnet", "barnen", "barnets"],
    ["hälsa", "hälsan"], ["frånvaro", "frånvaron"], ["kurator", "kuratorn", "kuratorns"],
    ["insats", "insatser", "insatsen"], ["exempel", "exemplet"], ["projekt", "projektet"],
    ["tand", "tänder", "tänderna"], ["bok", "böcker"], ["anmälan", "anmälningar"],
    ["möte", "möten", "mötena"], ["framtand", "framtänder"],
  ]
  static let otherWords = [
    ["får", "far"], ["råd", "rad"], ["mål", "mal"], ["hår", "har"], ["rätt", "ratt"],
    ["väg", "vag"], ["stöd", "stad"], ["barn", "garn"], ["vård", "värd"], ["inna", "utan"],
  ]

  @Test(arguments: sameWord)
  func formsOfAWordAreOneClass(_ forms: [String]) {
    let words = SplitWords(forms)
    #expect(Set(forms.map { words.classes[$0] }).count == 1)
  }

  @Test(arguments: otherWords)
  func differentWordsAreDifferentClasses(_ words: [String]) {
    let found = SplitWords(words)
    #expect(Set(words.map { found.classes[$0] }).count == words.count)
  }

  @Test(arguments: [
    ("handlingsplan", "plan"), ("skolsköterska", "sköterska"), ("orosanmälan", "anmälan"),
    ("familjehem", "hem"), ("läsförståelse", "förståelse"), ("folktandvård", "tandvård"),
  ])
  func aCompoundEndsWithAWord(_ compound: String, _ head: String) {
    let words = SplitWords([compound, head])
    #expect(words.heads[compound] == words.classes[head])
  }

  @Test(arguments: [
    ("förhållande", "hållande"), ("skrivningen", "ningen"), ("utbildning", "bildning"),
    ("föreläsare", "läsare"),
  ])
  func aPrefixOrAnEndingMakesNoCompound(_ word: String, _ end: String) {
    #expect(!SplitWords([word, end]).isSplit(word))
  }

  @Test("Of all pairs of forms of 700 words at least 98 in a hundred find each other")
  func paradigmsAreOneClass() throws {
    // Paradigms of nouns, adjectives and verbs, their forms held against Debian's hunspell-sv.
    let families = try caseRows("families.txt")
    #expect(families.count >= 700)
    let words = SplitWords(families.flatMap { $0 })
    var missed: [String] = []
    var count = 0
    for family in families {
      for form in family {
        for other in family where other != form {
          count += 1
          if !words.isOne(form, other) { missed.append("\(form) \(other)") }
        }
      }
    }
    #expect(missed.count * 50 <= count, "\(missed)")
  }

  @Test("Words that differ in a letter are not one word", arguments: try caseRows("lookalikes.txt"))
  func lookalikesStayApart(_ pair: [String]) throws {
    let words = SplitWords(try caseRows("lookalikes.txt").flatMap { $0 })
    #expect(!words.isOne(pair[0], pair[1]))
  }
}
