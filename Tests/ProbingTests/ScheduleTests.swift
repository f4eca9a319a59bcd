import Testing

@testable import Probing

@Suite("Who is asked when")
struct ScheduleTests {
  private func schedule(_ addresses: [String], allowed: Set<String> = []) throws -> Schedule {
    let inquiries = try addresses.map { Inquiry(try #require(WebAddress($0))) }
    return Schedule(inquiries, limits: Schedule.Limits(), allowed: allowed)
  }

  private func turn(of schedule: inout Schedule) throws -> Schedule.Turn {
    let turn = schedule.next(at: .zero)
    return try #require(turn)
  }

  private func fine(_ status: Int = 200) -> Answer {
    .response(Answer.Response(status: status))
  }

  @Test("A host gets two questions at a time with a pause between, and a run eight")
  func gentle() throws {
    var one = try schedule((0..<5).map { "https://a.se/\($0)" })
    let first = try turn(of: &one)
    #expect(one.next(at: .milliseconds(499)) == nil)
    #expect(one.next(at: .milliseconds(500)) != nil)
    #expect(one.next(at: .seconds(9)) == nil)
    one.take(fine(), to: first, at: .seconds(9))
    #expect(one.next(at: .seconds(9)) != nil)
    var many = try schedule((0..<20).map { "https://a\($0).se/" })
    var count = 0
    while many.next(at: .zero) != nil { count += 1 }
    #expect(count == 8)
    #expect(many.next(at: .seconds(601)) == nil)
  }

  @Test("A host that has had too many questions is let be as long as it says, or for the run")
  func tooManyQuestions() throws {
    var schedule = try schedule((0..<3).map { "https://a.se/\($0)" } + ["https://b.se/"])
    var refusal = Answer.Response(status: 429)
    refusal.retryAfterSeconds = 20
    schedule.take(.response(refusal), to: try turn(of: &schedule), at: .zero)
    schedule.take(fine(), to: try turn(of: &schedule), at: .zero)
    #expect(schedule.next(at: .seconds(19)) == nil)
    #expect(schedule.pause(at: .zero) == .seconds(20))
    let later = schedule.next(at: .seconds(20))
    refusal.retryAfterSeconds = 3600
    schedule.take(.response(refusal), to: try #require(later), at: .seconds(20))
    #expect(schedule.isDone)
    #expect(schedule.verdicts == [.unjudged, .unjudged, .unjudged, .alive])
  }

  @Test("No pause is told while a host has as many questions as it gets: an answer comes first")
  func fullHost() throws {
    var schedule = try schedule((0..<3).map { "https://a.se/\($0)" })
    let first = try turn(of: &schedule)
    #expect(schedule.pause(at: .zero) == .milliseconds(500))
    #expect(schedule.next(at: .milliseconds(500)) != nil)
    #expect(schedule.pause(at: .seconds(1)) == nil)
    schedule.take(fine(), to: first, at: .seconds(1))
    #expect(schedule.pause(at: .seconds(1)) == .zero)
  }

  @Test("A host that is silent twice is not asked for the rest, and a run without any contact ends")
  func silence() throws {
    var schedule = try schedule((0..<9).map { "https://a.se/\($0)" } + ["https://b.se/"])
    var now = Duration.zero
    var asked = 0
    while !schedule.isDone, now < .seconds(300) {
      while let turn = schedule.next(at: now) {
        asked += 1
        let isSilent = turn.question.address.host == "a.se"
        schedule.take(isSilent ? .failure(.noName) : fine(), to: turn, at: now)
      }
      now += .milliseconds(250)
    }
    #expect(schedule.verdicts == Array(repeating: .unreachable(.noName), count: 9) + [.alive])
    #expect(asked <= 3 * 9 + 1)
    #expect(!schedule.isOffline)
    var alone = try self.schedule((0..<40).map { "https://a\($0).se/" })
    now = .zero
    asked = 0
    while !alone.isDone, now < .seconds(300) {
      while let turn = alone.next(at: now) {
        asked += 1
        alone.take(.failure(.noName), to: turn, at: now)
      }
      now += .milliseconds(250)
    }
    #expect(alone.isOffline && now < .seconds(20))
  }

  @Test("Names of a private network are not asked unless allowed, nor by way of a redirect")
  func privateNames() throws {
    var schedule = try schedule(
      ["http://localhost/", "http://intranet/a", "http://b.se/"], allowed: ["intranet"])
    let intranet = try turn(of: &schedule)
    #expect(intranet.question.address.host == "intranet")
    let open = try turn(of: &schedule)
    var redirect = Answer.Response(status: 302)
    redirect.location = "http://localhost/"
    schedule.take(.response(redirect), to: open, at: .zero)
    schedule.take(fine(), to: intranet, at: .zero)
    #expect(schedule.isDone)
    #expect(schedule.verdicts == [.unjudged, .alive, .unreachable(.redirectElsewhere)])
  }
}
