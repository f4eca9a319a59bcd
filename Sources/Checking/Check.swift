package import Files
package import Linking

/// What every site is held against before it is published.
private let siteRules: [any Rule.Type] = [
  DuplicateTitle.self,
  IdentityNumberWritten.self,
  LinkToArchived.self,
  LostAnchor.self,
  LostPage.self,
  RepealedLaw.self,
  ReviewMissing.self,
]

/// How texts should be written, and what days do to a site that does not change; none of these
/// keeps a site from its readers.
private let styleRules: [any Rule.Type] = [
  AverageSentence.self,
  BareAddress.self,
  BoldHeading.self,
  BrokenWord.self,
  DiagnosingWord.self,
  DottedAbbreviation.self,
  FutureAssessment.self,
  GenericLinkText.self,
  HardToRead.self,
  HeadingLevelJump.self,
  InconsistentTerm.self,
  InsecureLink.self,
  LongHeading.self,
  LongParagraph.self,
  LongSentence.self,
  LongSummary.self,
  MissingCaption.self,
  MissingHeader.self,
  MissingSpace.self,
  MisspelledTerm.self,
  MobileNumberWritten.self,
  NotEasyToRead.self,
  NounPhrase.self,
  OldAssessment.self,
  OldTerm.self,
  PassiveInstruction.self,
  PoorAlternative.self,
  PrivateEmail.self,
  ReviewDateOnly.self,
  ReviewOverdue.self,
  ReviewTextChanged.self,
  SensoryCue.self,
  SplitCompound.self,
  StatementMissing.self,
  StatementOutOfSight.self,
  StiffWord.self,
  UnexpandedAbbreviation.self,
  UnlockedAddress.self,
  UnlistedFiles.self,
  UnmarkedEnglish.self,
]

/// Whether a rule looks at the finished site, so that what it finds keeps no page from being read.
func isOnFinishedSite(_ rule: String) -> Bool {
  (siteRules + styleRules).contains { $0.name == rule }
}

/// All that a linked site is held against, rule by rule.
///
/// Pure; a link that leads nowhere and an address taken twice are linking's to report.
package struct SiteCheck: Sendable {
  /// One of the rules.
  package struct Part: Sendable {
    fileprivate let rule: any Rule.Type
    fileprivate let inspection: Inspection

    /// What the rule finds, in no particular order.
    package func findings() -> [Diagnostic] { rule.check(inspection) }
  }

  /// The rules; each can be tried on a thread of its own.
  package let parts: [Part]

  /// Reads what the rules look at.
  ///
  /// - Parameters:
  ///   - site: The site.
  ///   - readsTexts: Whether the site is held to how texts should be written too, which takes
  ///     longer than all the rest.
  ///   - today: The day that dates are held against.
  package init(_ site: Site, readsTexts: Bool, today: CalendarDate) {
    let inspection = Inspection(site, readsTexts: readsTexts, today: today)
    let rules = readsTexts ? siteRules + styleRules : siteRules
    parts = rules.map { Part(rule: $0, inspection: inspection) }
  }
}

/// What the authors of a linked site should know of, by file and place.
package func check(_ site: Site, readsTexts: Bool = true, today: CalendarDate) -> [Diagnostic] {
  SiteCheck(site, readsTexts: readsTexts, today: today).parts.flatMap { $0.findings() }
    .sortedOnce()
}
