package vn.tonghop.warehouse.validate.rules;

import java.util.Map;

/**
 * What was reported before of what an agency reports now: the rows of earlier standing submissions
 * as of the arrival of the one under check, {@code history.<sheet>} to the rules.
 *
 * @param own the agency's own, by the sheet's name in the form
 * @param inherited those of agencies whose work it took over, by the sheet's name
 */
public record HistoryRows(Map<String, PastRows> own, Map<String, Inherited> inherited) {

  public HistoryRows {
    own = Map.copyOf(own);
    inherited = Map.copyOf(inherited);
  }

  /** The agency's own rows of a sheet. */
  PastRows own(String sheet) {
    return own.getOrDefault(sheet, PastRows.NONE);
  }

  /** What it took over of a sheet, if it did. */
  Inherited left(String sheet) {
    Inherited left = inherited.get(sheet);
    if (left == null) {
      throw new IllegalArgumentException("Nothing was taken over of sheet " + sheet);
    }
    return left;
  }

  /** Whether some of a sheet's rows lie in files. */
  boolean isInFiles(String sheet) {
    PastRows reported = own.get(sheet);
    Inherited left = inherited.get(sheet);
    return reported != null && !reported.landed().isEmpty()
        || left != null && !left.past().landed().isEmpty();
  }
}
