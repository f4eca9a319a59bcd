import Files
import Linking

/// What the rules look at, read out of the site once for all of them.
struct Inspection {
  /// The site, linked.
  let site: Site
  /// The running text that readers meet as current Swedish; none where no rule reads it.
  let texts: [WrittenText]
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
    self.texts = readsTexts ? WrittenText.current(in: site) : []
    self.today = today
  }
}
