package vn.tonghop.reports.render;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.reports.outline.NumberFormat;

/** Texts of pages as SQL says them, the same to the letter. */
final class SqlText {

  private static final String SPACE = "chr(160)";

  private SqlText() {}

  /** A text as it is; JasperReports reads a dollar sign in a query as its own. */
  static String literal(String text) {
    return "'" + text.replace("'", "''").replace("$", "' || chr(36) || '") + "'";
  }

  static String column(String name) {
    return '"' + name + '"';
  }

  /** What {@link NumberFormat#text} says of a column. */
  static String written(String name, boolean isNumber, NumberFormat format) {
    if (!isNumber) {
      return "trim(coalesce(cast(%s as varchar), ''), chr(32) || chr(9) || chr(10) || chr(13))"
          .formatted(column(name));
    }
    return "coalesce(%s, '')".formatted(number(column(name), shown(format)));
  }

  private static NumberFormat shown(NumberFormat format) {
    return format.decimals() < 0 ? NumberFormat.PLAIN : format;
  }

  private static String number(String value, NumberFormat format) {
    String rounded =
        "abs(round(cast(%s as decimal(28, 6)), %d))".formatted(value, format.decimals());
    String whole =
        "replace(format('{:,}', cast(trunc(%s) as bigint)), ',', '.')".formatted(rounded);
    String all = "split_part(cast(%s as varchar), '.', 2)".formatted(rounded);
    String decimals =
        (format.isFixed() ? "',' || %s" : "rtrim(',' || rtrim(%s, '0'), ',')").formatted(all);
    return "case when %1$s < 0 then '-' when %1$s > 0 then '%2$s' else '' end || %3$s%4$s || %5$s"
        .formatted(
            value,
            format.isSigned() ? "+" : "",
            whole,
            format.decimals() > 0 ? " || " + decimals : "",
            literal(format.suffixVi()));
  }

  /** Texts one after the other, without those that say nothing. */
  static String joined(List<String> texts) {
    return texts.size() == 1
        ? texts.get(0)
        : texts.stream()
            .map("nullif(%s, '')"::formatted)
            .collect(Collectors.joining(", ", "concat_ws(' ', ", ")"));
  }

  /** Whether each wanted column of a row reads as one of the values beside it. */
  static String reads(Map<String, List<String>> wanted) {
    return wanted.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            want ->
                "coalesce(cast(%s as varchar), 'null') in (%s)"
                    .formatted(
                        column(want.getKey()),
                        want.getValue().stream()
                            .map(SqlText::literal)
                            .collect(Collectors.joining(", "))))
        .collect(Collectors.joining(" and "));
  }

  /** What {@link Composition#unbroken} makes of a text. */
  static String unbroken(String text) {
    String annex = replaced(text, "Phụ lục ([IVXL])", "'Phụ' || @ || 'lục' || @ || '\\1'");
    String percent = replaced(annex, "(điểm|[0-9]) %", "'\\1' || @ || '%'");
    return replaced(
        replaced(percent, " - ", "@ || '- '"),
        "([ (\\x{a0}][+±][0-9]+[.,])([0-9])",
        "'\\1' || chr(65279) || '\\2'");
  }

  /**
   * What {@link Composition#sentence} makes of it. Each range takes its figures with it, so that of
   * two which share one the second is found when it is looked for again.
   */
  static String sentence(String text) {
    return replaced(range(range(unbroken(text))), " (\\[[0-9]+\\])", "@ || '\\1'");
  }

  private static String range(String text) {
    return replaced(text, "([0-9]\\x{a0})- ([0-9])", "'\\1-' || @ || '\\2'");
  }

  private static String replaced(String text, String pattern, String by) {
    return "regexp_replace(%s, '%s', %s, 'g')".formatted(text, pattern, by.replace("@", SPACE));
  }
}
