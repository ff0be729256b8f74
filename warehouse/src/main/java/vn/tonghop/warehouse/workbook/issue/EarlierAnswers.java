package vn.tonghop.warehouse.workbook.issue;

import java.util.Map;

/** What agencies answered before, to be shown beside the cells to fill. */
@FunctionalInterface
public interface EarlierAnswers {

  /** No answer known, as before the first delivery. */
  EarlierAnswers NONE = (sheet, key) -> Map.of();

  /**
   * The answers that stand of a row, by column: a BigDecimal, a LocalDate, a text or a code.
   *
   * @param sheet the sheet's name, which is its own among all forms
   * @param key the row's key, its parts joined with a slash
   */
  Map<String, Object> find(String sheet, String key);
}
