package vn.tonghop.reports.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.NumberFormat;
import vn.tonghop.reports.outline.Table;
import vn.tonghop.reports.outline.Text;

/**
 * Asks an edition's relations for what pages have of a block: a select with a column for each field
 * of the block's design, over the rows of its mart where it has one.
 *
 * @param place where the block is printed, as no other is
 */
record BlockQuery(Marts marts, Contents contents, Section section, String place) {

  /** The number of a row, as no column of a mart is called. */
  private static final String ROW = "printed_row";

  /** Of a table as wide as a page. */
  String of(Said.Grid whole, int width) {
    Table table = (Table) section.block().body();
    Said.Grid printed = whole.printed(width);
    Map<String, String> columns = new LinkedHashMap<>();
    columns.put("group", SqlText.sentence(written(table.mart(), table.group(), NumberFormat.NONE)));
    columns.put(Sheet.PLACE, SqlText.literal(place));
    String below = below(table, whole, printed);
    columns.put("below", SqlText.unbroken(below));
    columns.put("has_below", below + " <> ''");
    List<Integer> kept = whole.printedColumns();
    for (int i = 0; i < kept.size(); i++) {
      Table.Column column = table.columns().get(kept.get(i));
      columns.put(
          "head" + i,
          SqlText.literal(Composition.unbroken(whole.heads().get(kept.get(i)).heading())));
      columns.put(
          "cell" + i, SqlText.unbroken(joined(table.mart(), column.field(), column.number())));
      columns.put("bold" + i, readsAny(column.boldWhere()));
      columns.put("indented" + i, readsAny(column.indentWhere()));
    }
    boolean isShortened = printed.rows().size() < whole.rows().size();
    return select(columns, table.mart(), table.where(), isShortened ? printed.rows().size() : 0);
  }

  /** Of sentences. */
  String of(Said.Prose prose) {
    if (section.block().body() instanceof Text text
        && !text.mart().isEmpty()
        && !marts.mart(text.mart()).where(wanted(text.where())).rows().isEmpty()) {
      Map<String, String> columns = new LinkedHashMap<>();
      String mark = written(text.mart(), text.mark(), NumberFormat.NONE);
      columns.put("group", SqlText.sentence(written(text.mart(), text.group(), NumberFormat.NONE)));
      columns.put(Sheet.PLACE, "%s || (%s - 1)".formatted(SqlText.literal(place + "."), ROW));
      columns.put("mark", mark);
      columns.put("anchor", "nullif(%s, '')".formatted(mark));
      columns.put("text", SqlText.sentence(joined(text.mart(), text.field(), NumberFormat.NONE)));
      return select(columns, text.mart(), text.where(), 0);
    }
    List<String> rows = new ArrayList<>();
    for (Said.Prose.Line line : prose.lines()) {
      rows.add(
          "('', %s, '', cast(null as varchar), %s)"
              .formatted(
                  SqlText.literal(place + "." + rows.size()),
                  SqlText.literal(Composition.sentence(line.text()))));
    }
    return "select * from (values\n  %s\n) as sentences(\"group\", %s, mark, anchor, \"text\")"
        .formatted(String.join(",\n  ", rows), Sheet.PLACE);
  }

  private String select(
      Map<String, String> columns, String mart, Map<String, List<String>> where, int atMost) {
    String rows =
        "select *, row_number() over (order by %s) as %s\n  from marts.%s%s"
            .formatted(
                marts.order(mart),
                ROW,
                SqlText.column(mart),
                where.isEmpty() ? "" : "\n  where " + SqlText.reads(wanted(where)));
    return columns.entrySet().stream()
        .map(column -> "  " + column.getValue() + " as " + SqlText.column(column.getKey()))
        .collect(
            Collectors.joining(
                ",\n",
                "with printed as (\n  " + rows + "\n)\nselect\n",
                "\nfrom printed%s\norder by %s"
                    .formatted(atMost > 0 ? "\nwhere " + ROW + " <= " + atMost : "", ROW)));
  }

  /** What a block asks for may be said in the words of the report. */
  private Map<String, List<String>> wanted(Map<String, List<String>> where) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    where.forEach(
        (column, values) -> wanted.put(column, values.stream().map(contents::filled).toList()));
    return wanted;
  }

  private static String readsAny(Map<String, List<String>> wanted) {
    return wanted.isEmpty() ? "false" : SqlText.reads(wanted);
  }

  private String joined(String mart, List<String> fields, NumberFormat format) {
    return SqlText.joined(fields.stream().map(field -> written(mart, field, format)).toList());
  }

  /** What the last row says besides is known only of all rows. */
  private String below(Table table, Said.Grid whole, Said.Grid printed) {
    int last = printed.rows().size();
    String told = printed.rows().get(last - 1).below();
    List<String> lines = new ArrayList<>();
    for (Table.Line line : table.below()) {
      String text = written(table.mart(), line.field(), NumberFormat.NONE);
      lines.add(
          line.unless().isEmpty()
              ? text
              : "case when %s then '' else %s end".formatted(SqlText.reads(line.unless()), text));
    }
    String ofRow = lines.isEmpty() ? "''" : SqlText.joined(lines);
    return told.equals(whole.rows().get(last - 1).below())
        ? ofRow
        : "case %s when %d then %s else %s end".formatted(ROW, last, SqlText.literal(told), ofRow);
  }

  private String written(String mart, String field, NumberFormat format) {
    return field.isEmpty() ? "''" : SqlText.written(field, isNumber(mart, field), format);
  }

  private boolean isNumber(String name, String field) {
    Mart mart = marts.mart(name);
    return mart.rows().stream()
        .map(row -> row.get(field))
        .filter(Objects::nonNull)
        .findFirst()
        .filter(Number.class::isInstance)
        .isPresent();
  }
}
