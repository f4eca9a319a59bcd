package import Files
package import Linking

/// What every site is held against.
private let rules: [any Rule.Type] = [
  BareAddress.self,
  BoldHeading.self,
  DottedAbbreviation.self,
  DuplicateTitle.self,
  GenericLinkText.self,
  HardToRead.self,
  HeadingLevelJump.self,
  IdentityNumberWritten.self,
  InsecureLink.self,
  LinkToArchived.self,
  LostAnchor.self,
  LostPage.self,
  LongHeading.self,
  LongParagraph.self,
  LongSentence.self,
  LongSummary.self,
  MissingSpace.self,
  MobileNumberWritten.self,
  OldTerm.self,
  PrivateEmail.self,
  RepealedLaw.self,
  ReviewMissing.self,
  SensoryCue.self,
  SplitCompound.self,
  StiffWord.self,
]

/// Whether a rule looks at the finished site, so that what it finds keeps no page from being read.
func isOnFinishedSite(_ rule: String) -> Bool {
  rules.contains { $0.name == rule }
}

/// What the authors of a linked site should know of, by file and place.
///
/// Pure; a link that leads nowhere and an address taken twice are linking's to report.
package func check(_ site: Site) -> [Diagnostic] {
  let texts = WrittenText.current(in: site)
  return rules.flatMap { rule in
    if let rule = rule as? any TextRule.Type {
      rule.check(texts, of: site)
    } else {
      rule.check(site)
    }
  }
  .sorted()
}
