package vn.tonghop.warehouse.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;

/** Everything that is wrong with the catalog, collected so that it is told at once. */
final class Problems {

  private static final int SHOWN = 50;
  private static final int MOST_PLACES = 12;

  /** What is wrong in a file, however often: told once, with its places. */
  private record Cause(String file, String what) {}

  /**
   * Where it stands.
   *
   * @param line by which what is wrong in one file is told one after the other
   */
  private record Place(String words, long line) {}

  private final Map<Cause, Set<Place>> errors = new LinkedHashMap<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Map<String, String> decides = new HashMap<>();

  /** Says what depends on a file, which is told with each of its slips. */
  void depends(String file, String onIt) {
    decides.put(file, onIt);
  }

  void error(CatalogTable.Row row, String what) {
    error(row, "", what);
  }

  /**
   * @param column where it stands; empty for the row
   */
  void error(CatalogTable.Row row, String column, String what) {
    error(row.file(), what, new Place(row.place(column), row.line()));
  }

  void error(String file, long line, String what) {
    error(file, what, new Place("line " + line, line));
  }

  private void error(String file, String what, Place place) {
    errors.computeIfAbsent(new Cause(file, what), any -> new LinkedHashSet<>()).add(place);
  }

  void warning(CatalogTable.Row row, String what) {
    warnings.add(told(row.file(), row.place(""), what));
  }

  /** File by file in the order in which they were found, from the first line of each. */
  List<String> errors() {
    List<String> files = errors.keySet().stream().map(Cause::file).distinct().toList();
    return errors.entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                    (Map.Entry<Cause, Set<Place>> error) -> files.indexOf(error.getKey().file()))
                .thenComparing(error -> firstLine(error.getValue())))
        .map(error -> told(error.getKey().file(), words(error.getValue()), error.getKey().what()))
        .toList();
  }

  /** How many places are wrong, which may be more than there are lines to tell of them. */
  int count() {
    return errors.values().stream().mapToInt(Set::size).sum();
  }

  private static long firstLine(Set<Place> places) {
    return places.stream().mapToLong(Place::line).min().orElse(0);
  }

  /** {@code sheet targets cell L2, L3, L4 (3 times)}; of many the first, and the last. */
  private static String words(Set<Place> places) {
    List<String> all =
        places.stream().sorted(Comparator.comparing(Place::line)).map(Place::words).toList();
    String first = all.get(0);
    if (all.size() == 1) {
      return first;
    }
    String head = first.substring(0, first.lastIndexOf(' ') + 1);
    List<String> told =
        new ArrayList<>(
            all.stream()
                .skip(1)
                .map(words -> words.startsWith(head) ? words.substring(head.length()) : words)
                .toList());
    if (told.size() > MOST_PLACES) {
      told.subList(MOST_PLACES - 2, told.size() - 1).clear();
      told.add(told.size() - 1, "…");
    }
    return "%s, %s (%d times)".formatted(first, String.join(", ", told), all.size());
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private String told(String file, String place, String what) {
    String depends = decides.getOrDefault(file, "");
    return "%s %s: %s%s"
        .formatted(file, place, what, depends.isEmpty() ? "" : " [decides " + depends + "]");
  }

  /**
   * @throws Failure with the errors, one a line, if there is any
   */
  void throwIfAny() {
    throwIfAny("Cannot load the catalog");
  }

  /**
   * @param failed what then cannot be done
   */
  void throwIfAny(String failed) {
    if (!errors.isEmpty()) {
      List<String> told = errors();
      throw new Failure(
          "%s: %s, expected none%n  %s%s"
              .formatted(
                  failed,
                  Counted.of(count(), "error"),
                  told.stream().limit(SHOWN).collect(Collectors.joining("\n  ")),
                  told.size() > SHOWN ? "%n  and %d more".formatted(told.size() - SHOWN) : ""));
    }
  }
}
