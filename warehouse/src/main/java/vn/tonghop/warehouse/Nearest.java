package vn.tonghop.warehouse;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the right value that a wrong one was probably meant to be. */
public final class Nearest {

  private static final int LONG_ENOUGH_TO_BEGIN = 6;

  private Nearest() {}

  /**
   * {@code "; did you mean 'X'?"} if something is near enough to be meant, else nothing. What only
   * its letters' case tells apart is near; of equally near ones the first is meant.
   */
  public static String hint(String wrong, Collection<String> right) {
    String meant = lower(wrong.strip());
    int farthest = Math.max(2, meant.length() / 3);
    return right.stream()
        .min(Comparator.comparingInt(candidate -> distance(meant, lower(candidate))))
        .filter(candidate -> distance(meant, lower(candidate)) <= farthest)
        .map("; did you mean '%s'?"::formatted)
        .orElse("");
  }

  /** As {@link #hint}, else what only begins so: {@code fct_taks} for {@code fct_task_progress}. */
  public static String hintOfBeginning(String wrong, Collection<String> right) {
    String meant = lower(wrong.strip());
    String whole = hint(wrong, right);
    if (!whole.isEmpty() || meant.length() < LONG_ENOUGH_TO_BEGIN) {
      return whole;
    }
    return right.stream()
        .filter(candidate -> isNear(meant, beginning(lower(candidate), meant.length())))
        .min(
            Comparator.comparingInt(
                candidate -> distance(meant, beginning(lower(candidate), meant.length()))))
        .map("; did you mean '%s'?"::formatted)
        .orElse("");
  }

  private static String beginning(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }

  /** Whether a name is another or was surely meant to be. */
  public static boolean isNear(String name, String other) {
    return distance(name, other) <= 2;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /**
   * How many letters to put in, take out or change; two neighbours in each other's place are one.
   */
  public static int distance(String a, String b) {
    int[] beforePrevious = new int[b.length() + 1];
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
        }
      }
      beforePrevious = previous;
      previous = current;
    }
    return previous[b.length()];
  }
}
