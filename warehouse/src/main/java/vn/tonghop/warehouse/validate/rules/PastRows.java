package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.List;

/**
 * Rows of one sheet that were reported before.
 *
 * @param rows under the columns of the sheet at hand and besides them {@code collection_code}
 *     (text) and {@code received_at} (timestamp), and by whom and in which workbook they came
 * @param landed more such rows, in the Parquet files in which they landed
 * @param standing the condition by which of all these only those that stand are left; empty if all
 *     of them stand
 */
public record PastRows(SheetRows rows, List<Path> landed, String standing) {

  public PastRows {
    landed = List.copyOf(landed);
  }
}
