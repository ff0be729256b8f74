package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;

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
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Shelf shelf;
  private final Overlay overlay;
  private final ZoneId zone;
  private final Instant asOf;
  private final Problems problems;
  private final Set<Path> read = new TreeSet<>();

  TableReader(Shelf shelf, Overlay overlay, Instant asOf, Problems problems) {
    this.shelf = shelf;
    this.overlay = overlay;
    this.zone = overlay.zone();
    this.asOf = asOf;
    this.problems = problems;
  }

  Map<String, CatalogTable> read() {
    Map<String, CatalogTable> tables = new LinkedHashMap<>();
    shelf.descriptions().forEach((name, description) -> tables.put(name, read(description)));
    checkMisplaced();
    return tables;
  }

  private CatalogTable read(TableDescription description) {
    List<CatalogTable.Row> rows = new ArrayList<>();
    shelf
        .files()
        .forEach(
            (path, text) -> {
              Matcher place = description.match(path);
              if (place.matches()) {
                rows.addAll(parse(description, place, "reference/" + path, new StringReader(text)));
              }
            });
    checkDoubles(description, rows);
    rows.addAll(own(description));
    rows.removeIf(row -> row.knownFrom().isAfter(asOf));
    return new CatalogTable(description, rows);
  }

  private void checkDoubles(TableDescription description, List<CatalogTable.Row> shipped) {
    Map<String, CatalogTable.Row> rows = new HashMap<>();
    for (CatalogTable.Row row : shipped) {
      CatalogTable.Row before = rows.put(description.keyOf(row), row);
      if (before != null) {
        problems.error(
            row,
            "stands twice: line %d has the same %s".formatted(before.line(), description.key()));
      }
    }
  }

  private List<CatalogTable.Row> own(TableDescription description) {
    List<CatalogTable.Row> rows = new ArrayList<>();
    overlay
        .tables()
        .forEach(
            (path, file) -> {
              Matcher place = description.match(path);
              if (place.matches()) {
                read.add(file);
                rows.addAll(own(description, place, file));
              }
            });
    rows.sort(Comparator.comparing(this::recordedAt));
    return rows;
  }

  private List<CatalogTable.Row> own(TableDescription description, Matcher place, Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parse(description, place, "catalog/" + place.group(), reader);
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private List<CatalogTable.Row> parse(
      TableDescription description, Matcher place, String file, Reader reader) {
    List<CatalogTable.Row> rows = new ArrayList<>();
    try (CSVParser parser = CSV.parse(reader)) {
      boolean isWhole = checkHeader(description, file, parser.getHeaderNames());
      for (CSVRecord line : isWhole ? parser : List.<CSVRecord>of()) {
        Map<String, String> texts = line.toMap();
        List<String> folders = description.ofFolders();
        for (int i = 0; i < folders.size(); i++) {
          texts.put(folders.get(i), place.group(i + 1));
        }
        rows.add(row(description, file, parser.getCurrentLineNumber(), texts));
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
    return rows;
  }

  private CatalogTable.Row row(
      TableDescription description, String file, long line, Map<String, String> texts) {
    Set<String> clocks = new TreeSet<>(description.knownFrom());
    if (file.startsWith("catalog/")) {
      clocks.add(RECORDED_AT);
    }
    Instant knownFrom = Instant.MIN;
    for (String clock : clocks) {
      Instant known = instant(file, line, clock, texts.getOrDefault(clock, ""));
      knownFrom = known.isAfter(knownFrom) ? known : knownFrom;
    }
    return new CatalogTable.Row(file, line, knownFrom, texts);
  }

  /** A day counts from its beginning; only a row of a home has to say when it was recorded. */
  private Instant instant(String file, long line, String clock, String text) {
    boolean isOwn = clock.equals(RECORDED_AT) && file.startsWith("catalog/");
    try {
      return text.isEmpty() && !isOwn
          ? Instant.MIN
          : text.length() == 10 && !isOwn
              ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
              : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      problems.error(
          file,
          line,
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

  private Instant recordedAt(CatalogTable.Row row) {
    try {
      return OffsetDateTime.parse(row.text(RECORDED_AT)).toInstant();
    } catch (DateTimeException toldOfAlready) {
      return Instant.MAX;
    }
  }

  /** Whether a file has the columns without which its rows say nothing. */
  private boolean checkHeader(TableDescription description, String file, List<String> header) {
    List<String> columns = description.inFiles();
    boolean isWhole = true;
    for (String column : header) {
      if (!columns.contains(column) && !column.equals(RECORDED_AT)) {
        problems.error(
            file,
            1,
            "unknown column '%s', expected one of %s%s"
                .formatted(column, columns, Nearest.hint(column, columns)));
      }
    }
    for (String column : columns) {
      if (!header.contains(column) && description.columns().get(column).isRequired()) {
        isWhole = false;
        problems.error(file, 1, "missing column '%s'".formatted(column));
      }
    }
    return isWhole;
  }

  /** A file that is nearly a table's would be passed over in silence. */
  private void checkMisplaced() {
    overlay
        .tables()
        .forEach(
            (path, file) -> {
              if (!read.contains(file)) {
                shelf.descriptions().values().stream()
                    .map(TableDescription::files)
                    .filter(files -> Nearest.isNear(name(path), name(files)))
                    .findFirst()
                    .ifPresent(
                        files ->
                            problems.error(
                                "catalog/" + path,
                                1,
                                "no table is read from here; did you mean catalog/%s?"
                                    .formatted(files)));
              }
            });
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
