package vn.tonghop.warehouse.validate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.tonghop.warehouse.validate.rules.RuleColumn;
import vn.tonghop.warehouse.validate.rules.SheetRows;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;

/**
 * What an agency has reported to a collection, row by row: lay its accepted deliveries in the order
 * of their arrival, and of each row the latest answer stands, whole. The same choice as {@link
 * vn.tonghop.warehouse.workbook.form.RowStanding} makes of landed rows.
 */
final class StandingReport {

  /** By relation and key what the row has in a column, as rules read it. */
  private final Map<String, Map<String, UnaryOperator<String>>> answers = new LinkedHashMap<>();

  /** Lays a delivery's answered rows, by relation, over what stands. */
  void lay(Map<String, SheetRows> delivery) {
    delivery.forEach(
        (relation, rows) ->
            Forms.shipped().findSheet(relation).ifPresent(sheet -> lay(relation, sheet, rows)));
  }

  private void lay(String relation, FormSheet sheet, SheetRows rows) {
    Map<String, UnaryOperator<String>> standing =
        answers.computeIfAbsent(relation, any -> new LinkedHashMap<>());
    Map<String, Integer> places = new HashMap<>();
    for (RuleColumn column : rows.columns()) {
      places.put(column.name(), places.size());
    }
    for (List<String> row : rows.rows()) {
      UnaryOperator<String> texts =
          column -> {
            int place = places.getOrDefault(column, -1);
            return place < 0 ? "" : row.get(place);
          };
      if (sheet.isAnswered(texts)) {
        standing.put(sheet.key(texts), texts);
      }
    }
  }

  boolean isEmpty() {
    return answers.values().stream().allMatch(Map::isEmpty);
  }

  /** The relations of the sheets that were delivered. */
  Set<String> relations() {
    return answers.keySet();
  }

  /** The keys of a relation's rows that stand. */
  Set<String> keys(String relation) {
    return answers.getOrDefault(relation, Map.of()).keySet();
  }

  /** What the row that stands has in a column; empty where nothing is. */
  Optional<UnaryOperator<String>> find(String relation, String key) {
    return Optional.ofNullable(answers.getOrDefault(relation, Map.of()).get(key));
  }
}
