package vn.tonghop.warehouse.edition;

import java.nio.file.Files;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/**
 * What lies among the editions of a home, whatever stands: a folder a period, in it one a number.
 */
record EditionFolders(DataHome home) {

  /** Where an edition lies or would lie. */
  EditionFolder of(Period period, int number) {
    return EditionFolder.of(home, period, number);
  }

  /** The periods that have editions, in order; what else lies there is nobody's edition. */
  List<Period> listPeriods() {
    return Folder.names(home.editions()).stream()
        .flatMap(name -> periodOf(name).stream())
        .filter(period -> highest(period) > 0)
        .sorted()
        .toList();
  }

  private static Optional<Period> periodOf(String folder) {
    try {
      return Optional.of(Period.of(folder));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The highest number of a period, 0 if there is none. */
  int highest(Period period) {
    List<Integer> numbers = numbers(period);
    return numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
  }

  /** Of each period the newest whose own instant is one that is asked for. */
  Map<Period, Integer> latest(Stream<Period> periods, Predicate<Instant> isKnown) {
    Map<Period, Integer> latest = new TreeMap<>();
    periods.forEach(
        period -> newest(period, isKnown).ifPresent(number -> latest.put(period, number)));
    return latest;
  }

  /** The newest of a period whose own instant is one that is asked for. */
  OptionalInt newest(Period period, Predicate<Instant> isKnown) {
    return numbers(period).stream()
        .sorted(Comparator.reverseOrder())
        .mapToInt(Integer::intValue)
        .filter(number -> Files.exists(of(period, number).record()))
        .filter(number -> isKnown.test(asOf(period, number)))
        .findFirst();
  }

  /** The instant whose knowledge an edition shows. */
  Instant asOf(Period period, int number) {
    return EditionRecord.in(of(period, number).path()).asOf();
  }

  /** The numbers of a period's editions, the lowest first. */
  List<Integer> numbers(Period period) {
    return Folder.names(home.editions().resolve(period.code())).stream()
        .filter(name -> name.matches("\\d{1,6}"))
        .map(Integer::valueOf)
        .sorted()
        .toList();
  }
}
