package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.List;

/**
 * Rows of one sheet that were reported before.
 *
 * @param rows under the columns of the sheet at hand and besides them {@code collection_code}
 *     (text) and {@code received_at} (timestamp)
 * @param landed more such rows, in the Parquet files in which they landed
 */
public record PastRows(SheetRows rows, List<Path> landed) {

  public PastRows {
    landed = List.copyOf(landed);
  }

  boolean isEmpty() {
    return rows.rows().isEmpty() && landed.isEmpty();
  }
}
