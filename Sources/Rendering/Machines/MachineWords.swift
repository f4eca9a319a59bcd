/// The words that the Markdown of pages, feeds and tables of data need of a theme.
let machineWords: Set<String> = [
  "changed", "changes", "cited_by", "data_summary", "data_title", "in_force_from", "in_force_to",
  "in_section", "law_number", "new_page", "other_pages", "owner", "page_address", "period",
  "published", "relations", "review_next", "reviewed_against", "reviewed_by", "reviewed_on",
  "synonyms", "website",
]
