import Files
import Testing

@testable import Checking

@Suite("heading/level-jump, heading/too-long and meta/long-summary")
struct HeadingRuleTests {
  @Test("A heading that skips a level is pointed at, with the right level")
  func jump() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: A\n---\n‹### Ett›\n\n## Två\n\n### Tre\n\n## Fyra\n\n‹#### Fem›\n"
    ])
    #expect(site.places(HeadingLevelJump.self) == site.marks)
    #expect(site.found(HeadingLevelJump.self).map(\.fix?.swedish) == ["skriv ##", "skriv ###"])
  }

  @Test("A paragraph of bold text alone is pointed at, in containers too")
  func bold() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      ---
      **‹Viktigt för skolan›**

      ::: details Mer
      __‹Ett till›__

      Och *mer*.
      :::

      **Detta är en mening.**

      **Fet** början.

      - **Punkt**

      **Fet**
      rad.

      | **a** |
      | --- |
      | **b** |
      """
    ])
    #expect(site.places(BoldHeading.self) == site.marks)
  }

  @Test("A heading of eleven words and a title of 66 characters are pointed at, no shorter ones")
  func length() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: ‹\(String(repeating: "å", count: 66))›\n---\n"
        + "## ‹1 2 3 4 5 6 7 8 9 10 11›\n\n## 1 2 3 4 5 6 7 8 9 10\n",
      "b.md": "---\ntitle: \(String(repeating: "å", count: 65))\n---\n",
    ])
    #expect(site.places(LongHeading.self) == site.marks)
  }

  @Test("A summary of 301 characters is pointed at, no shorter one")
  func summary() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: A\nsummary: ‹\(String(repeating: "å", count: 301))›\n---\n",
      "b.md": "---\ntitle: B\nsummary: \(String(repeating: "å", count: 300))\n---\n",
    ])
    #expect(site.places(LongSummary.self) == site.marks)
  }
}

@Suite("link/generic-text and link/bare-address")
struct LinkTextRuleTests {
  @Test("Words that say nothing are pointed at, in any block")
  func generic() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      ---
      SIP är [SIP](a.md), [‹läs mer›](a.md) och *[‹Klicka **här**!›](https://example.se)*

      | Ett | Två |
      | --- | --- |
      | här | [‹här›](a.md) |

      > [!NOTE]
      > Mer: [‹Länk›](mailto:a@example.se)[^1]

      [^1]: [‹Läs mer …›](a.md)
      """
    ])
    #expect(site.places(GenericLinkText.self) == site.marks)
    #expect(site.found(GenericLinkText.self).allSatisfy { $0.severity == .warning })
  }

  @Test("An address as the words of a link is pointed at, whoever made it a link")
  func bare() throws {
    let site = try MarkedSite([
      "a.md": "---\ntitle: A\n---\nSe ‹https://example.se/a› och <‹https://example.se›>.\n"
    ])
    #expect(site.places(BareAddress.self) == site.marks)
  }

  @Test("Links without encryption and with tracking are pointed at, in text and registers")
  func insecure() throws {
    let site = try MarkedSite([
      "a.md":
        "---\ntitle: A\n---\n[‹A›](http://example.se) [‹b›](https://example.se/?a=1&utm_source=x)\n"
        + "[c](https://example.se/?utm=http://a) [d](https://example.se/#?utm_source=x)\n",
      "registers/actors.yaml": "a: {name: A, url: ‹http://example.se/›}\n",
    ])
    #expect(site.places(InsecureLink.self) == site.marks)
  }

  @Test("Words that say where a link leads are let be")
  func exempt() throws {
    let site = try MarkedSite([
      "a.md":
        "---\ntitle: A\n---\n[Läs mer om SIP](a.md) [](a.md) [a@example.se](mailto:a@example.se)\n"
    ])
    #expect(site.places(GenericLinkText.self) == [])
    #expect(site.places(BareAddress.self) == [])
  }
}
