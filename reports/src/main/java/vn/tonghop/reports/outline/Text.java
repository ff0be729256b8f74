package vn.tonghop.reports.outline;

import java.util.List;
import java.util.Map;

/**
 * Sentences, each a paragraph: the report's own, or the rows of a mart.
 *
 * @param linesVi the report's own sentences; empty if it prints a mart
 * @param mart the mart whose rows it prints; empty if it prints {@code linesVi}
 * @param where the rows it prints: column to accepted values; empty for all rows
 * @param field the columns of the sentence, one after the other: its mark stands behind it
 * @param group the column of the heading above rows of equal value; empty for none
 * @param mark the column of the mark in the margin, such as {@code [3]}; empty for none
 */
public record Text(
    List<String> linesVi,
    String mart,
    Map<String, List<String>> where,
    List<String> field,
    String group,
    String mark)
    implements Body {

  public Text {
    linesVi = List.copyOf(linesVi);
    where = Map.copyOf(where);
    field = field.isEmpty() ? List.of("text_vi") : List.copyOf(field);
    if (linesVi.isEmpty() == mart.isEmpty()) {
      throw new IllegalArgumentException("expected either lines_vi or mart of a text");
    }
  }
}
