import Files
import Testing

@testable import Probing

@Suite("From answers to a verdict")
struct InquiryTests {
  private func response(_ status: Int, to location: String? = nil, after seconds: Int? = nil)
    -> Answer
  {
    var response = Answer.Response(status: status)
    response.location = location
    response.retryAfterSeconds = seconds
    return .response(response)
  }

  /// Answers one after the other; the questions, and the verdict if there is one.
  private func run(_ answers: [Answer]) throws -> (asked: [String], verdict: Verdict?) {
    var inquiry = Inquiry(try #require(WebAddress("https://a.se/b")))
    var asked: [String] = []
    for answer in answers {
      asked.append("\(inquiry.question.method) \(inquiry.question.address.text)")
      if case .done(let verdict) = inquiry.take(answer) { return (asked, verdict) }
    }
    return (asked, nil)
  }

  @Test("A page is asked for when the head is refused, and only then")
  func heads() throws {
    #expect(try run([response(200)]).asked == ["head https://a.se/b"])
    for status in [400, 403, 404, 405, 410, 501, 500] {
      let (asked, verdict) = try run([response(status), response(200)])
      #expect(asked == ["head https://a.se/b", "get https://a.se/b"] && verdict == .alive)
    }
    #expect(try run([response(404), response(404)]).verdict == .dead(status: 404))
    #expect(try run([response(403), response(403)]).verdict == .unjudged)
  }

  @Test("What passes is asked for three times, with longer pauses, and not sooner than told")
  func setbacks() throws {
    var inquiry = Inquiry(try #require(WebAddress("https://a.se/")))
    #expect(inquiry.take(.failure(.tooSlow)) == .ask(after: .seconds(1)))
    #expect(inquiry.take(response(503, after: 9)) == .ask(after: .seconds(9)))
    #expect(inquiry.take(.failure(.broken)) == .done(.unreachable(.broken)))
    var closed = Inquiry(try #require(WebAddress("https://a.se/")))
    #expect(closed.take(response(503, after: 9)) == .ask(after: .seconds(9)), "though for the head")
    var busy = Inquiry(try #require(WebAddress("https://a.se/")))
    #expect(busy.take(response(429, after: 3600)) == .done(.unjudged))
  }

  @Test("A page that has not changed is known by what it was, unless the server says otherwise")
  func unchanged() throws {
    var known = Validators()
    known.entityTag = "\"a\""
    let address = try #require(WebAddress("https://a.se/"))
    var inquiry = Inquiry(address, validators: known)
    #expect(inquiry.take(response(304)) == .done(.alive))
    #expect(inquiry.validators == known)
    var changed = Inquiry(address, validators: known)
    #expect(changed.take(response(200)) == .done(.alive))
    #expect(changed.validators.isEmpty)
  }

  @Test("Only redirects that are meant to last say that a page has moved")
  func redirects() throws {
    let lasting = [response(301, to: "/c"), response(308, to: "https://d.se/e"), response(200)]
    #expect(try run(lasting).verdict == .moved(to: "https://d.se/e"))
    let mixed = [response(301, to: "/c"), response(302, to: "/login"), response(200)]
    #expect(try run(mixed).verdict == .moved(to: "https://a.se/c"))
    let passing = [response(302, to: "/c"), response(301, to: "/d"), response(200)]
    #expect(try run(passing).verdict == .alive)
    let dead = [response(301, to: "/c"), response(404), response(404)]
    #expect(try run(dead).verdict == .dead(status: 404))
    #expect(try run([response(302, to: "/b")]).verdict == .unreachable(.endlessRedirects))
    let far = (0...20).map { response(302, to: "/\($0)") }
    #expect(try run(far).verdict == .unreachable(.endlessRedirects))
    #expect(try run(far).asked.count == 11)
    #expect(
      try run([response(301, to: "file:///etc/passwd")]).verdict == .unreachable(.redirectElsewhere)
    )
  }

  @Test("Answers hold for some days, and silence counts from its first day")
  func memory() throws {
    let address = try #require(WebAddress("https://a.se/"))
    let days = try ["2026-11-22", "2026-11-28", "2026-11-29", "2026-11-21"].map {
      try #require(CalendarDate($0))
    }
    var memory = LinkMemory()
    memory.remember(.moved(to: "https://b.se/"), on: address, validators: .init(), today: days[0])
    #expect(memory.verdict(on: address, today: days[1], days: 7) == .moved(to: "https://b.se/"))
    #expect(memory.verdict(on: address, today: days[2], days: 7) == nil)
    #expect(memory.verdict(on: address, today: days[3], days: 7) == nil, "a clock that was moved")
    for day in [days[0], days[2]] {
      memory.remember(.unreachable(.noName), on: address, validators: .init(), today: day)
      #expect(memory.failingSince(address) == days[0])
      #expect(memory.verdict(on: address, today: day, days: 7) == nil)
    }
    memory.remember(.alive, on: address, validators: .init(), today: days[2])
    #expect(memory.failingSince(address) == nil)
    memory.keepOnly([])
    #expect(memory.addresses.isEmpty)
  }
}
