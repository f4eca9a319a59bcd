import Disk
import Files

/// Why one file or folder was left out.
enum LoadingFault {
  /// The system refused.
  case unreadable(SystemFailure)
  /// The file is larger than any page or attachment should be.
  case tooLarge(sizeBytes: Int, limitBytes: Int)
  /// A pipe, a socket or a device.
  case special
  /// A link to something outside the folder.
  case linkLeadsOutside(target: String)
  /// A link to a folder.
  case linkToFolder
  /// The name is not UTF-8, or holds a line break or another control character.
  case badName(shown: String)
  /// Another file has the same name once letters and their accents are joined.
  case sameName

  /// The fault as a person reads it, about the whole of `file`.
  func diagnostic(at file: SourceFile) -> Diagnostic {
    Diagnostic(.error, rule, at: Location(file, nil), message, fix: fix)
  }

  private var rule: String {
    switch self {
    case .unreadable, .special: "file/unreadable"
    case .tooLarge: "file/too-large"
    case .linkLeadsOutside, .linkToFolder: "file/link"
    case .badName: "file/name"
    case .sameName: "file/same-name"
    }
  }

  private var message: Message {
    switch self {
    case .unreadable(let failure):
      Message(
        swedish: "kan inte läsas: \(failure.reason.swedish)",
        english: "cannot be read: \(failure.reason.english)")
    case .tooLarge(let sizeBytes, let limitBytes):
      Message(
        swedish: "är \(sizeBytes >> 20) MB stor; gränsen är \(limitBytes >> 20) MB",
        english: "is \(sizeBytes >> 20) MB large; the limit is \(limitBytes >> 20) MB")
    case .special:
      Message(
        swedish: "är ingen vanlig fil", english: "is not an ordinary file")
    case .linkLeadsOutside(let target):
      Message(
        swedish: "är en länk till ”\(target)”, som ligger utanför mappen",
        english: "is a link to '\(target)', which lies outside the folder")
    case .linkToFolder:
      Message(
        swedish: "är en länk till en mapp; bara länkar till filer följs",
        english: "is a link to a folder; only links to files are followed")
    case .badName(let shown):
      Message(
        swedish: "namnet ”\(shown)” har tecken som inte går att använda i en adress",
        english: "the name '\(shown)' holds characters that no address can have")
    case .sameName:
      Message(
        swedish: "två filer har samma namn; de skiljer sig bara i hur prickar och ringar lagras",
        english: "two files have the same name; only the storage of their accents differs")
    }
  }

  private var fix: Message {
    switch self {
    case .unreadable:
      Message(
        swedish: "Ge den som kör guide rätt att läsa filen, eller flytta den.",
        english: "Let whoever runs guide read the file, or move it.")
    case .special:
      Message(
        swedish: "Lägg en vanlig fil här, eller flytta den.",
        english: "Put an ordinary file here, or move it.")
    case .tooLarge:
      Message(
        swedish: "Länka till filen där den finns i stället.",
        english: "Link to the file where it lives instead.")
    case .linkLeadsOutside, .linkToFolder:
      Message(swedish: "Lägg filerna själva i mappen.", english: "Put the files themselves here.")
    case .badName:
      Message(
        swedish: "Byt namn på filen.", english: "Rename the file.")
    case .sameName:
      Message(swedish: "Ta bort en av dem.", english: "Remove one of them.")
    }
  }
}
