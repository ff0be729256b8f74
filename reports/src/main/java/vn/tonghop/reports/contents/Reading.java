package vn.tonghop.reports.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.Chart;
import vn.tonghop.reports.outline.Letter;
import vn.tonghop.reports.outline.NumberFormat;
import vn.tonghop.reports.outline.Table;
import vn.tonghop.reports.outline.Text;
import vn.tonghop.reports.outline.TextFiller;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

/** Reads what the blocks of one report say from its marts. */
record Reading(Marts marts, String reportCode, TextFiller wording) {

  Said said(Block block) {
    if (block.body() instanceof Text text) {
      return prose(block, text);
    }
    if (block.body() instanceof Table table) {
      return grid(table, mart(block, table.mart(), table.fields()));
    }
    if (block.body() instanceof Chart chart) {
      return plot(chart, mart(block, chart.mart(), chart.fields()));
    }
    return new Said.Formal((Letter) block.body());
  }

  private Mart mart(Block block, String name, List<String> fields) {
    Mart mart = marts.mart(name);
    for (String field : fields) {
      if (!mart.columns().contains(field)) {
        throw new Failure(
            "Cannot print block '%s' of report '%s': %s has no column '%s'%s, expected one of %s"
                .formatted(
                    block.key(),
                    reportCode,
                    name,
                    field,
                    Nearest.hint(field, mart.columns()),
                    String.join(", ", mart.columns())));
      }
    }
    return mart;
  }

  private Said prose(Block block, Text text) {
    List<Said.Prose.Line> lines = new ArrayList<>();
    if (text.mart().isEmpty()) {
      for (String line : text.linesVi()) {
        String filled = wording.filled(line);
        if (!filled.isEmpty()) {
          lines.add(new Said.Prose.Line("", "", filled));
        }
      }
      return new Said.Prose(false, lines);
    }
    List<String> fields = new ArrayList<>(text.where().keySet());
    fields.addAll(text.field());
    Stream.of(text.group(), text.mark()).filter(field -> !field.isEmpty()).forEach(fields::add);
    for (Map<String, @Nullable Object> row : rows(mart(block, text.mart(), fields), text.where())) {
      lines.add(
          new Said.Prose.Line(
              written(row, text.group()),
              written(row, text.mark()),
              written(row, text.field(), NumberFormat.NONE)));
    }
    return new Said.Prose(!text.mark().isEmpty(), lines);
  }

  /** The rows that a block prints; what it asks for may be said in the words of the report. */
  private List<Map<String, @Nullable Object>> rows(Mart mart, Map<String, List<String>> where) {
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    where.forEach(
        (column, values) -> wanted.put(column, values.stream().map(wording::filled).toList()));
    return mart.where(wanted).rows();
  }

  private Said grid(Table table, Mart mart) {
    List<Said.Grid.Head> heads = new ArrayList<>();
    List<Table.Column> columns = new ArrayList<>(table.columns());
    columns.addAll(table.workbookColumns());
    for (Table.Column column : columns) {
      heads.add(
          new Said.Grid.Head(
              wording.filled(column.headingVi()),
              column.width(),
              column.align(),
              !column.number().equals(NumberFormat.NONE),
              heads.size() < table.columns().size()));
    }
    List<Said.Grid.Row> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows(mart, table.where())) {
      rows.add(
          new Said.Grid.Row(
              written(row, table.group()),
              columns.stream().map(column -> cell(column, row)).toList(),
              below(table, row)));
    }
    return new Said.Grid(table.look(), table.shortlist(), !table.group().isEmpty(), heads, rows);
  }

  private static Said.Grid.Cell cell(Table.Column column, Map<String, @Nullable Object> row) {
    return new Said.Grid.Cell(
        written(row, column.field(), column.number()),
        !column.boldWhere().isEmpty() && Mart.reads(row, column.boldWhere()),
        !column.indentWhere().isEmpty() && Mart.reads(row, column.indentWhere()));
  }

  private static String below(Table table, Map<String, @Nullable Object> row) {
    List<String> texts = new ArrayList<>();
    for (Table.Line line : table.below()) {
      String text = written(row, line.field());
      if (!text.isEmpty() && (line.unless().isEmpty() || !Mart.reads(row, line.unless()))) {
        texts.add(text);
      }
    }
    return String.join(" ", texts);
  }

  private Said plot(Chart chart, Mart mart) {
    List<Map<String, @Nullable Object>> rows = rows(mart, chart.where());
    LinkedHashSet<String> points = new LinkedHashSet<>();
    Map<String, Map<String, Said.Plot.Datum>> series = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : rows) {
      points.add(written(row, chart.x()));
      series
          .computeIfAbsent(written(row, chart.series()), name -> new LinkedHashMap<>())
          .put(written(row, chart.x()), datum(chart, row));
    }
    TextFiller words = rows.isEmpty() ? wording : wording.with(rows.get(0));
    return new Said.Plot(
        chart.kind(),
        rows.isEmpty() ? "" : words.filled(chart.titleVi()),
        rows.isEmpty() ? "" : words.filled(chart.noteVi()),
        chart.unitVi(),
        chart.number(),
        List.copyOf(points),
        series.entrySet().stream()
            .map(
                line ->
                    new Said.Plot.Series(
                        line.getKey(),
                        points.stream()
                            .map(x -> line.getValue().getOrDefault(x, Said.Plot.Datum.NONE))
                            .toList()))
            .toList(),
        targets(chart, rows),
        chart.heightOf(List.copyOf(points), series.size()));
  }

  private static Said.Plot.Datum datum(Chart chart, Map<String, @Nullable Object> row) {
    Object value = row.get(chart.value());
    if (value instanceof Number number) {
      String qualifier = written(row, chart.qualifier());
      return new Said.Plot.Datum(
          (qualifier + " " + chart.number().written(number)).strip(), number.doubleValue());
    }
    String word = NumberFormat.NONE.text(value);
    return word.isEmpty() ? Said.Plot.Datum.NONE : new Said.Plot.Datum(word, Double.NaN);
  }

  /** The bounds of the first row that has them. */
  private static List<Said.Plot.Target> targets(
      Chart chart, List<Map<String, @Nullable Object>> rows) {
    List<Said.Plot.Target> targets = new ArrayList<>();
    for (Chart.Target target : chart.target()) {
      for (Map<String, @Nullable Object> row : rows) {
        if (row.get(target.low()) instanceof Number low
            && row.get(target.high()) instanceof Number high) {
          String from = chart.number().written(low);
          String to = chart.number().written(high);
          targets.add(
              new Said.Plot.Target(
                  target.labelVi(),
                  (from.equals(to) ? from : from + " - " + to) + chart.unitVi(),
                  low.doubleValue(),
                  high.doubleValue()));
          break;
        }
      }
    }
    return targets;
  }

  /** What columns say, one after the other, without those that say nothing. */
  private static String written(
      Map<String, @Nullable Object> row, List<String> fields, NumberFormat format) {
    return fields.stream()
        .map(field -> format.text(row.get(field)))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String written(Map<String, @Nullable Object> row, String field) {
    return field.isEmpty() ? "" : NumberFormat.NONE.text(row.get(field));
  }
}
