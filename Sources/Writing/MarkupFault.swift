import Files

/// What keeps some readers from using a page, as its markup alone can show.
package enum MarkupFault: Sendable, Hashable {
  /// The page has no heading of the first level.
  case missingHeading
  /// The page has more than one heading of the first level.
  case secondHeading
  /// A heading is more than one level below the one before.
  case skippedLevel(from: Int, to: Int)
  /// A heading has no words.
  case emptyHeading
  /// A link, button, summary or field has no name.
  case unnamed(Control)
  /// A picture has no `alt`.
  case missingAlternative
  /// A drawing is neither named nor hidden from those who do not see it.
  case unnamedDrawing
  /// A table has no header cell.
  case headerlessTable
  /// A header cell has a `scope` that there is not.
  case unknownScope
  /// A header cell beside data cells does not say what it is the header of.
  case missingScope
  /// An attribute leads to an id that the page does not have.
  case missingID(String)
  /// The page has no main part.
  case missingMain
  /// The page has a part twice that it may have once.
  case secondLandmark(Landmark)
  /// One of several navigations has no name.
  case unnamedNavigation
  /// Two navigations have the same name.
  case repeatedNavigation
  /// The page does not say what language it is in.
  case missingLanguage
  /// The language is no code of one.
  case malformedLanguage
  /// The page has no title.
  case missingTitle
  /// A page with another heading has the same title.
  case sharedTitle(String)
  /// The page sends its readers on by itself.
  case refresh
  /// An element comes before others in the order of the keyboard.
  case positiveTabIndex
  /// A link opens a new window.
  case newWindow
  /// The page cannot be enlarged.
  case lockedViewport
  /// Something that can be used stands in something that can be used.
  case nestedControl

  /// What can be used, and needs a name for that.
  package enum Control: Sendable, Hashable {
    case link, button, summary, field
  }

  /// The parts of a page that are found by what they are.
  package enum Landmark: Sendable, Hashable {
    case banner, main, contentInformation
  }

  /// What is wrong, in a sentence.
  var message: Message { explanation.message }

  /// What to do about it.
  var advice: Message { explanation.advice }

  private typealias Explanation = (message: Message, advice: Message)

  private var explanation: Explanation {
    switch self {
    case .missingHeading, .secondHeading, .skippedLevel, .emptyHeading: headings
    case .unnamed(let control): Self.unnamed(control)
    case .missingAlternative, .unnamedDrawing: pictures
    case .headerlessTable, .unknownScope, .missingScope: tables
    case .missingMain, .secondLandmark, .unnamedNavigation, .repeatedNavigation: landmarks
    case .missingLanguage, .malformedLanguage, .missingTitle, .sharedTitle: page
    case .missingID(let attribute):
      (
        Message(
          swedish: "\(attribute) leder till ett id som inte finns på sidan",
          english: "\(attribute) leads to an id that is not on the page"),
        Message(
          swedish: "ge elementet som menas det id:t, eller ta bort \(attribute)",
          english: "give the element that is meant that id, or remove \(attribute)")
      )
    case .refresh, .positiveTabIndex, .newWindow, .lockedViewport, .nestedControl: behaviour
    }
  }

  private var headings: Explanation {
    switch self {
    case .missingHeading:
      (
        Message(swedish: "sidan saknar h1", english: "the page has no h1"),
        Message(
          swedish: "skriv <h1>{{page.title}}</h1> i mallen",
          english: "write <h1>{{page.title}}</h1> in the template")
      )
    case .secondHeading:
      (
        Message(swedish: "sidan har flera h1", english: "the page has more than one h1"),
        Message(
          swedish: "behåll h1 för sidans titel och gör de andra till h2",
          english: "keep h1 for the title of the page and make the others h2")
      )
    case .skippedLevel(let from, let to):
      (
        Message(
          swedish: "rubrikerna hoppar från h\(from) till h\(to)",
          english: "the headings jump from h\(from) to h\(to)"),
        Message(swedish: "skriv h\(from + 1)", english: "write h\(from + 1)")
      )
    default:
      (
        Message(swedish: "rubriken är tom", english: "the heading is empty"),
        Message(
          swedish: "visa rubriken bara när det finns något att skriva i den",
          english: "show the heading only when there is something to write in it")
      )
    }
  }

  private static func unnamed(_ control: Control) -> Explanation {
    let text = Message(
      swedish: "skriv text i elementet, eller aria-label om det bara är en ikon",
      english: "write text in the element, or aria-label where it is only an icon")
    return switch control {
    case .link:
      (Message(swedish: "länken saknar namn", english: "the link has no name"), text)
    case .button:
      (Message(swedish: "knappen saknar namn", english: "the button has no name"), text)
    case .summary:
      (Message(swedish: "summary saknar text", english: "the summary has no text"), text)
    case .field:
      (
        Message(swedish: "fältet saknar namn", english: "the field has no name"),
        Message(
          swedish: "skriv <label for=…> med fältets id, eller aria-label på fältet",
          english: "write <label for=…> with the field's id, or aria-label on the field")
      )
    }
  }

  private var pictures: Explanation {
    self == .missingAlternative
      ? (
        Message(swedish: "bilden saknar alt", english: "the picture has no alt"),
        Message(
          swedish: "skriv i alt vad bilden visar, eller alt=\"\" om den bara pryder",
          english: "write in alt what the picture shows, or alt=\"\" where it only decorates")
      )
      : (
        Message(
          swedish: "teckningen är varken namngiven eller dold för skärmläsare",
          english: "the drawing is neither named nor hidden from screen readers"),
        Message(
          swedish: "skriv aria-hidden=\"true\" om den bara pryder, annars aria-label",
          english: "write aria-hidden=\"true\" where it only decorates, else aria-label")
      )
  }

  private var tables: Explanation {
    switch self {
    case .headerlessTable:
      (
        Message(swedish: "tabellen saknar rubrikceller", english: "the table has no header cells"),
        Message(
          swedish: "skriv th i stället för td i den första raden eller kolumnen",
          english: "write th instead of td in the first row or column")
      )
    case .unknownScope:
      (
        Message(swedish: "scope har ett värde som inte finns", english: "there is no such scope"),
        Message(
          swedish: "skriv col, colgroup, row eller rowgroup",
          english: "write col, colgroup, row or rowgroup")
      )
    default:
      (
        Message(
          swedish: "rubrikcellen säger inte om den är radens eller kolumnens",
          english: "the header cell does not say whether it is the row's or the column's"),
        Message(
          swedish: "skriv scope=\"row\" eller scope=\"col\"",
          english: "write scope=\"row\" or scope=\"col\"")
      )
    }
  }

  private var landmarks: Explanation {
    switch self {
    case .missingMain:
      (
        Message(swedish: "sidan saknar main", english: "the page has no main"),
        Message(
          swedish: "skriv <main> runt det som är sidans eget",
          english: "write <main> around what is the page's own")
      )
    case .secondLandmark(let landmark):
      (
        Message(
          swedish: "sidan har flera \(landmark.element) på högsta nivån",
          english: "the page has more than one \(landmark.element) at its top"),
        Message(
          swedish: "behåll ett, och lägg andra i main, section eller article eller skriv div",
          english: "keep one, and put others in main, section or article or write div")
      )
    case .unnamedNavigation:
      (
        Message(
          swedish: "sidan har flera nav, och den här saknar namn",
          english: "the page has more than one nav, and this one has no name"),
        Message(
          swedish: "skriv aria-label, eller aria-labelledby med id:t för rubriken",
          english: "write aria-label, or aria-labelledby with the id of the heading")
      )
    default:
      (
        Message(swedish: "två nav har samma namn", english: "two navs have the same name"),
        Message(swedish: "ge dem olika namn", english: "give them different names")
      )
    }
  }

  private var page: Explanation {
    switch self {
    case .missingLanguage:
      (
        Message(swedish: "sidan säger inte sitt språk", english: "the page has no language"),
        Message(
          swedish: "skriv <html lang=\"{{language}}\">",
          english: "write <html lang=\"{{language}}\">")
      )
    case .malformedLanguage:
      (
        Message(
          swedish: "det där kan inte vara en språkkod", english: "this cannot be a language code"),
        Message(
          swedish: "skriv en kod som sv eller en-GB", english: "write a code such as sv or en-GB")
      )
    case .missingTitle:
      (
        Message(swedish: "sidan saknar titel", english: "the page has no title"),
        Message(
          swedish: "skriv <title>{{title_tag}}</title> i head",
          english: "write <title>{{title_tag}}</title> in head")
      )
    case .sharedTitle(let other):
      (
        Message(
          swedish: "\(other) har samma title men en annan h1",
          english: "\(other) has the same title but another h1"),
        Message(
          swedish: "låt sidans titel stå i <title>: {{title_tag}}",
          english: "let the title of the page stand in <title>: {{title_tag}}")
      )
    default: preconditionFailure("every fault of a page as a whole is explained")
    }
  }

  private var behaviour: Explanation {
    switch self {
    case .refresh:
      (
        Message(
          swedish: "sidan skickar läsaren vidare av sig själv",
          english: "the page sends its readers on by itself"),
        Message(
          swedish: "bara sidor för gamla adresser får det, genast och med robots noindex",
          english: "only pages of old addresses may, at once and with robots noindex")
      )
    case .positiveTabIndex:
      (
        Message(
          swedish: "tabindex över noll ändrar ordningen för tangentbordet",
          english: "a tabindex above zero changes the order of the keyboard"),
        Message(
          swedish: "skriv 0 eller -1, och låt ordningen på sidan styra",
          english: "write 0 or -1, and let the order of the page decide")
      )
    case .newWindow:
      (
        Message(swedish: "länken öppnar ett nytt fönster", english: "the link opens a new window"),
        Message(swedish: "ta bort target", english: "remove target")
      )
    case .lockedViewport:
      (
        Message(swedish: "sidan går inte att förstora", english: "the page cannot be enlarged"),
        Message(
          swedish: "ta bort user-scalable och maximum-scale",
          english: "remove user-scalable and maximum-scale")
      )
    default:
      (
        Message(
          swedish: "något som går att använda står i en länk eller knapp",
          english: "something that can be used stands in a link or button"),
        Message(
          swedish: "lägg det bredvid, inte i", english: "put it beside, not inside")
      )
    }
  }
}

extension MarkupFault.Landmark {
  /// The element that makes the part.
  fileprivate var element: String {
    switch self {
    case .banner: "header"
    case .main: "main"
    case .contentInformation: "footer"
    }
  }
}
