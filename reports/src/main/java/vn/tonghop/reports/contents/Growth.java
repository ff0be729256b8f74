package vn.tonghop.reports.contents;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Mart;

/**
 * Growth by period of the year, a series a year: what the chart draws and the editable files list.
 *
 * @param points the periods in the order of the year, such as {@code Quý I}
 * @param series the years, the earlier first, whatever the mart's order
 */
public record Growth(List<String> points, List<String> series) {

  private static final List<String> ORDER = List.of("Quý I", "6 tháng", "9 tháng", "Cả năm");

  public Growth {
    points = List.copyOf(points);
    series = List.copyOf(series);
  }

  /** Reads {@code edition__growth}. */
  public static Growth of(Mart growth) {
    Set<String> points = new LinkedHashSet<>();
    Set<String> series = new TreeSet<>();
    for (Map<String, @Nullable Object> row : growth.rows()) {
      points.add(String.valueOf(row.get("point_label_vi")));
      series.add(String.valueOf(row.get("series_vi")));
    }
    List<String> ordered = new ArrayList<>(ORDER);
    ordered.retainAll(points);
    points.stream().filter(point -> !ORDER.contains(point)).forEach(ordered::add);
    return new Growth(ordered, List.copyOf(series));
  }
}
