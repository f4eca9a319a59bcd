import Files
import Writing

/// Looks the finished files over on several threads.
func findings(
  in outputs: [OutputFile], basePath: String, threads: Int
) async -> [AuditFinding] {
  audit(await mapInParallel(outputs, threads: threads) { PageLinks(of: $0, basePath: basePath) })
}
