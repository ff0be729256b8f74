package vn.tonghop.warehouse.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.Failure;

/**
 * Reads a table: what the program ships, laid over by {@code <home>/catalog/<table>.csv}.
 *
 * <p>Every row of a home's file says when it was recorded ({@code recorded_at}, an instant with its
 * offset); what was recorded after the as-of instant is left out, and of two rows for one key the
 * later stands.
 */
final class TableReader {

  private static final String RECORDED_AT = "recorded_at";
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setTrim(true).get();

  private final Overlay overlay;
  private final Instant asOf;
  private final Problems problems;

  TableReader(Overlay overlay, Instant asOf, Problems problems) {
    this.overlay = overlay;
    this.asOf = asOf;
    this.problems = problems;
  }

  CatalogTable read(TableSpec spec) {
    Map<String, CatalogTable.Row> rows = new LinkedHashMap<>();
    for (CatalogTable.Row row : shipped(spec)) {
      CatalogTable.Row before = rows.put(spec.keyOf(row), row);
      if (before != null) {
        problems.error(
            row, "stands twice: line %d has the same %s".formatted(before.line(), spec.key()));
      }
    }
    own(spec).stream()
        .filter(row -> !recordedAt(row).isAfter(asOf))
        .sorted((a, b) -> recordedAt(a).compareTo(recordedAt(b)))
        .forEach(row -> rows.put(spec.keyOf(row), row));
    return new CatalogTable(spec.name(), spec.columns(), new ArrayList<>(rows.values()));
  }

  private List<CatalogTable.Row> shipped(TableSpec spec) {
    String resource = "/reference/" + spec.name() + ".csv";
    try (InputStream in = TableReader.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new Failure("Cannot read %s: the program was packed without it".formatted(resource));
      }
      return parse(
          spec,
          "reference/" + spec.name() + ".csv",
          new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(resource, e.getMessage()), e);
    }
  }

  private List<CatalogTable.Row> own(TableSpec spec) {
    return overlay.find(spec.name() + ".csv").map(file -> own(spec, file)).orElse(List.of());
  }

  private List<CatalogTable.Row> own(TableSpec spec, Path file) {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return parse(spec, "catalog/" + spec.name() + ".csv", reader);
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private List<CatalogTable.Row> parse(TableSpec spec, String file, Reader reader)
      throws IOException {
    List<CatalogTable.Row> rows = new ArrayList<>();
    try (CSVParser parser = CSV.parse(reader)) {
      checkHeader(spec, file, parser.getHeaderNames());
      for (CSVRecord line : parser) {
        rows.add(new CatalogTable.Row(file, parser.getCurrentLineNumber(), line.toMap()));
      }
    }
    return rows;
  }

  private void checkHeader(TableSpec spec, String file, List<String> header) {
    for (String column : header) {
      if (!spec.columns().contains(column) && !column.equals(RECORDED_AT)) {
        problems.error(
            file,
            1,
            "unknown column '%s', expected one of %s%s"
                .formatted(column, spec.columns(), Nearest.hint(column, spec.columns())));
      }
    }
    for (String column : spec.columns()) {
      if (!header.contains(column)) {
        problems.error(file, 1, "missing column '%s'".formatted(column));
      }
    }
  }

  private Instant recordedAt(CatalogTable.Row row) {
    try {
      return OffsetDateTime.parse(row.text(RECORDED_AT)).toInstant();
    } catch (DateTimeException e) {
      problems.error(
          row,
          "recorded_at is '%s', expected an instant with its offset such as 2024-06-18T09:00:00+07:00"
              .formatted(row.text(RECORDED_AT)));
      return Instant.MAX;
    }
  }
}
