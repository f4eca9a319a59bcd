import Foundation
import TemporaryFolders

/// A folder with a small correct site in `content/` and a copy of the project's theme.
func smallSite() throws -> TemporaryFolder {
  let folder = try TemporaryFolder()
  for (path, text) in smallSiteFiles { try folder.write(text, to: path) }
  try FileManager.default.copyItem(
    atPath: GuideRun.project + "/theme", toPath: folder.path("theme"))
  return folder
}

private let smallSiteFiles = [
  "content/site.yaml": "title: Liten guide\nlanguage: sv\n",
  "content/types.yaml": """
  fields:
    actors: {kind: reference, register: actors, many: true, label: Aktörer}
  types:
    topic: {name: Ämne, plural: Ämnen, optional: [summary, actors]}
    page: {name: Sida, plural: Sidor}
  registers:
    actors: {name: Aktör, plural: Aktörer}
  """,
  "content/registers/actors.yaml": """
  bup: {name: Barn- och ungdomspsykiatrin, abbreviation: BUP}
  socialtjanst: {name: Socialtjänsten}
  """,
  "content/index.md":
    "---\ntitle: Start\n---\nVälkommen. Läs om [orosanmälan](orosanmalan.md#nar).\n",
  "content/orosanmalan.md": """
  ---
  type: topic
  title: Orosanmälan
  actors: [bup]
  ---

  ## När {#nar}

  Genast.
  """,
]
