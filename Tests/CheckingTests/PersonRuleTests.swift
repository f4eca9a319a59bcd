import Files
import Testing

@testable import Checking

@Suite("person/identity-number")
struct IdentityNumberWrittenTests {
  @Test("A number is found wherever it stands: text, table, footnote, comment, front matter")
  func everywhere() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: Elev ‹990101-9803›
      ---
      Å ‹18990101-9803› och ‹189901019803›, ‹18990101+9803›.

      > [!NOTE]
      > Ring om ‹18990161-9800›.

      | Elev |
      | --- |
      | ‹18990101 9803› |

      Se not.[^1]

      <!-- ‹189901019803› -->

      [^1]: Nr: ‹18990101–9803›
      """,
      "arkiv.md": "---\ntitle: Arkiv\nstatus: archived\n---\n`‹990101-9803›`\n",
      "registers/actors.yaml": "a: {name: A, definition: Om ‹18990101-9803›.}\n",
    ])
    #expect(site.places(IdentityNumberWritten.self) == site.marks)
    let found = site.found(IdentityNumberWritten.self)
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(found.filter { $0.message.english == "here is a coordination number" }.count == 1)
  }

  @Test("A number with the wrong check digit is a warning when nothing else looks so")
  func mistyped() throws {
    let site = try MarkedSite(["a.md": "---\ntitle: A\n---\nSe ‹18990101-9807› och 990101-9807.\n"])
    #expect(site.places(IdentityNumberWritten.self) == site.marks)
    #expect(site.found(IdentityNumberWritten.self).map(\.severity) == [.warning])
  }

  @Test(
    "Other numbers are let be",
    arguments: [
      "Dnr 18990101-9803", "dnr: 189901019803", "ISBN 9901019803", "2017:00779",
      "U2017/01236/GV", "202100-6883", "20101301-1231", "20100230-1231", "18990101-98031",
      "1-18990101-9803", "<https://example.se/189901019803>", "08-123 45 67", "2010-01-01",
      "990101-9803-2",
    ])
  func others(_ text: String) throws {
    let site = try MarkedSite(["a.md": "---\ntitle: A\n---\n\(text)\n"])
    #expect(site.places(IdentityNumberWritten.self) == [])
  }
}

@Suite("person/mobile-number")
struct MobileNumberWrittenTests {
  @Test("Mobile numbers are found however they are divided")
  func points() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      ---
      Ring ‹070-123 45 67›, ‹0721234567›, ‹+46 70 123 45 67› eller ‹+46 (0)73-123 45 67›.

      ::: details Mer
      [Ring](tel:‹+46761234567›)
      :::
      """
    ])
    #expect(site.places(MobileNumberWritten.self) == site.marks)
    #expect(site.found(MobileNumberWritten.self).allSatisfy { $0.severity == .warning })
  }

  @Test(
    "Switchboards, functions and other numbers are let be",
    arguments: [
      "08-123 45 67", "0771-112 112", "010-123 45 67", "020-12 34 56", "112", "+46 8 123 45 67",
      "2017:0701234567", "dnr 1-0701234567", "07012345678", "070-123 45",
    ])
  func others(_ text: String) throws {
    let site = try MarkedSite(["a.md": "---\ntitle: A\n---\n\(text)\n"])
    #expect(site.places(MobileNumberWritten.self) == [])
  }
}

@Suite("person/email")
struct PrivateEmailTests {
  @Test("Private addresses are warnings, and those of named officials tips")
  func points() throws {
    let site = try MarkedSite([
      "a.md": """
      ---
      title: A
      ---
      Skriv till ‹anna.ek@gmail.com›, [Bo](mailto:‹bo@hotmail.se›) eller ‹anna.ek@example.se›.
      """
    ])
    #expect(site.places(PrivateEmail.self) == site.marks)
    #expect(site.found(PrivateEmail.self).map(\.severity) == [.warning, .warning, .tip])
  }

  @Test(
    "Functions are let be",
    arguments: [
      "registrator@example.se", "nyhetsbrev.KG@example.se", "elevhalsan.nord@example.se",
      "info@outlook.example.se", "a @ b", "@example", "bup.malmo@example.se",
    ])
  func others(_ text: String) throws {
    let site = try MarkedSite(["a.md": "---\ntitle: A\n---\n\(text)\n"])
    #expect(site.places(PrivateEmail.self) == [])
  }
}
