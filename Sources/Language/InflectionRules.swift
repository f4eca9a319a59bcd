/// The endings that `InflectionRepair` exchanges, by the last byte of the form.
enum InflectionRules {
  /// One ending and what may stand in its place.
  struct Rule {
    /// What the form ends with, packed as `Ending` packs it.
    let ending: UInt64
    /// The bits of an ending that are compared.
    let mask: UInt64
    /// Bytes in the ending.
    let byteCount: Int
    /// What the form's relatives have instead.
    let replacements: [[UInt8]]
    /// Bytes before the ending, at least.
    let least: Int
    /// Whether a consonant stands before the ending.
    let isAfterConsonant: Bool
    /// The rule is off when the form without this many bytes is a word itself; 0 for never.
    let unlessShorter: Int

    /// Reads a row of a table: `en - 4 C !2` is *-en* by nothing, after four bytes or more of
    /// which the last is a consonant, unless the form without its last two bytes is a word.
    init(row: Substring) {
      let columns = row.split(separator: " ")
      byteCount = columns[0].utf8.count
      ending = Ending.packed(columns[0])
      mask = ~0 >> UInt64(64 - 8 * byteCount)
      var replacements: [[UInt8]] = []
      var least = 3
      var isAfterConsonant = false
      var unlessShorter = 0
      for column in columns.dropFirst() {
        if column == "-" {
          replacements.append([])
        } else if column == "C" {
          isAfterConsonant = true
        } else if let number = Int(column) {
          least = number
        } else if column.hasPrefix("!") {
          unlessShorter = Int(column.dropFirst()) ?? 0
        } else {
          replacements.append(Array(column.utf8))
        }
      }
      self.replacements = replacements
      self.least = least
      self.isAfterConsonant = isAfterConsonant
      self.unlessShorter = unlessShorter
    }
  }

  /// The letter of genitives and passives.
  static let s = UInt8(ascii: "s")

  /// The rules for each last byte; a form in *-s* is looked at without it too.
  static let all: [[Rule]] = {
    var all = [[Rule]](repeating: [], count: 256)
    for row in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
      let rule = Rule(row: row)
      all[Int(rule.ending & 0xFF)].append(rule)
    }
    return all
  }()

  /// By line: *skola-n, frånvaro-n, miljö-n, kurator-n; insats-en, rummen, medlen, tecknen, numren;
  /// anmälningen; insats-er, gymnasier, museer; cyklar, fingrar, fröknar, regler, somrar;
  /// medlemmar*, and the same in *-na*; *barn-et* beside *barn-en, samtycke-t, rummet, medlet,
  /// centret, tecknet, gymnasiet; möte-na; svår-t, särskilt* of *särskild, bedömt* of *bedömd,
  /// utrett* of *utredd; vuxna, enkla, säkra, ensamma*.
  private static let table = """
    an a or orna|on o|in i|un u|yn y|ån å 2|än ä 2|ön ö 2|orn or|ern er|eln el
    en - 4 C|nnen n 4 !2|mmen m 4 !2|len el C !2|ren er C !2|nen en C !2|mlen mmel 2|mren mmer 2
    ningen an 4|ning an 4|ningar an 4|ningarna an 4
    er - 4 C|ier ium ia ie|eer eum 2|erna - 4 C|ierna ium ia ie|eerna eum 2
    lar el C !3|rar er C !3|nar en on C !3|ler el C|mrar mmar mmer 2|mlar mmel 2
    larna el C !5|rarna er C !5|narna en on C !5|lerna el C|mrarna mmar mmer 2|mlarna mmel 2
    nnar n 4|nner n 4|mmar m 4|nnarna n 4|nnerna n 4|mmarna m 4
    et - 4 C|et e en ena|nnet n 4 !2|mmet m 4 !2|let el C !2|ret er rum C !2|net en 4 C !2
    mret mmer 2|iet ium|eet eum 2|ot o|ena e et en
    t - 5 C|lt ld 4|nt nd 4|mt md|rt rd 4|tt dd 4
    na en 2 C !2|la el 2 C !2|ra er 2 C !2|nare en 2 C !4|lare el 2 C !4|rare er 2 C !4|mma m|ata at
    """

  /// Whether a word has forms that the rules would take for another word's: *handla* and *handel*.
  static func isMisleading(_ word: [UInt8]) -> Bool {
    word.count <= 8 && misleading.contains(word[...])
  }

  /// Whether a word has no forms, or is too near a word that has.
  static func isUninflected(_ word: [UInt8]) -> Bool {
    word.count <= 8 && uninflected.contains(word[...])
  }

  private static let uninflected = WordSet(
    """
    redan sedan innan medan utan ovan nedan annan sådan mellan under efter eller aldrig sällan
    genast annars alltid någonsin tillsammans hellre heller inte intern interna
    före över överens vidare borta botten
    """.split(whereSeparator: \.isWhitespace).map { [UInt8]($0.utf8) })
  private static let misleading = WordSet(
    "sakna saknar handla handlar".split(separator: " ").map { [UInt8]($0.utf8) })
}
