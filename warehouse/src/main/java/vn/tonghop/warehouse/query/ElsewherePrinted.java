package vn.tonghop.warehouse.query;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** What is printed in a report that no edition in reach has: there is such a relation, not here. */
final class ElsewherePrinted {
  private static final Pattern UNKNOWN =
      Pattern.compile("(?:Table with name|there is no relation) (\\w+)");

  private ElsewherePrinted() {}

  /** What the engine says of a relation that it does not find, or what we do of such a one. */
  static Failure explain(Failure said, Stamp stamp) {
    Matcher unknown = UNKNOWN.matcher(said.getMessage());
    return unknown.find() ? explain(said, unknown.group(1), stamp) : said;
  }

  /**
   * Why there is no such relation, if it is one of a report.
   *
   * @param name with or without its schema
   */
  static Failure explain(Failure said, String name, Stamp stamp) {
    return report(name)
        .<Failure>map(
            report ->
                new Failure(
                    "Cannot find %s: it is of the report %s, which no edition in reach has (%s); --describe marts lists what they have"
                        .formatted(name, report, stamp.brief()),
                    said))
        .orElse(said);
  }

  private static Optional<String> report(String name) {
    String relation = name.replaceFirst("^marts\\.", "");
    int end = relation.indexOf("__");
    return end > 0 && ShippedFiles.below("models/marts").containsKey(relation + ".sql")
        ? Optional.of(relation.substring(0, end))
        : Optional.empty();
  }
}
