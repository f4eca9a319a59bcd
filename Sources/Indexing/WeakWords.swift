/// Words that carry a question rather than what it is about.
enum WeakWords {
  /// Whether a word as `WordScanner` gives it is weak.
  static func contains(_ word: ArraySlice<UInt8>) -> Bool {
    word.count <= 8 && all.contains(String(decoding: word, as: UTF8.self))
  }

  /// The words in alphabetical order.
  static let list = """
    alla allt andra att av bara bli blir blev då de dem den denna deras dess dessa det detta dig din \
    dina ditt du där efter ej eller en er ert ett finns fick från får för gör göra ha hade han har \
    hans hennes hon honom hos hur här i in ingen inom jag ju kan kunde man med mellan men mer mig \
    min mina mitt mot mycket måste nu när något några någon och också om oss på sedan sen sig sin \
    sina sitt ska skall skulle som så sådan samt till under upp ut vad var vara varför varit vars \
    vem vems vi vid vilka vilkas vilken vilket vill är över åt borde bör kommer kom
    """

  private static let all = Set(list.split(separator: " ").map(String.init))
}
