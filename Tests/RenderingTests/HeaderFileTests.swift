import Testing

@testable import Rendering

@Suite("Headers for web servers")
struct HeaderFileTests {
  private let policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "

  @Test("Hosts are told the policy of all files below the start page")
  func hosts() throws {
    let site = try RenderedSite(["site.yaml": "title: T\nbase_url: https://x.se/g/\n"])
    let lines = try site.file("_headers").split(separator: "\n")
    #expect(lines.first == "/g/*")
    #expect(lines[1].hasPrefix("  Content-Security-Policy: \(policy)"))
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("  ") })
  }

  @Test("Servers are told the same, each in its own words")
  func servers() throws {
    let site = try RenderedSite(["site.yaml": "title: T\n"])
    let nginx = try site.file("_headers.nginx").split(separator: "\n")
    let apache = try site.file("_headers.apache").split(separator: "\n")
    #expect(nginx[0].hasPrefix("add_header Content-Security-Policy \"\(policy)"))
    #expect(nginx.allSatisfy { $0.hasSuffix("\" always;") })
    #expect(apache[0].hasPrefix("Header always set Content-Security-Policy \"\(policy)"))
    #expect(nginx.count == apache.count)
    #expect(try site.file("_headers").contains("  X-Content-Type-Options: nosniff\n"))
  }
}
