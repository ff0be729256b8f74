package vn.tonghop.warehouse.validate.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.Failure;

/**
 * The resources {@code rules/}: {@code rules.txt} names every rule as {@code <scope>/<form>/<rule>}
 * and every table of the book as {@code tables/<table>.csv}, one a line.
 */
final class RuleShelf {

  private RuleShelf() {}

  static List<Rule> listRules() {
    return listNames().stream()
        .filter(name -> !name.startsWith("tables/"))
        .map(RuleShelf::rule)
        .toList();
  }

  /** The book's own tables, such as {@code bounds}: lists with a reason in every row. */
  static Map<String, ReferenceRows> tables() {
    Map<String, ReferenceRows> tables = new HashMap<>();
    for (String name : listNames()) {
      if (name.startsWith("tables/")) {
        String table = name.substring("tables/".length(), name.length() - ".csv".length());
        tables.put(table, table(text(name)));
      }
    }
    return tables;
  }

  /** A CSV with a header as the rows of a table. */
  static ReferenceRows table(String csv) {
    try (CSVParser parser =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv))) {
      List<List<String>> rows = new ArrayList<>();
      for (CSVRecord row : parser) {
        rows.add(row.toList());
      }
      return new ReferenceRows(parser.getHeaderNames(), rows);
    } catch (IOException e) {
      throw new Failure("Cannot read a table of the rule book: " + e.getMessage(), e);
    }
  }

  static List<String> listNames() {
    return text("rules.txt").lines().filter(line -> !line.isBlank()).toList();
  }

  static String macros() {
    return text("macros.sql");
  }

  private static Rule rule(String name) {
    String sql = exists(name + ".sql") ? text(name + ".sql") : "";
    return RuleText.rule(name, sql, text(name + ".yml"));
  }

  private static boolean exists(String path) {
    return RuleShelf.class.getResource("/rules/" + path) != null;
  }

  static String text(String path) {
    try (InputStream in = RuleShelf.class.getResourceAsStream("/rules/" + path)) {
      if (in == null) {
        throw new Failure("Cannot find rules/%s among the resources".formatted(path));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new Failure("Cannot read rules/%s: %s".formatted(path, e.getMessage()), e);
    }
  }
}
