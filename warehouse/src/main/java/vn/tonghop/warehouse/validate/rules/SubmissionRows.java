package vn.tonghop.warehouse.validate.rules;

import java.util.Map;

/**
 * One submission as rules read it: {@code submission.<sheet>} and {@code submission.identity}.
 *
 * @param sheets by the sheet's name in the form ({@code figures}); each carries {@code row_number}
 *     and, for every column with lineage, its {@code <column>_cell}
 */
public record SubmissionRows(
    String agencyCode, String collectionCode, Map<String, SheetRows> sheets) {

  public SubmissionRows {
    sheets = Map.copyOf(sheets);
  }
}
