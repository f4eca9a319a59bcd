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
    let classes = classes(of: forms)
    #expect(Set(forms.map { classes[$0] }).count == 1)
  }

  @Test(arguments: otherWords)
  func differentWordsAreDifferentClasses(_ words: [String]) {
    let classes = classes(of: words)
    #expect(Set(words.map { classes[$0] }).count == words.count)
  }

  @Test(arguments: [
    ("handlingsplan", "plan"), ("skolsköterska", "sköterska"), ("orosanmälan", "anmälan"),
    ("familjehem", "hem"), ("läsförståelse", "förståelse"), ("folktandvård", "tandvård"),
  ])
  func aCompoundEndsWithAWord(_ compound: String, _ head: String) {
    let (classes, heads) = split([compound, head])
    #expect(heads[compound] == classes[head])
  }

  @Test(arguments: [
    ("förhållande", "hållande"), ("skrivningen", "ningen"), ("utbildning", "bildning"),
    ("föreläsare", "läsare"),
  ])
  func aPrefixOrAnEndingMakesNoCompound(_ word: String, _ end: String) {
    let (classes, heads) = split([word, end])
    #expect(heads[word] == classes[word])
  }

  private func classes(of words: [String]) -> [String: UInt32] { split(words).classes }

  /// The class and the head of each word on a site that has just these.
  private func split(
    _ words: [String]
  ) -> (classes: [String: UInt32], heads: [String: UInt32]) {
    let lexicon = Lexicon([], names: words)
    let found = WordClasses(lexicon)
    var classes: [String: UInt32] = [:]
    var heads: [String: UInt32] = [:]
    for word in words {
      guard let number = lexicon.words.find(Array(word.utf8)) else { continue }
      classes[word] = found.classes[number]
      heads[word] = found.heads[number]
    }
    return (classes, heads)
  }
}
