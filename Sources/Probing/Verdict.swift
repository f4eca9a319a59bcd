/// What has become of an address.
package enum Verdict: Sendable, Hashable {
  /// It gives a page.
  case alive
  /// It gives a page, by a redirect that is meant to last.
  case moved(to: String)
  /// The server says that there is no such page.
  case dead(status: Int)
  /// The server's certificate is not to be trusted.
  case badCertificate
  /// No page was had, which may be for now.
  case unreachable(Trouble)
  /// The server answers, but not a program; or it is not on the open web.
  case unjudged

  /// Why no page was had.
  package enum Trouble: Sendable, Hashable {
    /// The host's name is not known.
    case noName
    /// No connection came about.
    case noContact
    /// The host wants no connection.
    case refused
    /// The time was up.
    case tooSlow
    /// The connection broke, or what came was no answer.
    case broken
    /// The server answers with this status.
    case status(Int)
    /// Redirects go round, or on and on.
    case endlessRedirects
    /// A redirect leads to something that is not on the open web.
    case redirectElsewhere
  }
}

/// The asking for one address, through redirects and setbacks, to a verdict.
///
/// Pure: it says what to ask next and is told what came. The head is asked for first; a server
/// that has another answer for the head than for the page is asked for the page.
package struct Inquiry: Sendable {
  /// What to do next.
  package enum Step: Sendable, Hashable {
    /// Ask the question, after some time.
    case ask(after: Duration)
    /// Nothing more.
    case done(Verdict)
  }

  /// What to ask.
  package private(set) var question: Question
  /// By what the page is known again; of the address asked for itself.
  package private(set) var validators = Validators()
  private var seen: Set<WebAddress>
  private var isLastingSoFar = true
  private var lastingTarget: WebAddress?
  private var setbacks = 0

  /// Redirects that are followed, as many as browsers do at least.
  private static let mostRedirects = 10
  /// How long to wait before each new attempt.
  private static let pauses: [Duration] = [.seconds(1), .seconds(4)]
  /// The longest that a server may ask to be left alone within one run, in seconds.
  static let longestPauseSeconds = 30

  /// Begins with an address, and what its page was known by the last time.
  package init(_ address: WebAddress, validators: Validators? = nil) {
    question = Question(address, validators: validators)
    seen = [address]
  }

  /// Takes in the answer to the question.
  package mutating func take(_ answer: Answer) -> Step {
    switch answer {
    case .response(let response): take(response)
    case .failure(let failure): take(failure)
    }
  }

  private mutating func take(_ response: Answer.Response) -> Step {
    switch response.status {
    case 200...299, 304:
      if seen.count == 1 { validators = response.validators }
      // That nothing is new may be said without saying once more by what the page is known.
      if response.status == 304, validators.isEmpty {
        validators = question.validators ?? Validators()
      }
      return .done(lastingTarget.map { .moved(to: $0.text) } ?? .alive)
    case 301, 302, 303, 307, 308:
      return follow(response)
    case 429:
      return again(.unjudged, after: response.retryAfterSeconds)
    case 503 where response.retryAfterSeconds != nil:
      return again(.unreachable(.status(503)), after: response.retryAfterSeconds)
    case 400... where question.method == .head:
      question.method = .get
      question.validators = nil
      return .ask(after: .zero)
    case 404, 410:
      return .done(.dead(status: response.status))
    case 401, 403, 405, 406, 407, 451, 999:
      return .done(.unjudged)
    case 408, 425, 500...599:
      return again(.unreachable(.status(response.status)), after: response.retryAfterSeconds)
    default:
      return .done(.unreachable(.status(response.status)))
    }
  }

  private mutating func take(_ failure: Answer.Failure) -> Step {
    switch failure {
    case .noName: again(.unreachable(.noName), after: nil)
    case .noContact: again(.unreachable(.noContact), after: nil)
    case .refused: again(.unreachable(.refused), after: nil)
    case .tooSlow: again(.unreachable(.tooSlow), after: nil)
    case .broken: again(.unreachable(.broken), after: nil)
    case .badCertificate: .done(.badCertificate)
    case .privateHost:
      .done(seen.count == 1 ? .unjudged : .unreachable(.redirectElsewhere))
    }
  }

  private mutating func follow(_ response: Answer.Response) -> Step {
    guard let location = response.location else {
      return .done(.unreachable(.status(response.status)))
    }
    guard let next = question.address.following(location) else {
      return .done(.unreachable(.redirectElsewhere))
    }
    guard seen.count <= Self.mostRedirects, seen.insert(next).inserted else {
      return .done(.unreachable(.endlessRedirects))
    }
    isLastingSoFar = isLastingSoFar && (response.status == 301 || response.status == 308)
    if isLastingSoFar { lastingTarget = next }
    question = Question(next)
    return .ask(after: .zero)
  }

  /// Asks for the page once more, unless that has been done enough.
  private mutating func again(_ verdict: Verdict, after seconds: Int?) -> Step {
    guard setbacks < Self.pauses.count, seconds ?? 0 <= Self.longestPauseSeconds else {
      return .done(verdict)
    }
    let pause = max(Self.pauses[setbacks], .seconds(seconds ?? 0))
    setbacks += 1
    question.method = .get
    question.validators = nil
    return .ask(after: pause)
  }
}
