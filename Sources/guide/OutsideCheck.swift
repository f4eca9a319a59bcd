import ArgumentParser
import Checking
import Declarations
import Fetching
import Files
import Foundation
import Linking
import Probing

/// Whether and how addresses outside the site are asked for.
struct OutsideOptions: ParsableArguments {
  @Flag(name: .long, help: "Ask the web for every address outside the site as well.")
  var external = false

  @Option(
    name: .customLong("external-cache"),
    help: ArgumentHelp(
      "Where answers are kept; what answered in the last week is not asked again.",
      valueName: "file"))
  var cache = ".guide-cache/external.json"

  @Option(
    name: .customLong("external-private"),
    help: ArgumentHelp(
      "A host that may be asked though it is on a private network. Can be repeated.",
      valueName: "host"))
  var privateHosts: [String] = []

  @Option(
    name: .customLong("external-timeout"),
    help: ArgumentHelp("How long one answer may take.", valueName: "seconds"))
  var answerSeconds = 15

  @Option(
    name: .customLong("external-time"),
    help: ArgumentHelp(
      "How long all may take; what is left is asked the next time.", valueName: "seconds"))
  var runSeconds = 600

  mutating func validate() throws {
    let seconds = 1...86_400
    guard seconds.contains(answerSeconds), seconds.contains(runSeconds) else {
      throw ValidationError("--external-timeout and --external-time must be from 1 to 86400")
    }
    // A host that is written otherwise would be none that is ever asked.
    for host in privateHosts where WebAddress("http://\(host)/")?.host != host.lowercased() {
      throw ValidationError(
        "--external-private takes a host alone, such as 127.0.0.1 or [::1], not '\(host)'")
    }
  }
}

/// What asking for the addresses outside a site gave.
struct OutsideCheck {
  /// What authors should know.
  private(set) var diagnostics: [Diagnostic] = []
  /// How much was asked, for people.
  private(set) var summary: Message
  /// Whether every address was asked for, or answered lately.
  private(set) var isComplete = false
  /// Whether the machine has nothing to ask with.
  private(set) var hasFailed = false

  /// The rules that only answers from the web can break.
  static let rules: Set<String> = [
    "link/certificate", "link/dead", "link/moved", "link/unreachable",
  ]

  /// How many days a good answer holds.
  private static let validDays = 7

  /// Asks for the addresses of a site that nothing is known of, and remembers the answers.
  init(_ site: Site, options: OutsideOptions, today: CalendarDate) {
    let links = OutsideLink.all(in: site).compactMap { link in
      WebAddress(link.address).map { (link: link, address: $0) }
    }
    let addresses = Set(links.map(\.address)).sorted { $0.text < $1.text }
    let file = URL(fileURLWithPath: options.cache)
    var memory = Self.memory(in: file)
    var verdicts: [WebAddress: Verdict] = [:]
    for address in addresses {
      verdicts[address] = memory.verdict(on: address, today: today, days: Self.validDays)
    }
    let asked = addresses.filter { verdicts[$0] == nil }
    let known = addresses.filter { verdicts[$0] != nil }
    let asking = Asking(options, agent: Self.agent(of: site))
    let schedule: Schedule
    do {
      schedule = try asking.ask(asked, memory, witnesses: known)
    } catch {
      summary = error.message
      hasFailed = error == .noLibrary
      return
    }
    summary = Self.summary(
      of: schedule, asked: asked.count, known: known.count)
    isComplete = !schedule.verdicts.contains(nil)
    for (number, address) in asked.enumerated() {
      guard let verdict = schedule.verdicts[number] else { continue }
      verdicts[address] = verdict
      memory.remember(
        verdict, on: address, validators: schedule.validators(number), today: today)
    }
    memory.keepOnly(Set(addresses))
    do {
      try Self.write(memory, to: file)
    } catch {
      summary = Message(
        swedish: summary.swedish + " Svaren kunde inte sparas i \(options.cache).",
        english: summary.english + " The answers could not be kept in \(options.cache).")
    }
    diagnostics = links.compactMap { link, address in
      verdicts[address]?.diagnostic(
        at: link.location, fragment: String(link.address.drop { $0 != "#" }),
        since: memory.failingSince(address), today: today)
    }
  }

  /// How we introduce ourselves: the program, and whose site it is for.
  private static func agent(of site: Site) -> String {
    let settings = site.declarations.settings
    let contact = [settings.baseURL, settings.contact?.email ?? settings.contact?.url]
    let words = ["link check"] + contact.compactMap { $0.map { "+" + $0 } }
    let text = "guide/\(guideVersion) (\(words.joined(separator: "; ")))"
    return String(
      text.unicodeScalars.map { (0x20...0x7E).contains($0.value) ? Character($0) : "?" })
  }

  /// What was kept; nothing where there is no file, or one in a form that is not ours.
  private static func memory(in file: URL) -> LinkMemory {
    do {
      let memory = try JSONDecoder().decode(LinkMemory.self, from: Data(contentsOf: file))
      return memory.version == LinkMemory.currentVersion ? memory : LinkMemory()
    } catch {
      return LinkMemory()
    }
  }

  private static func write(_ memory: LinkMemory, to file: URL) throws {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data((try jsonText(memory) + "\n").utf8).write(to: file, options: .atomic)
  }

  private static func summary(of schedule: Schedule, asked: Int, known: Int) -> Message {
    let left = schedule.verdicts.count { $0 == nil }
    let unjudged = schedule.verdicts.count { $0 == .unjudged }
    let recent = Message(
      swedish: known == 0 ? "" : ", \(known) svarade nyligen",
      english: known == 0 ? "" : ", \(known) answered lately")
    let silent = Message(
      swedish: unjudged == 0 ? "" : ", \(unjudged) gick inte att bedöma",
      english: unjudged == 0 ? "" : ", \(unjudged) could not be judged")
    let rest = Message(
      swedish: left == 0 ? "" : ", \(left) hanns inte med; kör igen",
      english: left == 0 ? "" : ", \(left) are left; run again")
    return Message(
      swedish: "Adresser utanför webbplatsen: \(asked - left) prövade"
        + recent.swedish + silent.swedish + rest.swedish + ".",
      english: "Addresses outside the site: \(asked - left) tried"
        + recent.english + silent.english + rest.english + ".")
  }
}

/// Asking for addresses in the way that the options say.
private struct Asking {
  private let limits: Schedule.Limits
  private let allowed: Set<String>
  private let agent: String

  /// Why nothing was learned.
  enum Failure: Error {
    case noLibrary, noNetwork

    var message: Message {
      switch self {
      case .noLibrary:
        Message(
          swedish: "Adresser utanför webbplatsen kunde inte prövas: libcurl saknas eller "
            + "startar inte (paketet libcurl4 i Debian).",
          english: "Addresses outside the site could not be tried: libcurl is missing or does "
            + "not start (the package libcurl4 in Debian).")
      case .noNetwork:
        Message(
          swedish: "Inget nät: adresser utanför webbplatsen kunde inte prövas.",
          english: "No network: addresses outside the site could not be tried.")
      }
    }
  }

  init(_ options: OutsideOptions, agent: String) {
    var limits = Schedule.Limits()
    limits.answer = .seconds(options.answerSeconds)
    limits.run = .seconds(options.runSeconds)
    self.limits = limits
    allowed = Set(options.privateHosts.map { $0.lowercased() })
    self.agent = agent
  }

  /// Asks for addresses; where all are silent, for a few witnesses that answered lately too.
  func ask(
    _ addresses: [WebAddress], _ memory: LinkMemory, witnesses: [WebAddress]
  ) throws(Failure) -> Schedule {
    let schedule = try run(
      addresses.map { Inquiry($0, validators: memory.validators(of: $0)) })
    guard schedule.isOffline else { return schedule }
    let seen = try run(witnesses.prefix(3).map { Inquiry($0) })
    guard !witnesses.isEmpty, !seen.isOffline else { throw .noNetwork }
    return schedule
  }

  private func run(_ inquiries: [Inquiry]) throws(Failure) -> Schedule {
    var schedule = Schedule(inquiries, limits: limits, allowed: allowed)
    do {
      try fetch(&schedule, limits: limits, agent: agent)
    } catch {
      throw .noLibrary
    }
    return schedule
  }
}
