/// Finds where the head of a compound begins: *ungdoms|psykiatri*, *sjuk|vård*.
///
/// Pairs that always go together (*hälso- och sjuk-*) are split as they are. Then, with a
/// vocabulary, the first split counts whose head is a word and whose modifier is one too, as it
/// stands, without its joint, or as a modifier listed here; so *skolhälsovård* is
/// *skol|hälsovård*, not *skolhälso|vård*. Without one, or when it knows no split, the longest
/// listed modifier counts that leaves a head of three letters or more.
package enum CompoundHead {
  /// Where the head of a normalised word begins, in bytes; `nil` when no split is known.
  ///
  /// - Parameters:
  ///   - word: The compound.
  ///   - part: A modifier that stands beside its own: *barn* in *barn- och ungdomspsykiatri*.
  ///   - isWord: Whether a normalised word is known.
  /// - Returns: Where the head begins, two letters or more into the word.
  static func start(
    in word: [UInt8], beside part: [UInt8], isWord: ([UInt8]) -> Bool
  ) -> Int? {
    if let companion = companions[part], word.starts(with: companion),
      splits(of: word).contains(companion.count)
    {
      return companion.count
    }
    return splitByVocabulary(word, isWord: isWord) ?? splitByList(word)
  }

  /// Whether a normalised word part is one that compounds in this field often begin with.
  package static func isListedModifier(_ part: ArraySlice<UInt8>) -> Bool {
    modifiers.contains(part)
  }

  private static func splitByVocabulary(_ word: [UInt8], isWord: ([UInt8]) -> Bool) -> Int? {
    for start in splits(of: word)
    where isWord([UInt8](word[start...])) && isModifier([UInt8](word[..<start]), isWord: isWord) {
      return start
    }
    return nil
  }

  private static func splitByList(_ word: [UInt8]) -> Int? {
    splits(of: word).last { modifiers.contains(word[..<$0]) }
  }

  /// Places with two letters or more before and three or more after, from the left.
  private static func splits(of word: [UInt8]) -> [Int] {
    let starts = word.indices.filter { !isContinuation(word[$0]) }
    guard starts.count >= 5 else { return [] }
    return [Int](starts[2...(starts.count - 3)])
  }

  private static func isModifier(_ modifier: [UInt8], isWord: ([UInt8]) -> Bool) -> Bool {
    if modifiers.contains(modifier[...]) || isWord(modifier) { return true }
    guard let joint = modifier.last, modifier.count > 3 else { return false }
    let joints = [UInt8]("soaue".utf8)
    if joints.contains(joint), isWord([UInt8](modifier.dropLast())) { return true }
    // What lost its vowel: skola in skol-, flicka in flick-; or changed it: hälsa in hälso-.
    let base = joints.contains(joint) ? [UInt8](modifier.dropLast()) : modifier
    return isWord(base + [UInt8(ascii: "a")]) || isWord(base + [UInt8(ascii: "e")])
  }

  private static let companions = [
    [UInt8]("hälso".utf8): [UInt8]("sjuk".utf8),
    [UInt8]("barn".utf8): [UInt8]("ungdoms".utf8),
    [UInt8]("läs".utf8): [UInt8]("skriv".utf8),
  ]

  /// Modifiers that compounds in guidance for schools, health and social care often begin with.
  private static let modifiers = WordSet(
    """
    anmälnings ansöknings arbets avgifts barn barna barnavårds barnrätts bedömnings behandlings
    behovs besluts beteende bistånds boende bostads brotts brottsoffer dag daghems deltids drog
    drogs elev elevhälso etik fader faderskaps familje far flick folk folkhälso fritids funktions
    fysisk för förebyggande förskol förskole förvaltnings föräldra föräldraskaps gatu grund grupp
    gymnasie handikapp handlings heltids hem hjälpmedels hälso hälsovårds höst idrotts individ
    individuell informations insats integritets jour kommun kommunikations kompetens kontakt kris
    kultur kunskaps kurators kvalitets kvinno kväll kyrko köns lagstiftnings ledar ledarskaps
    legitimations läkar läkemedels lärande lärar läroplans läs lättläst mat medicin medie mellan
    missbruks moders modersmåls mor mottagnings mun myndighets målsmans mödra mödrahälso nack natt
    nyanländ närings närvaro nätverks omsorgs omvårdnads organisations orsaks pedagogik person
    personal placerings planerings pojk polis primär process psyk psykiatri psykolog region
    rehabiliterings resurs risk råd rättighets rätts rättspsykiatri sago sam samhälls samordnings
    samtals samverkans sekretess sexual sjuk sjukhus sjukskrivnings sjukvårds självmords självskade
    skol skolhälso skolhälsovårds skolsköterske skriv skydds slöjd små social socialtjänst sommar
    special specialist språk stads stadsdels statistik stats studie ställföreträdar stöd säkerhets
    tal tand team teknik tids tillsyns tjänste tolk tryck trygghets tvångs umgänges ungdoms
    universitets upp uppföljnings ut utbildnings utrednings utvecklings utvärderings vaccinations
    vecko vinter vuxen våld vålds vår vård vårdgivar vårdnads vårdplanerings yrkes åklagar åldrings
    ångest åtgärds äldre ögon öppen över
    """.split(whereSeparator: \.isWhitespace).map { [UInt8]($0.utf8) })
}
