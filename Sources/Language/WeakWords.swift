/// Words that say little of what a question is about, and so weigh little in a search.
///
/// Question words, pronouns, articles, auxiliaries and the lightest prepositions. Words that turn
/// the meaning are never weak: *inte*, *utan*, *före*, *efter*, *under*, *mellan*, *ingen*.
package enum WeakWords {
  /// Whether a normalised word is weak.
  package static func contains(_ word: [UInt8]) -> Bool {
    all.contains(word)
  }

  /// Every weak word, in order, for those who need the list itself.
  package static let sorted: [String] = list.sorted { left, right in
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static let all = Set(list.map { [UInt8]($0.utf8) })

  private static let list = Set(
    """
    hur vad när var vem vems vilka vilken vilket varför varifrån vart huruvida
    jag mig min mitt mina du dig din ditt dina han honom hans hon henne hennes hen hens vi oss vår
    vårt våra ni er ert era de dem dom deras den det dess man en ett sig sin sitt sina
    denna denne detta dessa någon något några
    är vara varit blir bli blev har ha hade haft kan kunna kunde ska skall skulle vill vilja ville
    får få fick må måste bör göra gör gjort gäller finns betyder innebär menas
    och att som om i på av för med till från vid hos åt så då där här ju nu men eller samt också
    även än
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
