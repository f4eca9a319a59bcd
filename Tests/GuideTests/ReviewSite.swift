import TemporaryFolders

/// A small site with two owners and laws that change on 1 January 2027.
func reviewSite() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  for (path, text) in reviewSiteFiles { try folder.write(text, to: path) }
  return folder
}

private let reviewSiteFiles = [
  "content/site.yaml": """
  title: Liten guide
  base_url: https://example.se/guide/
  review: {interval: 12 months, owner: Redaktionen}

  """,
  "content/types.yaml": """
  fields:
    laws: {kind: reference, register: laws, many: true, label: Lagar}
    watch:
      kind: record
      many: true
      label: På gång
      fields: {date: {kind: date}, what: {kind: text, required: true}}
  types:
    topic: {name: Ämne, plural: Ämnen, optional: [laws, watch]}
    page: {name: Sida, plural: Sidor}
  registers:
    laws: {name: Lag, plural: Lagar}

  """,
  "content/registers/laws.yaml": """
  "2010:800":
    name: Skollag (2010:800)
    names: [skollagen]
    in_force_from: 2010-08-01
    coming:
      - date: 2027-01-01
        text: Nya regler, "öppenhet"; för alla.
        places: ["2:"]
        status: proposed
  "2009:400":
    name: Offentlighets- och sekretesslag (2009:400)
    coming: [{date: 2028-07-01, text: En paragraf ändras., status: decided}]
  "1990:52":
    name: Lag om vård (1990:52)
    in_force_to: 2026-12-31
    replaced_by: "2010:800"
    moved: {"3": "2:9"}

  """,
  "content/index.md": "---\ntitle: Start\n---\nVälkommen.\n",
  "content/elevhalsan.md": """
  ---
  type: topic
  title: Elevhälsan, "kort"
  laws: ["2010:800 2:25", "2010:800 2:9"]
  review: {on: 2026-03-01, owner: "Lind, Eva"}
  ---
  Se 2 kap. 25 a § skollagen.

  """,
  "content/sekretess.md": """
  ---
  type: topic
  title: Sekretess
  laws: ["2009:400", "2010:800 29:14"]
  review: {on: 2026-11-21}
  watch: [{date: 2027-01-15, what: Utredningen redovisas.}]
  ---

  """,
  "content/samtycke.md": """
  ---
  type: topic
  title: Samtycke
  review: {on: 2026-02-15}
  ---

  """,
  "content/arkiv.md": """
  ---
  type: topic
  title: Förr
  status: archived
  laws: ["1990:52"]
  review: {on: 2010-01-01}
  ---

  """,
]
