/// What a server, or the network before it, said to one question.
package enum Answer: Sendable, Hashable {
  /// The server answered.
  case response(Response)
  /// No answer came that can be read.
  case failure(Failure)

  /// The head of an answer.
  package struct Response: Sendable, Hashable {
    /// The status, 100 to 999.
    package var status: Int
    /// Where a redirect leads, as it is written.
    package var location: String?
    /// Seconds to wait before asking again.
    package var retryAfterSeconds: Int?
    /// By what the page is known again.
    package var validators = Validators()

    /// An answer with a status and nothing more.
    package init(status: Int) {
      self.status = status
    }
  }

  /// Why there is no answer.
  package enum Failure: Sendable, Hashable {
    /// The host's name is not known, or no one could be asked for it.
    case noName
    /// No connection came about.
    case noContact
    /// The host is there and wants no connection.
    case refused
    /// The time was up.
    case tooSlow
    /// The certificate is not to be trusted.
    case badCertificate
    /// The connection broke, or what came was no answer.
    case broken
    /// The host is on a private network and was not asked.
    case privateHost
  }
}

/// By what a server knows whether a page has changed.
package struct Validators: Sendable, Hashable, Codable {
  /// The value of `ETag`.
  package var entityTag: String?
  /// The value of `Last-Modified`.
  package var lastModified: String?

  /// None.
  package init() {}

  /// Whether there are none.
  package var isEmpty: Bool { entityTag == nil && lastModified == nil }
}

/// What a server is asked for.
package struct Question: Sendable, Hashable {
  /// How it is asked.
  package enum Method: Sendable, Hashable {
    /// For the head of the answer.
    case head
    /// For the page, of which only the head is read.
    case get
  }

  /// The address.
  package var address: WebAddress
  /// How it is asked.
  package var method = Method.head
  /// What the answer was known by the last time; the server may then say that nothing is new.
  package var validators: Validators?

  /// Asks for the head of the answer.
  package init(_ address: WebAddress, validators: Validators? = nil) {
    self.address = address
    self.validators = validators
  }
}
