import Files
import Testing

@testable import Checking

@Suite("table/missing-header, table/missing-caption and image/poor-alt")
struct TableAndImageRuleTests {
  @Test("Empty headers are pointed at wherever the table stands, the whole header when all are")
  func headers() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      ---
      | Namn |‹  ›|
      | --- | --- |
      | a | b |

      ‹|  |  |›
      | --- | --- |
      | a | b |

      > [!NOTE]
      > | Namn |‹ ›| Mer |
      > | --- | --- | --- |

      - Så:

        | Namn |‹ ›|
        | --- | --- |

      ::: details Mer
      Namn \\| ett |‹ ›|
      --- | ---
      a | b
      :::

      Se.[^1]

      [^1]: Så:

          | Namn |‹ ›|
          | --- | --- |
      """
    ])
    #expect(site.places(MissingHeader.self) == site.marks)
    #expect(site.found(MissingHeader.self).allSatisfy { $0.severity == .warning })
  }

  @Test("A whole header is let be, and an empty corner above the names of rows")
  func wholeHeaders() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: A\n---\n| | Ett | `a` |\n| --- | --- | --- |\n| a | | c |\n"
    ])
    #expect(site.places(MissingHeader.self) == [])
  }

  @Test("A table without caption or heading is pointed at by its header")
  func captions() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      ---
      ‹| Ett | Två |›
      | --- | --- |
      | a | b |

      ::: details Mer
      ‹| Ett | Två |›
      | --- | --- |
      :::

      ## Tre

      | Ett | Två |
      | --- | --- |

      Text.

      | Ett | Två |
      | --- | --- |

      : Fyra
      """
    ])
    #expect(site.places(MissingCaption.self) == site.marks)
  }

  @Test("A description that is a file name, or a word for image, is pointed at")
  func descriptions() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      ---
      ![‹Bild 1›](b.png) och ![En pojke läser](b.png "Bild")

      - ![‹b›](b.png)
      - ![‹foto.JPG›](<b.png>) ![Bilden av en pojke](b.png)
      """,
      "b.png": "",
    ])
    #expect(site.places(PoorAlternative.self) == site.marks)
  }
}

@Suite("Where rules of language look")
struct ReachTests {
  @Test(
    "A stiff word is found wherever readers meet it",
    arguments: [
      "Text ‹erhålla› här.", "- Item\n  1. ‹erhålla›", "## Rubrik ‹erhålla› {#id}",
      "> [!NOTE]\n> Text.\n>\n> - ‹erhålla›", "::: details Mer ‹erhålla›\nText.\n:::",
      "::: details Mer\nText ‹erhålla›.\n:::", "::: contact Kontakt\n‹Erhålla›\n:::",
      "::: steps\n1. Text\n\n   ‹erhålla›\n:::", "| ‹Erhålla› |\n| --- |\n| b |",
      "| a |\n| --- |\n| *‹erhålla›* |", "| a |\n| --- |\n\n: Tabell ‹erhålla›",
      "> [!NOTE]\n> | ‹erhålla› |\n> | --- |",
      "Text.[^1]\n\n[^1]: Not ‹erhålla›.", "[länk ‹erhålla›](a.md)", "# A\n\n## [‹erhålla›](a.md)",
      "**fet ‹erhålla›**  \nnästa", "rad\n‹erhålla› rad", "![en bild](b.png \"text ‹erhålla›\")",
      "Rubrik ‹erhålla›\n---\n\nText.", "- [ ] ‹erhålla›", "*a* `kod` ‹erhålla›",
    ])
  func finds(_ text: String) throws {
    let site = try MarkedSite(["a.md": "---\ntitle: A\n---\n\(text)\n", "b.png": ""])
    #expect(site.places(StiffWord.self) == site.marks)
    #expect(site.marks.count == 1)
  }

  @Test(
    "A stiff word is found in what registers and front matter say",
    arguments: [
      ("a.md", "---\ntitle: A\nsummary: Text ‹erhålla›.\n---\n"),
      ("a.md", "---\ntitle: A\nsummary: >-\n  Text\n  ‹erhålla›.\n---\n"),
      ("registers/actors.yaml", "a: {name: A, definition: Text ‹erhålla›.}\n"),
      ("registers/actors.yaml", "a:\n  name: A\n  summary: >-\n    Text\n    ‹erhålla›.\n"),
      ("registers/actors.yaml", "a:\n  name: A\n  note: \"Text ‹erhålla›.\"\n"),
    ])
  func findsInValues(_ path: String, _ text: String) throws {
    let site = try MarkedSite([path: text])
    #expect(site.places(StiffWord.self) == site.marks)
  }

  @Test("Rules for links read headings too")
  func linksInHeadings() throws {
    let site = try MarkedSite([
      "a.md":
        "---\ntitle: A\n---\n## Mer [‹här›](a.md)\n\n> ## Om [‹här›](http://example.se)\n\n"
        + "### [‹https://example.se›](https://example.se)\n"
    ])
    #expect(site.places(GenericLinkText.self) == Array(site.marks[..<2]))
    #expect(site.places(InsecureLink.self) == [site.marks[1]])
    #expect(site.places(BareAddress.self) == [site.marks[2]])
  }
}
