package vn.tonghop.warehouse.workbook.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a workbook says it is, on its hidden sheet.
 *
 * @param forms the ids of its forms, such as {@code indicators.v1}
 * @param keyName the name of the key that sealed it
 * @param seal the keyed checksum (HMAC-SHA-256) over agency, collection and forms
 */
public record Identity(
    String agency, String collection, List<String> forms, String keyName, String seal) {

  public static final String SHEET = "_tonghop";

  /** The sheet that our answers add to a workbook. */
  public static final String ANSWER_SHEET = "Ý kiến trả lại";

  /** In so many columns of it our answers say something. */
  public static final int ANSWER_COLUMNS = 8;

  /** Whose our comments on cells are. */
  public static final String ANSWER_AUTHOR = "Tổng Hợp";

  /** Stands under ours and over the sender's own, where both are on one cell. */
  public static final String ANSWER_RULE = "\n———";

  /** Where a sheet says out of sight what it is, name and value stand so in one cell. */
  private static final Pattern MARK = Pattern.compile("(agency|collection|form|sheet): (\\S+)");

  public Identity {
    forms = List.copyOf(forms);
  }

  /** What a cell in a sheet's head says, so that a sheet that is saved by itself is known. */
  public static String mark(String name, String value) {
    return name + ": " + value;
  }

  /** Name and value of a mark; empty if the text is none. */
  public static Optional<Map.Entry<String, String>> findMark(String text) {
    Matcher mark = MARK.matcher(text.strip());
    return mark.matches() ? Optional.of(Map.entry(mark.group(1), mark.group(2))) : Optional.empty();
  }

  /** What the seal covers. */
  String sealedText() {
    return "tonghop-1\n%s\n%s\n%s".formatted(agency, collection, String.join("\n", forms));
  }
}
