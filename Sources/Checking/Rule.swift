import Files
import Linking

/// One thing that can be wrong in a site whose every link is resolved.
///
/// A rule's comment is its documentation; it has a file and tests of its own.
protocol Rule: SendableMetatype {
  /// The stable name in its diagnostics, such as `law/repealed`.
  static var name: String { get }

  /// Every place in the site that breaks the rule, in any order.
  static func check(_ site: Site) -> [Diagnostic]
}

/// A rule on current Swedish text, which is read out of the site once for all such rules.
protocol TextRule: Rule {
  /// Every place in the texts that breaks the rule, in any order.
  static func check(_ texts: [WrittenText], of site: Site) -> [Diagnostic]
}

extension TextRule {
  static func check(_ site: Site) -> [Diagnostic] {
    check(WrittenText.current(in: site), of: site)
  }
}
