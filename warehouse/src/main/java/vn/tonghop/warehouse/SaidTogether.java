package vn.tonghop.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Findings as people are told them: of which the same is to be said at several cells of a sheet is
 * one, with its cells as ranges ({@code K11:K53, L9}). A fault that goes down a column is one
 * fault.
 */
public final class SaidTogether {

  private static final Pattern ADDRESS = Pattern.compile("([A-Z]+)(\\d{1,7})");

  private SaidTogether() {}

  /** In the order of the first of each. */
  public static List<Finding> of(List<Finding> findings) {
    Map<Finding, List<String>> cells = new LinkedHashMap<>();
    findings.forEach(
        finding ->
            cells.computeIfAbsent(finding.at(""), any -> new ArrayList<>()).add(finding.cell()));
    return cells.entrySet().stream()
        .map(told -> told.getKey().at(ranges(told.getValue())))
        .toList();
  }

  private static String ranges(List<String> cells) {
    Map<String, TreeSet<Integer>> columns = new LinkedHashMap<>();
    List<String> ranges = new ArrayList<>();
    for (String cell : cells) {
      Matcher address = ADDRESS.matcher(cell);
      if (address.matches()) {
        columns
            .computeIfAbsent(address.group(1), any -> new TreeSet<>())
            .add(Integer.valueOf(address.group(2)));
      }
    }
    columns.forEach((column, rows) -> ranges.addAll(ranges(column, rows)));
    return String.join(", ", ranges);
  }

  private static List<String> ranges(String column, TreeSet<Integer> rows) {
    return rows.stream()
        .filter(row -> !rows.contains(row - 1))
        .map(
            first -> {
              int last = first;
              while (rows.contains(last + 1)) {
                last++;
              }
              return column + first + (last == first ? "" : ":" + column + last);
            })
        .toList();
  }
}
