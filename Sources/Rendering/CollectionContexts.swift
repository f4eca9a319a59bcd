/// A filter of a collection.
struct FilterContext: TemplateContext {
  let label: String
  /// The last part of its address below the collection.
  let id: String
  let options: [LinkContext]

  static let fields: [String: TemplateField<FilterContext>] = [
    "label": .text { $0.label },
    "id": .text { $0.id },
    "options": .list { $0.options },
  ]
}

/// The filter that is on.
struct ActiveFilterContext: TemplateContext {
  let title: String
  let resetHref: String

  static let fields: [String: TemplateField<ActiveFilterContext>] = [
    "title": .text { $0.title },
    "reset_href": .text { $0.resetHref },
  ]
}

/// The pages of a collection side by side.
struct ComparisonContext: TemplateContext {
  /// What one of the pages is called.
  let name: String
  let columns: [LinkContext]
  let rows: [ComparisonRowContext]

  static let fields: [String: TemplateField<ComparisonContext>] = [
    "name": .text { $0.name },
    "columns": .list { $0.columns },
    "rows": .list { $0.rows },
  ]
}

/// A page beside others.
struct ComparisonRowContext: TemplateContext {
  let title: String
  let href: String
  /// The language of the title, where it is another than here.
  let language: String?
  let cells: [ComparisonCellContext]

  static let fields: [String: TemplateField<ComparisonRowContext>] = [
    "title": .text { $0.title },
    "href": .text { $0.href },
    "language": .text { $0.language },
    "cells": .list { $0.cells },
  ]
}

/// What a page says under one of the headings; nil where it says nothing.
struct ComparisonCellContext: TemplateContext {
  let label: String
  let text: String?

  static let fields: [String: TemplateField<ComparisonCellContext>] = [
    "label": .text { $0.label },
    "text": .text { $0.text },
  ]
}

/// The values of a filter as squares, each in its place.
struct TileMapContext: TemplateContext {
  let title: String
  let id: String
  let tiles: [TileContext]
  /// The same ways in as a list.
  let options: [LinkContext]
  /// What the list has no page for.
  let without: String?

  static let fields: [String: TemplateField<TileMapContext>] = [
    "title": .text { $0.title },
    "id": .text { $0.id },
    "tiles": .list { $0.tiles },
    "options": .list { $0.options },
    "without": .text { $0.without },
  ]
}

/// A square of a map; without a link where the list has no page for it.
struct TileContext: TemplateContext {
  let label: String
  let title: String
  let column: Int
  let row: Int
  let link: LinkContext?

  static let fields: [String: TemplateField<TileContext>] = [
    "label": .text { $0.label },
    "title": .text { $0.title },
    "column": .text { String($0.column) },
    "row": .text { String($0.row) },
    "link": .object { $0.link },
  ]
}
