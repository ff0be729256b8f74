package vn.tonghop.warehouse.workbook.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a cell is shown.
 *
 * @param formatIndex the file's number of the number format; Excel words some by the locale
 * @param format the number format, such as {@code #,##0.0}
 * @param isStruck whether the content, or a part of it, is struck out
 * @param isHidden whether its sheet, its row or its column is not shown
 */
record Look(int formatIndex, String format, boolean isStruck, boolean isHidden) {

  static final Look PLAIN = new Look(0, "General", false, false);

  private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"?|\\\\.|\\[[^\\]]*\\]|_.|\\*.");

  /** The semicolons of a format, but for those in words. */
  private static final Pattern SECTIONS = Pattern.compile(";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

  /** Where a digit, a part of a date or a text goes. */
  private static final Pattern PLACE = Pattern.compile("[0#?dmyhs@]", Pattern.CASE_INSENSITIVE);

  private static final Pattern DATE = Pattern.compile("[dmyhs]", Pattern.CASE_INSENSITIVE);

  /**
   * Formats that Excel words by the reader's locale: a day there reads as that reader writes it.
   */
  private static final int SHORT_DAY = 14;

  private static final int DAY_AND_TIME = 22;

  Look struck() {
    return new Look(formatIndex, format, true, isHidden);
  }

  Look hidden() {
    return new Look(formatIndex, format, isStruck, true);
  }

  /** Whether a number is shown as it is. */
  boolean isPlain() {
    return format.equalsIgnoreCase("General") || format.equals("@");
  }

  /** Whether a number is shown a hundred times as large with a percent sign. */
  boolean isPercentage() {
    return format.contains("%") && bare(format).contains("%");
  }

  boolean isDate() {
    return DATE.matcher(bare(format)).find();
  }

  boolean isDateOfTheLocale() {
    return formatIndex == SHORT_DAY || formatIndex == DAY_AND_TIME || format.contains("[$-F");
  }

  /**
   * The words that a format shows instead of a number of that sign, which may be none; empty if it
   * shows the number.
   */
  Optional<String> findWordsInstead(int signum) {
    String[] sections = sections();
    boolean hasConditions = format.contains("[<") || format.contains("[>") || format.contains("[=");
    int at = signum < 0 && sections.length > 1 ? 1 : signum == 0 && sections.length > 2 ? 2 : 0;
    String section = sections[at];
    return hasConditions || section.contains("General") || PLACE.matcher(bare(section)).find()
        ? Optional.empty()
        : Optional.of(words(section));
  }

  /** The same instead of a text, for which the fourth section of a format is. */
  Optional<String> findWordsInsteadOfText() {
    String[] sections = sections();
    return sections.length > 3 && !bare(sections[3]).contains("@")
        ? Optional.of(words(sections[3]))
        : Optional.empty();
  }

  private static String words(String section) {
    return WORDS.matcher(section).replaceAll(word -> spoken(word.group()));
  }

  /** What is printed of a quoted or escaped part of a format. */
  private static String spoken(String part) {
    String plain =
        switch (part.charAt(0)) {
          case '"' -> part.replace("\"", "");
          case '\\' -> part.substring(1);
          default -> "";
        };
    return Matcher.quoteReplacement(plain);
  }

  private String[] sections() {
    return format.contains(";") ? SECTIONS.split(format, -1) : new String[] {format};
  }

  /** The format without what is only printed, or only says how. */
  private static String bare(String format) {
    return WORDS.matcher(format).replaceAll("");
  }
}
