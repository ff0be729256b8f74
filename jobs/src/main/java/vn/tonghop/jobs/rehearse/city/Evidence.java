package vn.tonghop.jobs.rehearse.city;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;

/**
 * Whether the data can show an error at all: something true of the right workbook and of what was
 * reported before is false of the one that was sent. It knows no rule.
 */
final class Evidence {

  private static final Set<String> BROUGHT_ALONG =
      Set.of("note", "measured_to", "qualifier", "reported_yoy_percent");

  /**
   * What can be read off one row of a workbook: whether it is so; nothing where it says nothing.
   */
  record Statement(String about, List<String> rowKey, boolean holds) {}

  /**
   * What speaks of the rows that are wrong.
   *
   * @param against what the error makes false; empty if no data can show it
   * @param beside what speaks of the same rows and stays true
   */
  record Found(Set<String> against, Set<String> beside) {

    Found {
      against = new TreeSet<>(against);
      beside = new TreeSet<>(beside);
    }

    boolean isShown() {
      return !against.isEmpty();
    }
  }

  private final FigureStatements figures;
  private final LineStatements lines;

  Evidence(Memory memory) {
    this.figures = new FigureStatements(memory);
    this.lines = new LineStatements(memory);
  }

  /** Of rows as they are right and as they are sent. */
  Found of(List<Row> right, List<Row> sent, Collection collection) {
    Set<List<String>> changed = changedKeys(right, sent);
    Map<List<String>, Statement> before = statements(right, collection);
    Set<String> against = new HashSet<>();
    Set<String> beside = new HashSet<>();
    if (hasWordsOrGaps(right, sent)) {
      against.add("the form");
    }
    statements(sent, collection)
        .forEach(
            (key, now) -> {
              Statement then = before.get(key);
              boolean wasTrue = then != null && then.holds();
              if (wasTrue && !now.holds()) {
                against.add(now.about());
              } else if (changed.contains(now.rowKey())) {
                beside.add(now.about());
              }
            });
    beside.removeAll(against);
    return new Found(against, beside);
  }

  private Map<List<String>, Statement> statements(List<Row> rows, Collection collection) {
    Map<List<String>, Statement> all = new LinkedHashMap<>();
    Stream.concat(figures.of(rows).stream(), lines.of(rows, collection).stream())
        .forEach(one -> all.put(List.of(one.about(), String.join("/", one.rowKey())), one));
    return all;
  }

  /** The keys, sheet first, of the rows that are not as they should be. */
  static Set<List<String>> changedKeys(List<Row> right, List<Row> sent) {
    Set<Row> asTheyShould = new HashSet<>(right);
    return sent.stream()
        .filter(row -> !asTheyShould.contains(row))
        .map(Row::key)
        .collect(Collectors.toSet());
  }

  /** Words in a number's place, an empty cell, a changed code or date: the form itself tells. */
  private static boolean hasWordsOrGaps(List<Row> right, List<Row> sent) {
    Map<List<String>, Row> was = right.stream().collect(Collectors.toMap(Evidence::id, row -> row));
    return sent.stream()
        .anyMatch(row -> !was.containsKey(id(row)) || isOtherwise(was.get(id(row)), row));
  }

  private static List<String> id(Row row) {
    return Stream.concat(Stream.of(row.sheet()), row.key().stream()).toList();
  }

  private static boolean isOtherwise(Row right, Row sent) {
    return !cells(right).keySet().equals(cells(sent).keySet())
        || cells(sent).entrySet().stream()
            .anyMatch(
                cell ->
                    !cell.getValue().equals(right.cells().get(cell.getKey()))
                        && !(cell.getValue() instanceof Number)
                        && !isWholeText(cell));
  }

  /** What a copied row brings along says nothing by itself. */
  private static Map<String, Object> cells(Row row) {
    Map<String, Object> cells = new LinkedHashMap<>(row.cells());
    cells.keySet().removeAll(BROUGHT_ALONG);
    return cells;
  }

  /** A text of some length is none of the form's: what it says, the statements on texts hold. */
  private static boolean isWholeText(Map.Entry<String, Object> cell) {
    return cell.getKey().equals("text_vi")
        && cell.getValue().toString().length() >= CopySpoiler.AT_LENGTH;
  }
}
