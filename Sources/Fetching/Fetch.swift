import Glibc
package import Probing

/// Why nothing can be asked at all.
package enum FetchingError: Error {
  /// The machine lacks libcurl.
  case noLibrary
  /// libcurl would not begin.
  case noBeginning
}

/// Asks all that is in a schedule, until it is done or its time is up.
///
/// One loop without threads of ours: libcurl says when there is something to do. Only the heads
/// of answers are read. Addresses on private networks are refused when a connection is about to be
/// made, whatever a name turned out to mean, unless the schedule allows the host.
///
/// - Parameters:
///   - schedule: What to ask; holds the verdicts afterwards.
///   - limits: Those of the schedule.
///   - agent: How we introduce ourselves to servers.
/// - Throws: When the machine has nothing to ask with.
package func fetch(
  _ schedule: inout Schedule, limits: Schedule.Limits, agent: String
) throws(FetchingError) {
  guard let library = CurlLibrary() else { throw .noLibrary }
  // Names with å, ä and ö are read as UTF-8.
  _ = unsafe setlocale(LC_CTYPE, "C.UTF-8")
  guard let group = library.newGroup() else { throw .noBeginning }
  var fetcher = Fetcher(library: library, group: group, limits: limits, agent: agent)
  defer { fetcher.end() }
  let clock = ContinuousClock()
  let start = clock.now
  while !schedule.isDone {
    let now = start.duration(to: clock.now)
    guard now < limits.run else { return }
    while let turn = schedule.next(at: now) {
      guard fetcher.begin(turn, allowsPrivate: schedule.isAllowed(turn.question.address.host))
      else { throw .noBeginning }
    }
    for (turn, answer) in fetcher.answers() {
      schedule.take(answer, to: turn, at: start.duration(to: clock.now))
    }
    let pause = min(schedule.pause(at: now) ?? .seconds(1), limits.run - now, .milliseconds(200))
    if !schedule.isDone { fetcher.wait(max(pause, .milliseconds(1))) }
  }
}

/// The questions that are on their way.
private struct Fetcher {
  private struct Sent {
    let transfer: Transfer
    let handle: CurlLibrary.Handle
    let headers: CurlLibrary.Handle?
  }

  private let library: CurlLibrary
  private let group: CurlLibrary.Handle
  private let agent: String
  private let milliseconds: Int
  private var sent: [Int: Sent] = [:]

  init(library: CurlLibrary, group: CurlLibrary.Handle, limits: Schedule.Limits, agent: String) {
    self.library = library
    self.group = group
    self.agent = agent
    milliseconds = limits.answer.milliseconds
  }

  /// Sends a question; no where libcurl will not.
  mutating func begin(_ turn: Schedule.Turn, allowsPrivate: Bool) -> Bool {
    guard let handle = library.newTransfer() else { return false }
    let transfer = Transfer(turn, allowsPrivate: allowsPrivate)
    let headers = headers(of: turn.question)
    library.prepare(handle, agent: agent, milliseconds: milliseconds)
    unsafe library.ask(
      handle, for: turn.question.address.text, wantsPage: turn.question.method == .get,
      headers: headers, listener: Unmanaged.passUnretained(transfer).toOpaque(),
      onHeader: takeHeader, onBody: refuseBody, onSocket: openSocket)
    sent[handle.number] = Sent(transfer: transfer, handle: handle, headers: headers)
    return library.add(handle, to: group)
  }

  private func headers(of question: Question) -> CurlLibrary.Handle? {
    var list = library.list(nil, with: "Accept: text/html,*/*;q=0.8")
    if let tag = question.validators?.entityTag, tag.isOneLine {
      list = library.list(list, with: "If-None-Match: \(tag)")
    }
    if let date = question.validators?.lastModified, date.isOneLine {
      list = library.list(list, with: "If-Modified-Since: \(date)")
    }
    return list
  }

  /// What has come since the last time.
  mutating func answers() -> [(Schedule.Turn, Answer)] {
    library.perform(group)
    var answers: [(Schedule.Turn, Answer)] = []
    while let (handle, result) = library.ended(in: group) {
      guard let ended = sent.removeValue(forKey: handle.number) else { continue }
      let answer = ended.transfer.answer(
        CurlLibrary.end(result), systemError: library.systemError(of: handle))
      answers.append((ended.transfer.turn, answer))
      drop(ended)
    }
    return answers
  }

  func wait(_ pause: Duration) {
    library.wait(group, milliseconds: Int32(max(1, pause.milliseconds)))
  }

  /// Drops what is still on its way.
  mutating func end() {
    for sent in sent.values { drop(sent) }
    sent = [:]
    library.drop(group: group)
  }

  private func drop(_ sent: Sent) {
    library.remove(sent.handle, from: group)
    library.drop(transfer: sent.handle)
    library.drop(list: sent.headers)
  }
}

extension String {
  /// Whether it can be the value of a header; what was kept in a file need not be what we wrote.
  fileprivate var isOneLine: Bool {
    unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

/// The transfer that a call of libcurl is about.
private func transfer(_ listener: UnsafeMutableRawPointer?) -> Transfer? {
  unsafe listener.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private let takeHeader: CurlLibrary.BytesCall = { bytes, size, count, listener in
  let length = size * count
  let line = unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
  return unsafe transfer(listener)?.take(line: line) == true ? length : 0
}

/// Nothing of a page is read.
private let refuseBody: CurlLibrary.BytesCall = { _, _, _, _ in 0 }

private let openSocket: CurlLibrary.SocketCall = { listener, _, target in
  guard let transfer = unsafe transfer(listener), let target = unsafe target else { return -1 }
  return transfer.open(unsafe SocketTarget(target.pointee))
}
