package vn.tonghop.warehouse.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;

/** The regimes in the order of their first day; of two with one first day the later binds. */
record Regimes(List<Regime> list) {

  Regimes {
    list = List.copyOf(list);
  }

  /** The regime that binds a collection: the latest that was valid in its month. */
  Regime of(Collection collection) {
    LocalDate day =
        LocalDate.of(collection.year(), collection.isYear() ? 10 : collection.month(), 28);
    return Stream.iterate(list.size() - 1, i -> i >= 0, i -> i - 1)
        .map(list::get)
        .filter(regime -> !regime.validFrom().isAfter(day))
        .findFirst()
        .orElse(list.get(0));
  }

  /** Whether others bind every day alike. */
  boolean bindLike(Regimes others) {
    return byFirstDay().equals(others.byFirstDay());
  }

  private Map<LocalDate, Regime> byFirstDay() {
    return list.stream()
        .collect(Collectors.toMap(Regime::validFrom, one -> one, (earlier, later) -> later));
  }
}
