package vn.tonghop.warehouse.validate.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the same agency reported before: the rows of its earlier standing submissions as of the
 * arrival of the one under check, {@code history.<sheet>} to the rules.
 *
 * @param sheets by the sheet's name in the form; the columns of the submission's sheet and besides
 *     them {@code collection_code} (text) and {@code received_at} (timestamp)
 * @param landed more such rows by the sheet's name, in the Parquet files in which they landed
 */
public record HistoryRows(Map<String, SheetRows> sheets, Map<String, List<Path>> landed) {

  public HistoryRows {
    sheets = Map.copyOf(sheets);
    landed = Map.copyOf(landed);
  }

  public HistoryRows(Map<String, SheetRows> sheets) {
    this(sheets, Map.of());
  }

  /** The history of an agency that never reported before. */
  public static HistoryRows none() {
    return new HistoryRows(Map.of());
  }
}
