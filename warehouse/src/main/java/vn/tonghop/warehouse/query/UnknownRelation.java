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

  private static final Pattern OF_NO_SCHEMA =
      Pattern.compile(
          "Table with name \"([^\"]+)\" does not exist because schema .*? does not exist\\.");

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
      return ofNoSchema(said, relations);
    }
    List<String> there = relations.get();
    List<String> names = there.stream().map(one -> one.substring(one.indexOf('.') + 1)).toList();
    // Of a schema that is named the engine says the relation without it.
    boolean isInReach = there.contains(meant.group(3)) || names.contains(meant.group(3));
    String near = hint(meant.group(1), names);
    if (isInReach && near.isEmpty()) {
      return said;
    }
    return new Failure(
        said.getMessage().substring(0, meant.start(2))
            + near
            + (there.size() > FEW
                ? " --describe lists the relations in reach"
                : " In reach are %s".formatted(String.join(", ", there)))
            + said.getMessage().substring(meant.end(2)),
        said);
  }

  /** A question is no relation, but is asked by its name. */
  private static String hint(String wrong, List<String> names) {
    String relation = Nearest.hintOfBeginning(wrong, names);
    String question =
        Nearest.hint(wrong, StartingQuestion.list().stream().map(StartingQuestion::name).toList());
    return relation.isEmpty() && !question.isEmpty()
        ? question
            .replaceFirst("; did", " Did")
            .replace("'?", "', a question that is asked by its name alone?")
        : relation.replaceFirst("; did", " Did");
  }

  private static Failure ofNoSchema(Failure said, Supplier<List<String>> relations) {
    Matcher unknown = OF_NO_SCHEMA.matcher(said.getMessage());
    return unknown.find()
        ? new Failure(
            said.getMessage().substring(0, unknown.end())
                + Nearest.hint(unknown.group(1), relations.get()).replaceFirst("; did", " Did")
                + said.getMessage().substring(unknown.end()),
            said)
        : said;
  }
}
