import Probing
import Testing

@testable import Fetching

/// Servers that misbehave are in Tests/Outside.
@Suite("Asking without a server")
struct FetchTests {
  private func verdicts(on addresses: [String], allowed: Set<String>) throws -> [Verdict?] {
    var limits = Schedule.Limits()
    limits.answer = .seconds(2)
    limits.run = .seconds(20)
    let inquiries = try addresses.map { Inquiry(try #require(WebAddress($0))) }
    var schedule = Schedule(inquiries, limits: limits, allowed: allowed)
    try fetch(&schedule, limits: limits, agent: "guide tests")
    return schedule.verdicts
  }

  @Test("A private machine is found out however its number is written, before it is asked")
  func privateMachines() throws {
    let addresses = [
      "http://127.0.0.1:9/", "http://127.1:9/", "http://[::1]:9/", "http://0.0.0.0/",
    ]
    #expect(try verdicts(on: addresses, allowed: []) == Array(repeating: .unjudged, count: 4))
  }

  @Test("A closed port refuses")
  func closedPort() throws {
    #expect(
      try verdicts(on: ["http://127.0.0.1:9/"], allowed: ["127.0.0.1"])
        == [.unreachable(.refused)])
  }
}
