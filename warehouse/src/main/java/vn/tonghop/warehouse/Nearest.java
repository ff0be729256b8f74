package vn.tonghop.warehouse;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the right value that a wrong one was probably meant to be. */
public final class Nearest {

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

  /** Whether a name is another or was surely meant to be. */
  public static boolean isNear(String name, String other) {
    return distance(name, other) <= 2;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static int distance(String a, String b) {
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
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
