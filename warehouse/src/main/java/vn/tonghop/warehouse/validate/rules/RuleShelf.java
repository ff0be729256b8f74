package vn.tonghop.warehouse.validate.rules;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The resources {@code rules/}: every {@code <scope>/<form>/<rule>.yml} is a rule, every {@code
 * tables/<table>.csv} a table of the book.
 */
final class RuleShelf {

  /** Read when they are first asked for; what the program ships does not change. */
  private static final class Shipped {
    static final SortedMap<String, String> FILES = ShippedFiles.below("rules");
  }

  private static final String TABLES = "tables/";

  private RuleShelf() {}

  static List<Rule> listRules() {
    return Shipped.FILES.keySet().stream()
        .filter(RuleShelf::isRule)
        .map(file -> rule(file.substring(0, file.length() - ".yml".length())))
        .toList();
  }

  private static boolean isRule(String file) {
    return file.endsWith(".yml")
        && List.of(RuleScope.values()).stream().anyMatch(s -> file.startsWith(s.code() + "/"));
  }

  /** The book's own tables, such as {@code bounds}: lists with a reason in every row. */
  static Map<String, ReferenceRows> tables() {
    Map<String, ReferenceRows> tables = new HashMap<>();
    for (String file : Shipped.FILES.keySet()) {
      if (file.startsWith(TABLES)) {
        String table = file.substring(TABLES.length(), file.length() - ".csv".length());
        tables.put(table, table(text(file)));
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

  private static Rule rule(String name) {
    return RuleText.rule(name, Shipped.FILES.getOrDefault(name + ".sql", ""), text(name + ".yml"));
  }

  static String text(String path) {
    String text = Shipped.FILES.get(path);
    if (text == null) {
      throw new Failure("Cannot find rules/%s among the resources".formatted(path));
    }
    return text;
  }
}
