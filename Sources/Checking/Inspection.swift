import Declarations
import Files
import Linking
import Parsing

/// What the rules look at, read out of the site once for all of them.
struct Inspection {
  /// The site, linked.
  let site: Site
  /// The running text that readers meet as current Swedish; none where no rule reads it.
  let texts: [WrittenText]
  /// The laws that the texts name; nil where there are no texts or no register of laws.
  let laws: LawReading?
  /// The paths of pages about another time than today.
  let pastPaths: Set<String>
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
    texts = readsTexts ? WrittenText.current(in: site) : []
    laws = readsTexts ? LawReading(site, texts: texts) : nil
    pastPaths = Set(
      site.pages.filter { !$0.isAboutToday(of: site) }.compactMap { $0.document?.file.path })
    self.today = today
  }
}
