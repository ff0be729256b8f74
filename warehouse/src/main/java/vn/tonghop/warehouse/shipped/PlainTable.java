package vn.tonghop.warehouse.shipped;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.tonghop.warehouse.Failure;

/**
 * A table as text, such as one of the catalog or of the rule book: models and rules read it under
 * its name, each typed as they need.
 *
 * @param name the relation, such as {@code indicators}
 * @param header the column names
 * @param rows a text for every column; empty where nothing is said
 */
public record PlainTable(String name, List<String> header, List<List<String>> rows) {

  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  public PlainTable {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            "Cannot make table %s: a row of %d cells, expected %d: %s"
                .formatted(name, row.size(), header.size(), row));
      }
    }
  }

  /** The table that a CSV with a header holds. */
  public static PlainTable ofCsv(String name, String csv) {
    try (CSVParser rows = CSV.parse(new StringReader(csv))) {
      return new PlainTable(
          name, rows.getHeaderNames(), rows.stream().map(row -> row.stream().toList()).toList());
    } catch (IOException e) {
      throw new Failure("Cannot read the table %s: %s".formatted(name, e.getMessage()), e);
    }
  }

  /** The rows, each by the names of its columns. */
  public List<Map<String, String>> listByName() {
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .boxed()
                    .collect(Collectors.toMap(header::get, row::get)))
        .toList();
  }

  /** All that it says, as a text that is the same for the same content. */
  public String text() {
    return Stream.concat(Stream.of(List.of(name), header), rows.stream())
        .map(cells -> String.join("\u001f", cells))
        .collect(Collectors.joining("\n"));
  }
}
