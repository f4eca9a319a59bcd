package import Declarations
package import Files
import Parsing

// The fields that rules and reviews know by name although types.yaml declares them and not the
// program. A site that has no such field, or has it of another kind, has none of what is read
// here, and rules that need it find nothing.

extension PageMetadata {
  /// Who to ask, with `name` and `valid_to`, the last day.
  package var contacts: [Fields] { Fields(values).records("contacts") }

  /// Who had an office, with `name`, `role` and `to`, the last day.
  package var people: [Fields] { Fields(values).records("people") }

  /// Files to read, with `title`; `file` in the content folder or `url` elsewhere; `publisher`,
  /// `format` and `size`; `published`, and the choice `accessible`, which may be `unknown`.
  package var files: [Fields] { Fields(values).records("files") }

  /// What is on the way, with `date`, `what`, `law` and the choice `status`.
  package var watches: [Fields] { Fields(values).records("watch") }

  /// The page that says the same in easy Swedish.
  package var easyRead: String? { Fields(values).text("easy_read") }

  /// The same in sign language: a page of the site, or an address outside it.
  package var signLanguage: FieldValue? { values["sign_language"]?.value }

  /// Whether or when the page was held against its source: a flag, a choice or a day.
  package var checked: Located<FieldValue>? { values["checked"] }
}

extension ContentType {
  /// Whether its pages can name `sources`.
  package var hasSources: Bool {
    fields.contains { field in
      guard field.name == "sources", case .reference("sources") = field.kind else { return false }
      return true
    }
  }
}

extension RegisterEntry {
  /// Whether a source has never been published.
  package var isUnpublished: Bool { Fields(values).flag("unpublished") }
}

extension Site {
  /// The content paths of the pages that others name as their `easy_read`.
  package var easyReadPaths: Set<String> {
    Set(
      pages.compactMap { page in
        guard let file = page.document?.file, let path = page.metadata.easyRead else { return nil }
        return contentPath(path, namedIn: file)
      })
  }
}

extension CalendarDate {
  /// The first day on which published documents came to be covered by the law on accessibility to
  /// digital public service, by 2 § of its ordinance (2018:1938).
  package static let firstCoveredFiles: CalendarDate = {
    guard let day = CalendarDate(year: 2018, month: 9, day: 23) else {
      preconditionFailure("a day")
    }
    return day
  }()
}
