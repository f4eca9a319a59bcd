import Files
import Linking

/// An e-mail address stands somewhere in the sources that belongs to a person and not a function.
///
/// What a program can tell: an address with a provider of private mail is private, a warning. One
/// of the form *förnamn.efternamn@* is most likely that of a named official, which is lawful but
/// dies when the person leaves, a tip. All others are taken for functions.
enum PrivateEmail: Rule {
  static let name = "person/email"

  static func check(_ inspection: Inspection) -> [Diagnostic] {
    sourceFiles(of: inspection.site).flatMap { file in
      addresses(in: file.bytes).compactMap { diagnostic(at: $0, in: file) }
    }
  }

  private static func diagnostic(at range: Range<Int>, in file: SourceFile) -> Diagnostic? {
    let address = String(decoding: file.bytes[range], as: UTF8.self).lowercased()
    let parts = address.split(separator: "@")
    guard parts.count == 2 else { return nil }
    let fix = Message(
      swedish: "skriv adressen till en funktion, som registratorn",
      english: "write the address of a function, such as the registry")
    if isPrivateProvider(parts[1]) {
      return Diagnostic(
        .warning, name, at: Location(file, range),
        Message(
          swedish: "en privat e-postadress, hos \(parts[1])",
          english: "a private e-mail address, with \(parts[1])"),
        fix: fix)
    }
    guard isNameLike(parts[0]) else { return nil }
    return Diagnostic(
      .tip, name, at: Location(file, range),
      Message(
        swedish: "e-postadressen ser ut att vara en enskild persons",
        english: "the e-mail address seems to be that of a single person"),
      fix: fix)
  }

  private static func isPrivateProvider(_ domain: Substring) -> Bool {
    let labels = domain.split(separator: ".")
    return labels.count >= 2 && privateProviders.contains(String(labels[labels.count - 2]))
  }

  /// Two or three words of letters with points between, none of them that of a function.
  private static func isNameLike(_ local: Substring) -> Bool {
    let words = local.split(separator: ".", omittingEmptySubsequences: false)
    return (2...3).contains(words.count)
      && words.allSatisfy { word in
        word.count > 1 && word.allSatisfy { $0.isLetter || $0 == "-" }
          && !functionWords.contains { word.hasPrefix($0) }
      }
  }

  /// The bytes of what looks like addresses: letters, digits and some marks around an @.
  private static func addresses(in text: [UInt8]) -> [Range<Int>] {
    places(of: UInt8(ascii: "@"), in: text).compactMap { at in
      var start = at
      while start > 0, isPart(text[start - 1]) { start -= 1 }
      var end = at + 1
      while end < text.count, isPart(text[end]) { end += 1 }
      while end > at, ".-_+".utf8.contains(text[end - 1]) { end -= 1 }
      return start < at && end > at + 3 ? start..<end : nil
    }
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".-_+".utf8.contains(byte)
  }

  /// The names, before the last point, of those who give private persons mail in Sweden.
  private static let privateProviders: Set<String> = [
    "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "icloud", "me", "mac", "yahoo",
    "protonmail", "proton", "aol", "gmx", "telia", "comhem", "bredband", "spray", "swipnet",
    "passagen", "home", "tele2", "bahnhof",
  ]

  /// How words begin that name a function and no person.
  private static let functionWords: [String] = [
    "info", "kontakt", "registrator", "elev", "skol", "social", "kund", "jour", "press",
    "nyhetsbrev", "redaktion", "support", "service", "region", "kommun", "diari", "mottagning",
    "dataskydd", "barn", "rektor", "expedition", "kansli", "hab", "bup", "stod", "stöd", "anmal",
    "anmäl", "familj", "namnd", "nämnd", "enhet", "grupp", "funktion", "contact", "hello",
  ]
}
