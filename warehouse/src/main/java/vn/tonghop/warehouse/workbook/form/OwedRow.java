package vn.tonghop.warehouse.workbook.form;

import java.util.Map;

/**
 * A row of a sheet that an agency is asked to answer.
 *
 * @param key its key, the parts joined with a slash
 * @param nameVi what it is about, for a finding
 * @param group the group that it is printed under; may be empty
 * @param given column name to what is printed in it beforehand, where that is known: ISO dates,
 *     plain decimals, codes
 * @param before column name to what forms that are out say in its place, with the same meaning
 */
public record OwedRow(
    String key,
    String nameVi,
    String group,
    Map<String, String> given,
    Map<String, String> before) {

  public OwedRow {
    given = Map.copyOf(given);
    before = Map.copyOf(before);
  }
}
