package vn.tonghop.warehouse.consolidate;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.tonghop.warehouse.Failure;

/** A list of the rule book, such as which parts make a whole: models and rules read the same. */
final class RuleBookTable {
  private RuleBookTable() {}

  /** The list as a table, read from {@code rules/tables/<name>.csv}. */
  static ReferenceTable read(String name) {
    try (CSVParser rows =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(text(name)))) {
      List<List<String>> cells = rows.stream().map(row -> row.stream().toList()).toList();
      return new ReferenceTable(name, rows.getHeaderNames(), cells);
    } catch (IOException e) {
      throw new Failure("Cannot read the rule book's list %s: %s".formatted(name, e), e);
    }
  }

  private static String text(String name) throws IOException {
    String path = "rules/tables/" + name + ".csv";
    try (InputStream in = RuleBookTable.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new Failure("Cannot read %s: not on the class path".formatted(path));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
