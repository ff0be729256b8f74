package vn.tonghop.warehouse.validate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.validate.rules.RuleColumn;
import vn.tonghop.warehouse.validate.rules.SheetRows;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * What an agency has reported to a collection, row by row: lay its accepted deliveries in the order
 * of their arrival, and of each row the latest answer stands, whole. The same choice as {@link
 * vn.tonghop.warehouse.workbook.form.RowStanding} makes of landed rows.
 */
final class StandingReport {

  private final Map<String, Map<String, StandingRow>> answers = new LinkedHashMap<>();

  /**
   * A row that is answered.
   *
   * @param receipt of the delivery that it is a row of
   * @param texts what it has in a column, as rules read it; empty where nothing is
   */
  record StandingRow(Receipt receipt, UnaryOperator<String> texts) {}

  /** Lays a delivery's answered rows, by relation, over what stands. */
  void lay(Receipt receipt, Map<String, SheetRows> delivery) {
    delivery.forEach(
        (relation, rows) ->
            Forms.shipped()
                .findSheet(relation)
                .filter(sheet -> !sheet.isRelease())
                .ifPresent(sheet -> lay(receipt, relation, sheet, rows)));
  }

  private void lay(Receipt receipt, String relation, FormSheet sheet, SheetRows rows) {
    Map<String, StandingRow> standing =
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
        standing.put(sheet.key(texts), new StandingRow(receipt, texts));
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

  /** Those of them that a workbook does not answer anew, in their order. */
  Set<String> keysLeftBy(List<FilledSheet> sheets, String relation) {
    Set<String> left = new LinkedHashSet<>(keys(relation));
    sheets.stream()
        .filter(sheet -> sheet.relation().equals(relation))
        .flatMap(sheet -> sheet.rows().stream().filter(sheet::isAnswered).map(sheet::key))
        .forEach(left::remove);
    return left;
  }

  /** The row that stands. */
  Optional<StandingRow> find(String relation, String key) {
    return Optional.ofNullable(answers.getOrDefault(relation, Map.of()).get(key));
  }
}
