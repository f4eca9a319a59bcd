/// Finds the words that an inflected form belongs with where stemming keeps them apart.
///
/// Snowball's rules look at one word at a time, so they keep *skolan* from *skola*, *cyklar* from
/// *cykel* and *bedömde* from *bedöma*. The rules here, from the declensions and conjugations of
/// Svenska Akademiens grammatik (1999, volume 2), name candidates only; a candidate counts when
/// the site has it as a word. *skolan* is *skola* because *skola* is there, and *innan* is
/// nothing because *inna* is not. Forms that follow no rule are in `IrregularForms`.
///
/// Measured (Tests/IndexingTests/Cases): with `IrregularForms` 99 % of 24,480 ordered pairs of
/// forms of 721 words are one word, and none of 149 pairs of words that look alike.
package struct InflectionRepair {
  /// The numbers of words that the latest word is a form of, or a form beside.
  package private(set) var relatives: [Int] = []

  private var word: [UInt8] = []
  private var isIrregular = false

  /// Whether a word keeps its form: a word without forms, or one that rules would take for others'.
  package static func isUninflected(_ word: [UInt8]) -> Bool {
    InflectionRules.isUninflected(word)
  }

  /// Makes a repair to use for one word after the other.
  package init() {}

  /// Finds the words that belong with `word`, into `relatives`.
  ///
  /// - Parameters:
  ///   - word: A word in small letters.
  ///   - isIrregular: Whether `IrregularForms` knows it; verb forms by rule are then not its own.
  ///   - find: The number of a word of the site.
  package mutating func findRelatives(
    of word: ArraySlice<UInt8>, isIrregular: Bool = false, find: ([UInt8]) -> Int?
  ) {
    relatives.removeAll(keepingCapacity: true)
    guard word.count >= 4, let last = word.last,
      last == InflectionRules.s || !InflectionRules.all[Int(last)].isEmpty
    else { return }
    self.word = Array(word)
    self.isIrregular = isIrregular
    if InflectionRules.isUninflected(self.word) || InflectionRules.isMisleading(self.word) {
      return
    }
    applyRules(find)
    if last == InflectionRules.s {
      self.word.removeLast()
      if self.word.last != InflectionRules.s, word.count >= 5, let base = find(self.word) {
        relatives.append(base)
      }
      applyRules(find)
    }
  }

  private mutating func applyRules(_ find: ([UInt8]) -> Int?) {
    guard let last = word.last else { return }
    let ending = Ending(of: word, in: word.indices)
    for rule in InflectionRules.all[Int(last)] where ending.text & rule.mask == rule.ending {
      let rest = word.count - rule.byteCount
      guard rest >= rule.least else { continue }
      if rule.isAfterConsonant, rest == 0 || isVowel(word[rest - 1]) { continue }
      if rule.unlessShorter > 0, find(Array(word[..<(word.count - rule.unlessShorter)])) != nil {
        continue
      }
      for replacement in rule.replacements {
        let candidate = word[..<rest] + replacement
        if let number = find(Array(candidate)), !InflectionRules.isUninflected(Array(candidate)) {
          relatives.append(number)
        }
      }
    }
    if isIrregular { return }
    let isPresent = last == UInt8(ascii: "r") && word.count >= 5
    if isPresent, word[word.count - 2] == UInt8(ascii: "e") { addVerbForms(find) }
    if last == UInt8(ascii: "a"), word.count >= 4 { addVerbFormsOfShortPresent(find) }
  }

  /// *bedöm-er* with *bedöm-a*: then *bedömde, bedömt, bedömd, bedömda* and *bedöms* are its own.
  private mutating func addVerbForms(_ find: ([UInt8]) -> Int?) {
    var stem = Array(word.dropLast(2))
    guard let infinitive = find(stem + [UInt8(ascii: "a")]), let last = stem.last else { return }
    relatives.append(infinitive)
    add(stem, "s", find)
    let isDoubled = stem.count > 2 && stem[stem.count - 2] == last
    if isDoubled, last == UInt8(ascii: "m") || last == UInt8(ascii: "n") {
      // känner, kände; bestämmer, bestämde.
      stem.removeLast()
      add(stem, "s", find)
    } else if last == UInt8(ascii: "j") {
      // följer, följde as it stands; stödjer, stödde without.
      add(stem, "de", find)
      add(stem, "t", find)
      stem.removeLast()
      add(stem, "er", find)
      add(stem, "s", find)
    }
    for ending in ["de", "te", "t", "d", "da", "e"] { add(stem, ending, find) }
    guard stem.count > 2, stem.last == UInt8(ascii: "d") else { return }
    // utreder, utrett; använder, använt.
    let isAfterVowel = isVowel(stem[stem.count - 2])
    add(stem.dropLast(), isAfterVowel ? "tt" : "t", find)
  }

  /// *hör-a* with *hör* and *hör-de*: then *hört* and *hörs* are its own.
  private mutating func addVerbFormsOfShortPresent(_ find: ([UInt8]) -> Int?) {
    let stem = Array(word.dropLast())
    guard let last = stem.last, last == UInt8(ascii: "r") || last == UInt8(ascii: "l"),
      let past = find(stem + Array("de".utf8))
    else { return }
    relatives.append(past)
    for ending in ["", "t", "s", "d"] { add(stem, ending, find) }
  }

  private mutating func add(
    _ stem: some Collection<UInt8>, _ ending: String, _ find: ([UInt8]) -> Int?
  ) {
    if let number = find(Array(stem) + Array(ending.utf8)) { relatives.append(number) }
  }
}
