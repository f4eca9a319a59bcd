import Glibc
import Probing

/// One question on its way.
///
/// A class, because libcurl keeps a pointer to it while it calls back. It reads the head of the
/// answer and no more.
final class Transfer {
  let turn: Schedule.Turn
  private let allowsPrivate: Bool
  private var headBytes = 0
  private var response: Answer.Response?
  private(set) var isWhole = false
  private var wasPrivate = false

  /// No head of an answer that is meant well is larger.
  private static let mostHeadBytes = 64 * 1024

  init(_ turn: Schedule.Turn, allowsPrivate: Bool) {
    self.turn = turn
    self.allowsPrivate = allowsPrivate
  }

  /// Takes in a line of the head.
  ///
  /// - Returns: Whether to go on.
  func take(line: [UInt8]) -> Bool {
    headBytes += line.count
    guard headBytes <= Self.mostHeadBytes else { return false }
    // A byte that is not ASCII has a meaning in an address alone, where it is written so.
    let text = String(
      decoding: line.flatMap { $0 < 0x80 ? [$0] : Self.percent($0) }, as: UTF8.self)
    if text.hasPrefix("HTTP/") {
      response = Self.status(text).map(Answer.Response.init(status:))
      return true
    }
    guard text.contains(where: { !$0.isNewline }) else { return endHead() }
    readField(text)
    return true
  }

  /// The head is over; that of *100 Continue* and its like comes before the answer's own.
  private func endHead() -> Bool {
    guard let response, response.status >= 200 else { return true }
    isWhole = true
    // Of a page nothing more is wanted; where only the head was asked for it ends by itself, and
    // the connection can be used again.
    return turn.question.method == .head
  }

  private func readField(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return }
    let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
    let trimmed = String(value.prefix { !$0.isNewline })
    guard !trimmed.isEmpty, trimmed.utf8.count <= 8192 else { return }
    switch text[..<colon].lowercased() {
    case "location": response?.location = trimmed
    case "retry-after": response?.retryAfterSeconds = Int(trimmed).map { max(0, $0) }
    case "etag": response?.validators.entityTag = trimmed
    case "last-modified": response?.validators.lastModified = trimmed
    default: break
    }
  }

  private static func percent(_ byte: UInt8) -> [UInt8] {
    Array("%\(String(byte, radix: 16, uppercase: true))".utf8)
  }

  private static func status(_ line: String) -> Int? {
    let words = line.split(separator: " ")
    guard words.count >= 2, let status = Int(words[1].prefix { $0.isNumber }) else { return nil }
    return (100...999).contains(status) ? status : nil
  }

  /// Opens a socket unless it would lead into a private network.
  func open(_ target: SocketTarget) -> Int32 {
    let isPrivate =
      switch target.family {
      case AF_INET: PrivateNetwork.holds(ipv4: target.machine)
      case AF_INET6: PrivateNetwork.holds(ipv6: target.machine)
      default: true
      }
    if isPrivate, !allowsPrivate {
      wasPrivate = true
      return -1
    }
    let flags = target.type | Int32(SOCK_CLOEXEC.rawValue)
    return socket(target.family, flags, target.protocolNumber)
  }

  /// What came, when the transfer has ended.
  func answer(_ end: CurlLibrary.End, systemError: Int32) -> Answer {
    if isWhole, let response { return .response(response) }
    if wasPrivate { return .failure(.privateHost) }
    return switch end {
    case .fine, .broken: .failure(.broken)
    case .noName: .failure(.noName)
    case .noConnection: .failure(systemError == ECONNREFUSED ? .refused : .noContact)
    case .tooSlow: .failure(.tooSlow)
    case .badCertificate: .failure(.badCertificate)
    }
  }
}
