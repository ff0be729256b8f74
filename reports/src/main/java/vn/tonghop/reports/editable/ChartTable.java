package vn.tonghop.reports.editable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Growth;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.render.BlockForm;

/** The chart's figures as a table: a line a year, a column a period. */
final class ChartTable {

  private static final int FIRST_WIDTH = 107;
  private static final int OTHER_WIDTHS = 360;

  private ChartTable() {}

  static BlockForm form(Mart growth) {
    List<String> points = Growth.of(growth).points();
    List<BlockForm.Column> columns = new ArrayList<>();
    columns.add(new BlockForm.Column("Năm", List.of("series_vi"), FIRST_WIDTH, false));
    for (String point : points) {
      columns.add(
          new BlockForm.Column(point + " (%)", List.of(point), OTHER_WIDTHS / points.size(), true));
    }
    return new BlockForm(columns, List.of(), List.of());
  }

  static Mart rows(Mart growth) {
    Map<String, Map<String, @Nullable Object>> lines = new LinkedHashMap<>();
    for (String series : Growth.of(growth).series()) {
      lines.put(series, new LinkedHashMap<>(Map.of("series_vi", series)));
    }
    for (Map<String, @Nullable Object> row : growth.rows()) {
      Map<String, @Nullable Object> line = lines.get(String.valueOf(row.get("series_vi")));
      if (line != null) {
        line.put(String.valueOf(row.get("point_label_vi")), written(row.get("value")));
      }
    }
    return new Mart("growth", List.of("series_vi"), List.copyOf(lines.values()));
  }

  private static String written(@Nullable Object value) {
    return value == null
        ? "…"
        : new BigDecimal(value.toString()).stripTrailingZeros().toPlainString().replace('.', ',');
  }
}
