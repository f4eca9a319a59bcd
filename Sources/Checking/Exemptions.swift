package import Declarations
package import Files
package import Parsing

/// What the editors let be of all that is found: what they suppress with a reason, and what they
/// took over in the baseline. The last step of a check.
package struct Exemptions: Sendable {
  /// What the baseline is there for in a run.
  package enum BaselineUse: Sendable {
    /// There is none.
    case none
    /// It holds back what is in it.
    case holds(Baseline)
    /// It is being written, and takes in all that it can.
    case takesAll
  }

  /// What has been looked at, so that an exemption without a finding is known not to be needed.
  package struct Looked: Sendable {
    /// Whether the texts have been read.
    package var texts = false
    /// Whether the searches of editors have been tried.
    package var searches = false
    /// Rules that nothing was held against all the same.
    package var unread: Set<String> = []

    /// Nothing yet.
    package init() {}

    fileprivate func covers(_ rule: String) -> Bool {
      texts && !unread.contains(rule) && (searches || !rule.hasPrefix("search/"))
    }
  }

  private let documents: [Document]
  private let declarations: Declarations
  private let baseline: BaselineUse
  private let rules: [String]
  private let today: CalendarDate

  /// Takes in what pages, settings and the baseline exempt.
  ///
  /// - Parameters:
  ///   - documents: Every page, drafts included.
  ///   - declarations: What site.yaml says.
  ///   - baseline: What is done with the baseline.
  ///   - rules: The names of all rules there are.
  ///   - today: The day that `until` is held against.
  package init(
    documents: [Document], declarations: Declarations, baseline: BaselineUse, rules: [String],
    today: CalendarDate
  ) {
    self.documents = documents
    self.declarations = declarations
    self.baseline = baseline
    self.rules = rules
    self.today = today
  }

  /// What is left of some findings, with what is wrong with the exemptions themselves.
  ///
  /// - Parameters:
  ///   - diagnostics: All that was found.
  ///   - looked: What was looked at.
  /// - Returns: What is left, and what the baseline holds; a suppressed finding is in neither.
  package func applied(
    to diagnostics: [Diagnostic], _ looked: Looked
  ) -> (left: [Diagnostic], held: [Diagnostic]) {
    let left = notSuppressed(in: diagnostics, looked)
    switch baseline {
    case .none: return (left, [])
    case .takesAll:
      return (left.filter { !Baseline.canHold($0) }, left.filter(Baseline.canHold))
    case .holds(let baseline):
      let drafts = Set(documents.filter { $0.metadata.status == .draft }.map(\.file.path))
      let parts = baseline.parted(left.sorted()) { rule, path in
        looked.covers(rule) && !drafts.contains(path)
      }
      return (parts.new, parts.held)
    }
  }

  /// What is left of some findings where no baseline is thought of.
  package func notSuppressed(in diagnostics: [Diagnostic], _ looked: Looked) -> [Diagnostic] {
    suppressed(
      diagnostics, documents: documents, declarations: declarations, rules: rules, today: today,
      isLookedFor: looked.covers)
  }
}
