/// Which question may be asked when, so that no server and no run gets more than it can bear.
///
/// Pure: time is given to it, as the time since the run began. Verdicts come in the order of the
/// addresses, whatever the order of the answers.
package struct Schedule: Sendable {
  /// What a run may ask for.
  package struct Limits: Sendable {
    /// Questions that are being asked at one time.
    package var atOnce = 8
    /// The same, of one host.
    package var atOncePerHost = 2
    /// The least time between two questions to one host.
    package var pausePerHost = Duration.milliseconds(500)
    /// How long one answer may take.
    package var answer = Duration.seconds(15)
    /// How long the run may take.
    package var run = Duration.seconds(600)

    /// What is used when nothing else is said.
    package init() {}
  }

  /// A question with the number of its address.
  package struct Turn: Sendable, Hashable {
    /// The place of the address among those given.
    package let number: Int
    /// What to ask.
    package let question: Question
  }

  private struct Host {
    var waiting: [(number: Int, notBefore: Duration)] = []
    var running = 0
    var nextStart = Duration.zero
    /// How many addresses have got no contact with it; nil when it has answered.
    var silences: Int? = 0
  }

  private let limits: Limits
  private let allowed: Set<String>
  private var inquiries: [Inquiry]
  private var hosts: [String: Host] = [:]
  /// The hosts in the order they were met.
  private var hostNames: [String] = []
  private var running = 0
  private var hasContact = false
  /// The verdict on each address; nil for one that was not asked for to the end.
  package private(set) var verdicts: [Verdict?]

  /// How many addresses of a host, or hosts of a run, must be silent before the rest is given up.
  private static let enoughSilences = (addresses: 2, hosts: 5)

  /// Takes in what to ask for.
  ///
  /// - Parameters:
  ///   - inquiries: One an address, in the order to ask.
  ///   - limits: What the run may ask for.
  ///   - allowed: Hosts that may be asked although they are on a private network.
  package init(_ inquiries: [Inquiry], limits: Limits, allowed: Set<String>) {
    self.limits = limits
    self.allowed = allowed
    self.inquiries = inquiries
    verdicts = Array(repeating: nil, count: inquiries.count)
    for number in inquiries.indices { wait(number, until: .zero) }
  }

  /// By what the page of an address is known again.
  package func validators(_ number: Int) -> Validators { inquiries[number].validators }

  /// Whether a host may be asked wherever it is.
  package func isAllowed(_ host: String) -> Bool { allowed.contains(host) }

  /// Whether nothing is left to ask or to wait for.
  package var isDone: Bool {
    running == 0 && (isOffline || hosts.values.allSatisfy(\.waiting.isEmpty))
  }

  /// Whether there seems to be no network: not one host could be reached.
  package var isOffline: Bool {
    guard !hasContact else { return false }
    let silent = hosts.values.count { $0.silences ?? 0 > 0 }
    let isAllSaid = running == 0 && hosts.values.allSatisfy(\.waiting.isEmpty)
    return silent >= Self.enoughSilences.hosts || (silent > 0 && isAllSaid)
  }

  /// The next question that may be asked now.
  package mutating func next(at now: Duration) -> Turn? {
    guard running < limits.atOnce, now < limits.run, !isOffline else { return nil }
    for name in hostNames {
      guard var host = hosts[name], host.running < limits.atOncePerHost, host.nextStart <= now,
        let place = host.waiting.firstIndex(where: { $0.notBefore <= now })
      else { continue }
      let number = host.waiting.remove(at: place).number
      host.running += 1
      host.nextStart = now + limits.pausePerHost
      hosts[name] = host
      running += 1
      return Turn(number: number, question: inquiries[number].question)
    }
    return nil
  }

  /// How long until a question may be asked, if no answer comes before; nil where none waits, or
  /// none can be asked before an answer comes.
  package func pause(at now: Duration) -> Duration? {
    guard running < limits.atOnce else { return nil }
    return hosts.values.filter { $0.running < limits.atOncePerHost }.compactMap { host in
      host.waiting.map { max($0.notBefore, host.nextStart) }.min()
    }
    .min().map { max(.zero, $0 - now) }
  }

  /// Takes in the answer to a turn.
  package mutating func take(_ answer: Answer, to turn: Turn, at now: Duration) {
    let name = turn.question.address.host
    running -= 1
    hosts[name]?.running -= 1
    let isSilence = answer.isSilence
    if !isSilence {
      hasContact = true
      hosts[name]?.silences = nil
    }
    switch inquiries[turn.number].take(answer) {
    case .ask(let pause):
      wait(turn.number, until: now + pause)
    case .done(let verdict):
      verdicts[turn.number] = verdict
      if isSilence, let silences = hosts[name]?.silences {
        hosts[name]?.silences = silences + 1
        if silences + 1 >= Self.enoughSilences.addresses { giveUp(name, verdict) }
      }
    }
    if case .response(let response) = answer { heed(response, from: name, at: now) }
  }

  /// Lets a host be that has had too many questions: as long as it says, or for the whole run.
  private mutating func heed(_ response: Answer.Response, from name: String, at now: Duration) {
    guard response.status == 429, let seconds = response.retryAfterSeconds else { return }
    guard seconds <= Inquiry.longestPauseSeconds else { return giveUp(name, .unjudged) }
    let start = hosts[name]?.nextStart ?? now
    hosts[name]?.nextStart = max(start, now + .seconds(seconds))
  }

  private mutating func wait(_ number: Int, until time: Duration) {
    let host = inquiries[number].question.address.host
    if PrivateNetwork.holds(host), !allowed.contains(host) {
      if case .done(let verdict) = inquiries[number].take(.failure(.privateHost)) {
        verdicts[number] = verdict
      }
      return
    }
    if hosts[host] == nil { hostNames.append(host) }
    hosts[host, default: Host()].waiting.append((number, time))
  }

  /// Says of all that waits for a host what was said of the others.
  private mutating func giveUp(_ name: String, _ verdict: Verdict) {
    for waiting in hosts[name]?.waiting ?? [] { verdicts[waiting.number] = verdict }
    hosts[name]?.waiting = []
  }
}

extension Answer {
  /// Whether nothing tells that there is a network, or a host.
  fileprivate var isSilence: Bool {
    switch self {
    case .failure(.noName), .failure(.noContact), .failure(.tooSlow): true
    case .failure(.refused), .failure(.badCertificate), .failure(.broken), .response: false
    // It was not asked, so this tells nothing; but it was looked up.
    case .failure(.privateHost): false
    }
  }
}
