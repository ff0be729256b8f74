package vn.tonghop.warehouse;

/** A number of things as an operator reads it: one error, two errors. */
public final class Counted {

  private Counted() {}

  /**
   * @param one what is counted, of which there is one, such as {@code delivery}
   */
  public static String of(long count, String one) {
    return count + " " + (count == 1 ? one : (one + "s").replaceFirst("([^aeiou])ys$", "$1ies"));
  }
}
