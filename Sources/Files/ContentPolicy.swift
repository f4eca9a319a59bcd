/// What a browser may do with a page: nothing but show it with the site's own files.
///
/// No script, style, frame, form or request of another origin, and none that is written in a page:
/// markup that gets into a page by mistake can do nothing. Servers are told it in a header, and
/// the audit holds every page, drawing and style sheet to it.
package enum ContentPolicy {
  /// A kind of thing that the policy speaks of, by its name in the header.
  package enum Directive: String, Sendable, CaseIterable {
    /// All that is fetched and not named by itself.
    case other = "default-src"
    /// Scripts.
    case script = "script-src"
    /// Style sheets.
    case style = "style-src"
    /// Pictures and icons.
    case image = "img-src"
    /// Fonts.
    case font = "font-src"
    /// What scripts and the browser itself ask for.
    case connection = "connect-src"
    /// The manifest of a web application.
    case manifest = "manifest-src"
    /// Sound and film.
    case media = "media-src"
    /// Pages within the page.
    case frame = "frame-src"
    /// What plugins show.
    case object = "object-src"
    /// Where forms are sent.
    case form = "form-action"
    /// What relative addresses are measured against.
    case base = "base-uri"
    /// The pages that may hold the page.
    case holder = "frame-ancestors"
  }

  /// Where a thing may come from.
  package enum Source: String, Sendable {
    /// From nowhere.
    case nowhere = "'none'"
    /// From the files of the site.
    case ownFiles = "'self'"
  }

  /// The policy itself, in the order of the header.
  private static let parts: [(directive: Directive, source: Source)] = [
    (.other, .nowhere), (.script, .ownFiles), (.style, .ownFiles), (.image, .ownFiles),
    (.font, .ownFiles), (.connection, .ownFiles), (.manifest, .ownFiles), (.form, .ownFiles),
    (.base, .nowhere), (.holder, .nowhere),
  ]

  /// The policy as servers send it.
  package static let header = parts.map { "\($0.directive.rawValue) \($0.source.rawValue)" }
    .joined(separator: "; ")

  /// Where a thing may come from; what is not named is treated as all other things are.
  package static func source(of directive: Directive) -> Source {
    let named = parts.first { $0.directive == directive } ?? parts.first { $0.directive == .other }
    return named?.source ?? .ownFiles
  }
}
