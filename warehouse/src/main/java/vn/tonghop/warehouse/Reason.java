package vn.tonghop.warehouse;

/**
 * Why something cannot be taken as it is, in the agency's words and in ours; it becomes the words
 * of a {@link Finding}.
 *
 * @param vi the sentence in Vietnamese, as the agency reads it
 * @param en the same sentence in English
 */
public record Reason(String vi, String en) {

  public Reason {
    if (vi.isBlank() || en.isBlank()) {
      throw new IllegalArgumentException("Cannot give a reason without words in both languages");
    }
  }
}
