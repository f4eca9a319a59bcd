package import Files

/// What a browser will not do, since the site's own policy forbids it.
package enum PolicyFault: Sendable, Hashable {
  /// A script stands in the page.
  case inlineScript
  /// A style sheet stands in the page.
  case inlineStyle
  /// An element has a style of its own.
  case styleAttribute
  /// An attribute runs a script.
  case eventAttribute
  /// An address runs a script.
  case scriptAddress
  /// Something is fetched from another place than the site's own files.
  case foreign(ContentPolicy.Directive)
  /// Something is fetched that the policy has no place for at all.
  case forbidden(ContentPolicy.Directive)
  /// The page moves what its addresses are measured against.
  case base

  /// What is wrong, in a sentence.
  var message: Message {
    switch self {
    case .inlineScript:
      Message(
        swedish: "skript som står i sidan körs inte",
        english: "a script that stands in the page is not run")
    case .inlineStyle:
      Message(
        swedish: "stilmallar som står i sidan används inte",
        english: "a style sheet that stands in the page is not used")
    case .styleAttribute:
      Message(
        swedish: "style på ett element används inte", english: "a style attribute is not used")
    case .eventAttribute:
      Message(
        swedish: "attribut som kör skript gör ingenting",
        english: "an attribute that runs a script does nothing")
    case .scriptAddress:
      Message(
        swedish: "adresser som kör skript gör ingenting",
        english: "an address that runs a script does nothing")
    case .foreign(let directive):
      Message(
        swedish: "hämtas från annat håll än webbplatsen, vilket \(directive.rawValue) hindrar",
        english: "comes from elsewhere than the site, which \(directive.rawValue) forbids")
    case .forbidden(let directive):
      Message(
        swedish: "\(directive.rawValue) tillåter inget sådant",
        english: "\(directive.rawValue) allows none of these")
    case .base:
      Message(
        swedish: "base gör att sidans adresser leder fel, och base-uri hindrar det",
        english: "base makes the addresses of the page go astray, and base-uri forbids it")
    }
  }

  /// What to do about it.
  var advice: Message {
    switch self {
    case .inlineScript:
      Message(
        swedish: "lägg skriptet i theme/scripts, eller ge det en type för data",
        english: "put the script in theme/scripts, or give it a type for data")
    case .inlineStyle, .styleAttribute:
      Message(
        swedish: "skriv en klass, och stilen i theme/styles; i svg attribut som fill",
        english: "write a class, and the style in theme/styles; in svg attributes such as fill")
    case .eventAttribute, .scriptAddress:
      Message(
        swedish: "lyssna på händelsen i theme/scripts",
        english: "listen to the event in theme/scripts")
    case .foreign:
      Message(
        swedish: "lägg filen bland temats eller innehållets filer och länka dit",
        english: "put the file among those of the theme or the content and lead there")
    case .forbidden:
      Message(
        swedish: "länka till det i stället för att visa det i sidan",
        english: "link to it instead of showing it in the page")
    case .base: Message(swedish: "ta bort base", english: "remove base")
    }
  }
}
