package vn.tonghop.warehouse.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Sandbox;

/** What is to be known of an answer beside it, wherever it is printed or written. */
final class Remarks {
  /** Where it is worth asking what a question adds up. */
  private static final Pattern ADDS_UP =
      Pattern.compile("(?is).*\\b(\\w*(sum|avg|mean|median)\\w*|count)\\s*\\(");

  private Remarks() {}

  /**
   * Of an answer that says nothing, what the question asked for and nothing has; of another, what
   * it adds up that is several. An answer is never taken back for want of remarks.
   */
  static List<String> of(Sandbox sandbox, String question, boolean saysNothing, int editions) {
    List<String> remarks = new ArrayList<>();
    try {
      if (saysNothing) {
        remarks.addAll(EmptyRelations.of(sandbox, question));
        if (!isShipped(question)) {
          remarks.addAll(MissedTexts.of(sandbox, question));
        }
        remarks.addAll(elsewhere(remarks));
      } else if (ADDS_UP.matcher(question).lookingAt()) {
        remarks.addAll(MixedSums.of(sandbox, question, editions));
      }
    } catch (Failure e) {
      remarks.add(
          "the answer is whole, but what it rests on could not be looked through: "
              + e.getMessage().replaceAll("\\s+", " "));
    }
    return remarks;
  }

  /** Where else there may be what a relation that was remarked on does not have. */
  private static List<String> elsewhere(List<String> remarks) {
    return Question.table("elsewhere").rows().stream()
        .filter(row -> remarks.stream().anyMatch(one -> one.startsWith(row.get(0) + " ")))
        .map(row -> String.join(" ", row))
        .toList();
  }

  /** Its words are right: that nothing has them is the answer. */
  private static boolean isShipped(String question) {
    return StartingQuestion.list().stream().anyMatch(one -> one.sql().equals(question));
  }
}
