package vn.tonghop.warehouse.catalog;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.tonghop.warehouse.home.EndingFile;

/**
 * Reads the regimes {@code regime*.yaml}: those that are shipped, and those of the city's own. Each
 * is laid over the one before it and says only what it changes.
 */
final class RegimeYaml {

  private static final String REGIME = "(?:imports/\\d{4}/)?regime[^/]*\\.ya?ml";

  /** What a file says, and when it counts. */
  private record Stated(
      String file, LocalDate validFrom, Instant recordedAt, Map<String, Object> keys) {}

  private final Shelf shelf;
  private final Overlay overlay;
  private final CellCheck cells;
  private final Problems problems;
  private final RegimeTables tables;
  private final List<Stated> stated = new ArrayList<>();
  private SortedMap<LocalDate, Map<String, Object>> fromTables = new TreeMap<>();

  RegimeYaml(Shelf shelf, Overlay overlay, CellCheck cells, Problems problems) {
    this.shelf = shelf;
    this.overlay = overlay;
    this.cells = cells;
    this.problems = problems;
    this.tables = new RegimeTables(shelf.trees().get("regime"));
  }

  static boolean isRegime(String path) {
    return path.matches(REGIME);
  }

  /** The regimes known at an instant, in the order of their first day. */
  List<Regime> read(Instant asOf) {
    shelf
        .files()
        .forEach(
            (path, text) -> {
              if (isRegime(path)) {
                add("reference/" + path, text, "");
              }
            });
    for (Layer layer : overlay.layers()) {
      layer
          .files()
          .forEach(
              (path, file) -> {
                if (isRegime(path)) {
                  add(layer.label() + path, text(layer.label() + path, file), layer.recordedAt());
                }
              });
    }
    stated.removeIf(one -> one.recordedAt().isAfter(asOf));
    overlay.layers().stream().filter(Layer::isHandedIn).forEach(this::addTables);
    stated.sort(Comparator.comparing(Stated::validFrom).thenComparing(Stated::recordedAt));
    return laidOver();
  }

  /** What is stated by the first days, whichever files say it. */
  SortedMap<LocalDate, Map<String, Object>> stated() {
    SortedMap<LocalDate, Map<String, Object>> byDay = new TreeMap<>();
    stated.forEach(one -> byDay.merge(one.validFrom(), one.keys(), RegimeChange::over));
    return byDay;
  }

  /** What tables that are handed in say otherwise than the files, by the first day. */
  SortedMap<LocalDate, Map<String, Object>> fromTables() {
    return fromTables;
  }

  private void addTables(Layer layer) {
    stated.sort(Comparator.comparing(Stated::validFrom).thenComparing(Stated::recordedAt));
    Map<String, Map<String, Map<String, String>>> before = tables.rows(stated());
    fromTables =
        tables.changes(new RegimeRows(tables, cells, problems).read(layer, before), before);
    fromTables.forEach(
        (day, keys) ->
            stated.add(
                new Stated(
                    layer.label() + "regime", day, Instant.parse(layer.recordedAt()), keys)));
  }

  private List<Regime> laidOver() {
    List<Regime> regimes = new ArrayList<>();
    Map<String, Object> before = new HashMap<>();
    for (Stated one : stated) {
      before = RegimeChange.over(before, one.keys());
      try {
        regimes.add(new RegimeReading(before).regime());
      } catch (RegimeReading.Missing e) {
        problems.error(one.file(), 1, e.getMessage());
      }
    }
    return List.copyOf(regimes);
  }

  private String text(String label, Path file) {
    try {
      return CsvSheet.decode(EndingFile.bytes(file));
    } catch (CharacterCodingException e) {
      problems.error(label, 1, "its letters are not UTF-8, expected a file saved as UTF-8");
      return "{}";
    }
  }

  private void add(String file, String text, String recordedAt) {
    Map<String, Object> keys =
        new TreeCheck(shelf.trees().get("regime"), cells, problems, file).read(text);
    String recorded = keys.getOrDefault("recorded_at", recordedAt).toString();
    String validFrom = keys.getOrDefault("valid_from", "").toString();
    if (validFrom.isEmpty()) {
      problems.error(file, 1, "no 'valid_from', expected the first day of the regime");
    }
    if (!CellType.DATE.reads(validFrom)) {
      return;
    }
    try {
      stated.add(
          new Stated(
              file,
              LocalDate.parse(validFrom),
              file.startsWith("reference/")
                  ? Instant.MIN
                  : OffsetDateTime.parse(recorded).toInstant(),
              keys));
    } catch (java.time.DateTimeException e) {
      problems.error(
          file,
          1,
          "recorded_at is '%s', expected an instant with its offset such as 2024-06-18T09:00:00+07:00"
              .formatted(recorded));
    }
  }
}
