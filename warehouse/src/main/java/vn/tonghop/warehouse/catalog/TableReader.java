package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the tables: what the program ships, laid over by the files of the same path in {@code
 * <home>/catalog/}.
 *
 * <p>Every row of a home's file says when it was recorded ({@code recorded_at}, an instant with its
 * offset), and some tables say from which day a row is known. What was recorded or known after the
 * as-of instant is left out; of two rows for one key the one recorded later stands.
 */
final class TableReader {

  private static final String RECORDED_AT = "recorded_at";

  private final Shelf shelf;
  private final Overlay overlay;
  private final ZoneId zone;
  private final Instant asOf;
  private final Problems problems;

  TableReader(Shelf shelf, Overlay overlay, Instant asOf, Problems problems) {
    this.shelf = shelf;
    this.overlay = overlay;
    this.zone = overlay.zone();
    this.asOf = asOf;
    this.problems = problems;
  }

  Map<String, CatalogTable> read() {
    Map<String, List<CatalogTable.Row>> own = new LinkedHashMap<>();
    overlay.layers().forEach(layer -> sheets(layer).forEach(sheet -> add(sheet, layer, own)));
    Map<String, CatalogTable> tables = new LinkedHashMap<>();
    shelf
        .descriptions()
        .forEach(
            (name, description) ->
                tables.put(name, read(description, own.getOrDefault(name, List.of()))));
    return tables;
  }

  private CatalogTable read(TableDescription description, List<CatalogTable.Row> own) {
    List<CatalogTable.Row> rows = new ArrayList<>();
    for (CatalogTable.Row row : shelf.rows(description, problems)) {
      rows.add(known(description, row));
    }
    checkDoubles(description, rows);
    List<CatalogTable.Row> later = new ArrayList<>(own);
    later.sort(Comparator.comparing(TableReader::recordedAt));
    checkDoubles(description, later);
    rows.addAll(later);
    rows.removeIf(row -> row.knownFrom().isAfter(asOf));
    return new CatalogTable(description, rows);
  }

  private void add(Sheet sheet, Layer layer, Map<String, List<CatalogTable.Row>> own) {
    for (TableDescription description : shelf.descriptions().values()) {
      Optional<List<String>> folders = description.findFolders(sheet.path());
      if (folders.isPresent()) {
        List<CatalogTable.Row> below =
            own.computeIfAbsent(description.name(), any -> new ArrayList<>());
        Set<String> kept = layer.isHandedIn() ? recorded(description, below) : Set.of();
        for (CatalogTable.Row row :
            new SheetRows(description, problems).read(sheet, folders.get())) {
          boolean isAnew =
              row.text(RECORDED_AT).isEmpty() || kept.contains(recorded(description, row));
          below.add(known(description, isAnew ? row.with(RECORDED_AT, layer.recordedAt()) : row));
        }
      }
    }
  }

  /** The sheets of a layer, and its files of rows. */
  private List<Sheet> sheets(Layer layer) {
    List<Sheet> sheets = new ArrayList<>(layer.sheets());
    layer
        .files()
        .forEach(
            (path, file) -> {
              if (shelf.descriptions().values().stream()
                  .anyMatch(description -> description.findFolders(path).isPresent())) {
                sheet(layer.label() + path, path, file).ifPresent(sheets::add);
              }
            });
    return sheets;
  }

  private Optional<Sheet> sheet(String label, String path, Path file) {
    try {
      return Optional.of(CsvSheet.parse(label, path, CsvSheet.decode(Files.readAllBytes(file))));
    } catch (CharacterCodingException e) {
      problems.error(label, 1, "its letters are not UTF-8, expected a file saved as CSV UTF-8");
    } catch (IOException e) {
      problems.error(
          label,
          1,
          "it cannot be read as CSV (%s), expected rows of cells".formatted(e.getMessage()));
    }
    return Optional.empty();
  }

  /** Two rows of one key, one of which could not be said to stand. */
  private void checkDoubles(TableDescription description, List<CatalogTable.Row> rows) {
    Map<String, CatalogTable.Row> seen = new LinkedHashMap<>();
    for (CatalogTable.Row row : rows) {
      CatalogTable.Row before = seen.put(recorded(description, row), row);
      if (before != null) {
        problems.error(
            row,
            "stands twice: %s has the same %s".formatted(before.besides(row), description.key()));
      }
    }
  }

  /** A row that was exported says when it was recorded; handed in, it is said anew. */
  private static Set<String> recorded(TableDescription description, List<CatalogTable.Row> rows) {
    return rows.stream().map(row -> recorded(description, row)).collect(Collectors.toSet());
  }

  private static String recorded(TableDescription description, CatalogTable.Row row) {
    return description.keyOf(row) + "\u001f" + row.text(RECORDED_AT);
  }

  /** The row with the instant from which it is known. */
  private CatalogTable.Row known(TableDescription description, CatalogTable.Row row) {
    Set<String> clocks = new TreeSet<>(description.knownFrom());
    boolean isOwn = row.values().containsKey(RECORDED_AT) && !row.file().startsWith("reference/");
    if (isOwn) {
      clocks.add(RECORDED_AT);
    }
    Instant knownFrom = Instant.MIN;
    for (String clock : clocks) {
      Instant known = instant(row, clock, isOwn && clock.equals(RECORDED_AT));
      knownFrom = known.isAfter(knownFrom) ? known : knownFrom;
    }
    return row.knownFrom(knownFrom);
  }

  /** A day counts from its beginning; only a row of a home has to say when it was recorded. */
  private Instant instant(CatalogTable.Row row, String clock, boolean isRecorded) {
    String text = row.text(clock);
    try {
      return text.isEmpty() && !isRecorded
          ? Instant.MIN
          : text.length() == 10 && !isRecorded
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      problems.error(
          row,
          clock,
          "%s is '%s', expected %s"
              .formatted(
                  clock,
                  text,
                  clock.equals(RECORDED_AT)
                      ? "an instant with its offset such as 2024-06-18T09:00:00+07:00"
                      : "a day such as 2024-06-18"));
      return Instant.MAX;
    }
  }

  private static Instant recordedAt(CatalogTable.Row row) {
    try {
      return OffsetDateTime.parse(row.text(RECORDED_AT)).toInstant();
    } catch (DateTimeException toldOfAlready) {
      return Instant.MAX;
    }
  }
}
