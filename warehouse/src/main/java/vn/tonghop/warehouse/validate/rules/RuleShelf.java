package vn.tonghop.warehouse.validate.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Macros;
import vn.tonghop.warehouse.shipped.PlainTable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The resources {@code rules/}: every {@code <scope>/<form>/<rule>.yml} is a rule, every {@code
 * tables/<table>.csv} a table of the book.
 */
final class RuleShelf {

  /** Read when they are first asked for; what the program ships does not change. */
  private static final class Shipped {
    static final SortedMap<String, String> FILES = ShippedFiles.below("rules");
    static final List<Rule> RULES =
        FILES.keySet().stream().filter(RuleShelf::isRule).map(RuleShelf::rule).toList();
    static final Map<String, PlainTable> TABLES = readTables();
    static final String MACROS = macrosOf(RULES);
  }

  private static final String TABLES = "tables/";

  private RuleShelf() {}

  static List<Rule> listRules() {
    return Shipped.RULES;
  }

  private static boolean isRule(String file) {
    return file.endsWith(".yml")
        && List.of(RuleScope.values()).stream().anyMatch(s -> file.startsWith(s.code() + "/"));
  }

  /** The book's own tables, such as {@code bounds}: lists with a reason in every row. */
  static Map<String, PlainTable> tables() {
    return Shipped.TABLES;
  }

  /** The statements that define the macros which the rules call. */
  static String macros() {
    return Shipped.MACROS;
  }

  static String macrosOf(List<Rule> rules) {
    return Macros.calledIn(
        rules.stream()
            .flatMap(rule -> Stream.concat(Stream.of(rule.sql()), rule.shared().values().stream()))
            .collect(Collectors.joining("\n")));
  }

  private static Map<String, PlainTable> readTables() {
    Map<String, PlainTable> tables = new HashMap<>();
    for (String file : Shipped.FILES.keySet()) {
      if (file.startsWith(TABLES)) {
        String table = file.substring(TABLES.length(), file.length() - ".csv".length());
        tables.put(table, PlainTable.ofCsv(table, text(file)));
      }
    }
    return Map.copyOf(tables);
  }

  private static Rule rule(String file) {
    String name = file.substring(0, file.length() - ".yml".length());
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
