/// A language that a page may be written in: those of Sweden and those that authorities often
/// translate to.
package struct TextLanguage: Sendable, Hashable {
  /// Its code, as in `lang` and in names of files: `en`.
  package let code: String
  /// What its own speakers call it, as links to it are named: *English*.
  package let ownName: String
  /// Its name in Swedish, as after *på*: *engelska*.
  package let swedishName: String
  /// Its name in English, as after *in*: *English*.
  package let englishName: String
  /// Whether it is written from right to left.
  package let isRightToLeft: Bool

  private init(
    _ code: String, _ ownName: String, _ swedishName: String, _ englishName: String,
    isRightToLeft: Bool = false
  ) {
    self.code = code
    self.ownName = ownName
    self.swedishName = swedishName
    self.englishName = englishName
    self.isRightToLeft = isRightToLeft
  }

  /// The language with a code; nil for a code that is not known.
  package init?(code: String) {
    guard let language = Self.byCode[code] else { return nil }
    self = language
  }

  /// All of them, by rising code.
  package static let all: [TextLanguage] = [
    TextLanguage("am", "አማርኛ", "amhariska", "Amharic"),
    TextLanguage("ar", "العربية", "arabiska", "Arabic", isRightToLeft: true),
    TextLanguage("bs", "Bosanski", "bosniska", "Bosnian"),
    TextLanguage("ckb", "کوردیی ناوەندی", "sorani", "Central Kurdish", isRightToLeft: true),
    TextLanguage("da", "Dansk", "danska", "Danish"),
    TextLanguage("de", "Deutsch", "tyska", "German"),
    TextLanguage("en", "English", "engelska", "English"),
    TextLanguage("es", "Español", "spanska", "Spanish"),
    TextLanguage("et", "Eesti", "estniska", "Estonian"),
    TextLanguage("fa", "فارسی", "persiska", "Persian", isRightToLeft: true),
    TextLanguage("fi", "Suomi", "finska", "Finnish"),
    TextLanguage("fit", "Meänkieli", "meänkieli", "Meänkieli"),
    TextLanguage("fr", "Français", "franska", "French"),
    TextLanguage("hr", "Hrvatski", "kroatiska", "Croatian"),
    TextLanguage("is", "Íslenska", "isländska", "Icelandic"),
    TextLanguage("kmr", "Kurmancî", "kurmanji", "Northern Kurdish"),
    TextLanguage("lt", "Lietuvių", "litauiska", "Lithuanian"),
    TextLanguage("lv", "Latviešu", "lettiska", "Latvian"),
    TextLanguage("nb", "Norsk bokmål", "norska", "Norwegian"),
    TextLanguage("pl", "Polski", "polska", "Polish"),
    TextLanguage("prs", "دری", "dari", "Dari", isRightToLeft: true),
    TextLanguage("ps", "پښتو", "pashto", "Pashto", isRightToLeft: true),
    TextLanguage("rom", "Romani čhib", "romani chib", "Romani"),
    TextLanguage("ru", "Русский", "ryska", "Russian"),
    TextLanguage("se", "Davvisámegiella", "nordsamiska", "Northern Sami"),
    TextLanguage("sma", "Åarjelsaemien gïele", "sydsamiska", "Southern Sami"),
    TextLanguage("smj", "Julevsámegiella", "lulesamiska", "Lule Sami"),
    TextLanguage("so", "Soomaali", "somaliska", "Somali"),
    TextLanguage("sq", "Shqip", "albanska", "Albanian"),
    TextLanguage("sr", "Српски", "serbiska", "Serbian"),
    TextLanguage("sv", "Svenska", "svenska", "Swedish"),
    TextLanguage("th", "ไทย", "thailändska", "Thai"),
    TextLanguage("ti", "ትግርኛ", "tigrinska", "Tigrinya"),
    TextLanguage("tr", "Türkçe", "turkiska", "Turkish"),
    TextLanguage("uk", "Українська", "ukrainska", "Ukrainian"),
    TextLanguage("vi", "Tiếng Việt", "vietnamesiska", "Vietnamese"),
    TextLanguage("yi", "ייִדיש", "jiddisch", "Yiddish", isRightToLeft: true),
    TextLanguage("zh", "中文", "kinesiska", "Chinese"),
  ]

  private static let byCode = Dictionary(uniqueKeysWithValues: all.map { ($0.code, $0) })
}
