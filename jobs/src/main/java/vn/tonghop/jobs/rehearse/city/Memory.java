package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;

/**
 * What the city's agencies have reported and what stands: what a slip repeats, and what shows it.
 */
final class Memory {

  private final Map<List<String>, Row> rows = new HashMap<>();
  private final Map<List<String>, List<Row>> series = new HashMap<>();

  /** Keeps what stands of a collection's workbooks. */
  void keep(Collection collection, List<Delivery> deliveries) {
    for (Delivery delivery : deliveries) {
      delivery.standing().forEach(row -> keep(row, collection));
    }
  }

  private void keep(Row row, Collection collection) {
    Row earlier = rows.put(key(row, collection), row);
    if (row instanceof Row.Figure figure) {
      List<Row> all = series.computeIfAbsent(series(figure), any -> new ArrayList<>());
      all.remove(earlier);
      all.add(row);
    }
  }

  /** What was reported of an indicator, a territory and a basis, in order. */
  List<Row> list(Row.Figure figure) {
    return List.copyOf(series.getOrDefault(series(figure), List.of()));
  }

  private static List<String> series(Row.Figure figure) {
    return List.of(figure.indicator(), figure.owed().areaCode(), figure.owed().basis().code());
  }

  /** The row of the same thing in the period before: the month, the quarter. */
  Optional<Row> findBefore(Row row, Collection collection) {
    return row instanceof Row.Figure figure
        ? findBefore(figure)
        : collection.isYear() || collection.month() == 1
            ? Optional.empty()
            : Optional.ofNullable(
                rows.get(key(row, new Collection(collection.year(), collection.month() - 1))));
  }

  Optional<Row> findBefore(Row.Figure figure) {
    return find(figure, Period.of(figure.owed().periodCode()).previous().code());
  }

  Optional<Row> findYearBefore(Row.Figure figure) {
    return find(figure, Period.of(figure.owed().periodCode()).samePeriodLastYear().code());
  }

  Optional<Row> find(Row.Figure figure, String period) {
    List<String> key = new ArrayList<>(figure.key());
    key.set(2, period);
    return Optional.ofNullable(rows.get(key));
  }

  private static List<String> key(Row row, Collection collection) {
    if (row instanceof Row.Figure) {
      return row.key();
    }
    List<String> key = new ArrayList<>(row.key());
    key.add(0, row.sheet());
    key.add(collection.code());
    if (row instanceof Row.Section section) {
      key.add(section.agency());
    }
    return key;
  }
}
