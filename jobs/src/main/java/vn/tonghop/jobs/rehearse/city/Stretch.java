package vn.tonghop.jobs.rehearse.city;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Collection;

/**
 * The months that are generated, from the first to the last.
 *
 * @throws IllegalArgumentException if they are not in order, before 2023, or in a year that no
 *     period has
 */
public record Stretch(YearMonth from, YearMonth to) {

  public Stretch {
    if (to.isBefore(from) || from.getYear() < 2023 || to.getYear() > 2999) {
      throw new IllegalArgumentException(
          "Cannot generate %s to %s: expected two months in order, from 2023-01 to 2999-12"
              .formatted(from, to));
    }
  }

  /** The collections of the stretch in order; the year's belongs to its October. */
  List<Collection> collections() {
    List<Collection> collections = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      collections.add(new Collection(month.getYear(), month.getMonthValue()));
      if (month.getMonthValue() == 10) {
        collections.add(new Collection(month.getYear(), 0));
      }
    }
    return List.copyOf(collections);
  }

  /** How many months of the stretch lie before a month's collection; none before a year's. */
  long monthsBefore(Collection collection) {
    return collection.isYear()
        ? 0
        : ChronoUnit.MONTHS.between(from, YearMonth.of(collection.year(), collection.month()));
  }
}
