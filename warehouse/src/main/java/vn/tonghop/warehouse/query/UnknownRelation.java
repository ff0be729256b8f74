package vn.tonghop.warehouse.query;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** What the engine says of a relation that there is not: it means its own as well as ours. */
final class UnknownRelation {
  private static final Pattern MEANT =
      Pattern.compile("Table with name (\\w+) does not exist!( Did you mean \"([^\"]+)\"\\?)");

  /** So many are told; of more it is told how they are listed. */
  private static final int FEW = 6;

  private UnknownRelation() {}

  /**
   * The same, with the nearest relation that may be meant.
   *
   * @param relations those in reach, each with its schema
   */
  static Failure explain(Failure said, Supplier<List<String>> relations) {
    Matcher meant = MEANT.matcher(said.getMessage());
    if (!meant.find()) {
      return said;
    }
    List<String> there = relations.get();
    if (there.contains(meant.group(3))) {
      return said;
    }
    List<String> names = there.stream().map(one -> one.substring(one.indexOf('.') + 1)).toList();
    return new Failure(
        said.getMessage().substring(0, meant.start(2))
            + Nearest.hint(meant.group(1), names).replaceFirst("; did", " Did")
            + (there.size() > FEW
                ? " --describe lists the relations in reach"
                : " In reach are %s".formatted(String.join(", ", there)))
            + said.getMessage().substring(meant.end(2)),
        said);
  }
}
