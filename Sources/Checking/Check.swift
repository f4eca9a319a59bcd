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

/// Slips of the keys, which `guide fix` mends.
private let slipRules: [any Rule.Type] = [
  DoubleSpace.self,
  HyphenAsDash.self,
  HyphenInRange.self,
  PercentSign.self,
  SpaceBeforeMark.self,
  StraightApostrophe.self,
  StraightQuote.self,
  ThreePoints.self,
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
  DutyWithoutLaw.self,
  FutureAssessment.self,
  GenericLinkText.self,
  HardToRead.self,
  HeadingLevelJump.self,
  InconsistentTerm.self,
  InsecureLink.self,
  LeftOffice.self,
  LongHeading.self,
  LongParagraph.self,
  LongSentence.self,
  LongSummary.self,
  MalformedLawReference.self,
  MissingCaption.self,
  MissingFileFacts.self,
  MissingHeader.self,
  MissingLawNumber.self,
  MissingSpace.self,
  MissingSummary.self,
  MisspelledTerm.self,
  MobileNumberWritten.self,
  MovedLawPlace.self,
  NotEasyToRead.self,
  NounPhrase.self,
  NumberSpelling.self,
  OldAssessment.self,
  OldTerm.self,
  OutdatedFact.self,
  PassiveInstruction.self,
  PastContact.self,
  PoorAlternative.self,
  PrivateEmail.self,
  RepeatedSummary.self,
  ReviewDateOnly.self,
  ReviewOverdue.self,
  ReviewTextChanged.self,
  SensoryCue.self,
  SourceMissing.self,
  SplitCompound.self,
  StatementMissing.self,
  StatementOutOfSight.self,
  StiffWord.self,
  TranslationBehind.self,
  UncheckedPage.self,
  UnexpandedAbbreviation.self,
  UnknownAccessibility.self,
  UnknownLawNumber.self,
  UnlistedFiles.self,
  UnlockedAddress.self,
  UnmarkedEnglish.self,
  UnpublishedLink.self,
  WrongLawNumber.self,
]

private let namesOfRules = Set((siteRules + slipRules + styleRules).map { $0.name })

/// Whether a rule looks at the finished site, so that what it finds keeps no page from being read.
func isOnFinishedSite(_ rule: String) -> Bool {
  namesOfRules.contains(rule) || rule.hasPrefix("search/")
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
    let rules = readsTexts ? siteRules + slipRules + styleRules : siteRules
    parts = rules.map { Part(rule: $0, inspection: inspection) }
  }
}

/// What the authors of a linked site should know of, by file and place.
package func check(_ site: Site, readsTexts: Bool = true, today: CalendarDate) -> [Diagnostic] {
  SiteCheck(site, readsTexts: readsTexts, today: today).parts.flatMap { $0.findings() }
    .sortedOnce()
}
