package vn.tonghop.reports.gate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * What must hold between the relations: a file {@code gate/<rule>__<what>.sql} each, which selects
 * what breaks it and is asked where an edition has the marts that it reads.
 */
final class DataRules {

  private static final SortedMap<String, String> FILES =
      ShippedFiles.below("gate", DataRules.class);
  private static final Pattern MART = Pattern.compile("\\bmarts\\.(\\w+)");

  private DataRules() {}

  static void find(Examined report, Faults faults) {
    List<String> there = report.marts().listNames();
    FILES.forEach(
        (file, sql) -> {
          if (there.containsAll(marts(sql))) {
            find(report, rule(file), sql, faults);
          }
        });
  }

  /** What a rule finds of one report; one that names no report is about all. */
  private static void find(Examined report, Rule rule, String sql, Faults faults) {
    for (Map<String, @Nullable Object> row : report.marts().ask(sql).rows()) {
      String about = text(row, "report_code");
      if (about.isEmpty() || about.equals(report.code())) {
        faults.add(rule, text(row, "place_vi"), text(row, "found_vi"), text(row, "expected_vi"));
      }
    }
  }

  private static Set<String> marts(String sql) {
    return MART.matcher(sql)
        .results()
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toSet());
  }

  private static Rule rule(String file) {
    return Rule.valueOf(file.substring(0, file.indexOf("__")).toUpperCase(Locale.ROOT));
  }

  private static String text(Map<String, @Nullable Object> row, String column) {
    return Objects.toString(row.get(column), "");
  }
}
