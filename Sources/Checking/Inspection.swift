import Declarations
import Files
import Linking
import Parsing

/// What the rules look at, read out of the site once for all of them.
struct Inspection: Sendable {
  /// A page whose texts are read.
  struct ReadPage {
    /// The page.
    let page: Page
    /// Its document.
    let document: Document
    /// Its texts, places among all texts.
    let texts: Range<Int>

    /// Where what holds for the whole page is reported: its title, or the first byte.
    var titleLocation: Location {
      Location(document.file, document.metadata.title?.range ?? 0..<1)
    }
  }

  /// The site, linked.
  let site: Site
  /// The running text that readers meet as current Swedish: of pages that hold or soon will, with
  /// titles, summaries and headings, and what registers tell. Quotations are someone else's words
  /// and not among it. None where no rule reads texts.
  private(set) var texts: [WrittenText] = []
  /// The pages that have these texts, in the order of the site.
  private(set) var pages: [ReadPage] = []
  /// Every word of the texts.
  private(set) var words = Vocabulary()
  /// The laws that the texts name; nil where there are no texts or no register of laws.
  private(set) var laws: LawReading?
  /// The paths of pages about another time than today; none where no rule reads texts.
  private(set) var pastPaths: Set<String> = []
  /// The day that dates are held against.
  let today: CalendarDate

  /// Looks at a site.
  ///
  /// - Parameters:
  ///   - site: The site, linked.
  ///   - readsTexts: Whether its texts are to be read, which takes longer than most rules.
  ///   - today: The day that counts as today.
  init(_ site: Site, readsTexts: Bool, today: CalendarDate) {
    self.site = site
    self.today = today
    guard readsTexts else { return }
    pastPaths = Set(
      site.pages.filter { !$0.isAboutToday(of: site) }.compactMap { $0.document?.file.path })
    for page in site.pages where page.isCurrentSwedish(in: site) {
      guard let document = page.document else { continue }
      let first = texts.count
      read(document)
      pages.append(ReadPage(page: page, document: document, texts: first..<texts.count))
    }
    if site.declarations.settings.language == .swedish {
      for register in site.declarations.registers.sorted(by: { $0.key < $1.key }) {
        for entry in register.value.entries { read(entry) }
      }
    }
    laws = LawReading(site, texts: texts)
  }

  private mutating func read(_ document: Document) {
    let (file, metadata) = (document.file, document.metadata)
    if let title = metadata.title {
      add(.title, Passage(title.value, in: file, at: title.range), in: file)
    }
    if let summary = metadata.summary {
      add(.summary, Passage(summary.value, in: file, at: summary.range), in: file)
    }
    for passage in document.headingPassages where passage.isOwnWords {
      add(.heading, passage, in: file)
    }
    for passage in document.passages where passage.isOwnWords { add(.text, passage, in: file) }
  }

  private mutating func read(_ entry: RegisterEntry) {
    let file = entry.location.file
    for field in ["definition", "summary", "note"] {
      guard let value = entry.values[field], let text = value.value.string else { continue }
      add(.definition, Passage(text, in: file, at: value.range), in: file)
    }
  }

  private mutating func add(_ kind: WrittenText.Kind, _ passage: Passage, in file: SourceFile) {
    texts.append(WrittenText(kind: kind, file: file, passage: passage, adding: &words))
  }
}

extension Passage {
  /// Whether the words are the author's, in the language of the page.
  fileprivate var isOwnWords: Bool {
    switch setting {
    case .text, .instruction: true
    case .quotation, .foreign: false
    }
  }
}
