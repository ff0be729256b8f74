package vn.tonghop.reports.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of a mart as a table, the same in PDF, DOCX and XLSX.
 *
 * @param mart the mart whose rows it prints
 * @param where the rows it prints: column to accepted values; empty for all rows
 * @param group the column of the line above rows of equal value; empty for none
 * @param look how it is written
 * @param shortlist how many rows pages have of a longer table, whose rest only the workbook has; 0
 *     for all
 * @param columns left to right
 * @param below the lines printed under a row, each where it says something
 * @param workbookColumns columns that only the workbook has, after the printed ones
 */
public record Table(
    String mart,
    Map<String, List<String>> where,
    String group,
    Look look,
    int shortlist,
    List<Column> columns,
    List<Line> below,
    List<Column> workbookColumns)
    implements Body {

  /**
   * A table to be read line by line, a few counts to be seen at once in large letters, or a form
   * that others prescribe, whose empty columns stand.
   */
  public enum Look {
    PLAIN,
    LARGE,
    FORM
  }

  /**
   * One column.
   *
   * @param field the mart's columns that it prints, one after the other
   * @param width its share of the text's width
   * @param number how its figures are written; {@link NumberFormat#NONE} if it holds words
   * @param boldWhere the rows in which it is bold: column to accepted values; empty for none
   * @param indentWhere the rows in which it is indented
   */
  public record Column(
      String headingVi,
      List<String> field,
      int width,
      Align align,
      NumberFormat number,
      Map<String, List<String>> boldWhere,
      Map<String, List<String>> indentWhere) {

    public Column {
      field = List.copyOf(field);
      align = Objects.requireNonNullElse(align, Align.LEFT);
      number = Objects.requireNonNullElse(number, NumberFormat.NONE);
      boldWhere = Map.copyOf(boldWhere);
      indentWhere = Map.copyOf(indentWhere);
      if (headingVi.isEmpty() || field.isEmpty() || width < 1) {
        throw new IllegalArgumentException(
            "expected heading_vi, field and a width above 0 of column '%s' of %s, found width %d"
                .formatted(headingVi, field, width));
      }
    }
  }

  /**
   * A line under a row.
   *
   * @param unless the rows that do without: column to values; empty for none
   */
  public record Line(String field, Map<String, List<String>> unless) {

    public Line {
      unless = Map.copyOf(unless);
    }
  }

  public Table {
    where = Map.copyOf(where);
    look = Objects.requireNonNullElse(look, Look.PLAIN);
    columns = List.copyOf(columns);
    below = List.copyOf(below);
    workbookColumns = List.copyOf(workbookColumns);
    if (mart.isEmpty() || columns.isEmpty()) {
      throw new IllegalArgumentException("expected mart and columns of a table");
    }
  }

  /** Every column of the mart that the table needs. */
  public List<String> fields() {
    List<String> fields = new ArrayList<>(where.keySet());
    for (List<Column> shown : List.of(columns, workbookColumns)) {
      for (Column column : shown) {
        fields.addAll(column.field());
        fields.addAll(column.boldWhere().keySet());
        fields.addAll(column.indentWhere().keySet());
      }
    }
    for (Line line : below) {
      fields.add(line.field());
      fields.addAll(line.unless().keySet());
    }
    if (!group.isEmpty()) {
      fields.add(group);
    }
    return List.copyOf(fields);
  }
}
