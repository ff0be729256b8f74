package vn.tonghop.reports.outline;

/**
 * What a report is made once for each row of: its texts and the {@code where} of its blocks may
 * name the row's columns. Without rows there is no report.
 *
 * @param mart the relation; empty for a report that is made once, whatever there is
 * @param file the column that names the file of a row in the report's folder; empty if the relation
 *     has at most one row, whose file is the report's own
 */
public record ForEach(String mart, String file) {

  /** One report an edition. */
  public static final ForEach ONE = new ForEach("", "");

  public ForEach {
    if (mart.isEmpty() && !file.isEmpty()) {
      throw new IllegalArgumentException("expected mart beside file");
    }
  }

  public boolean isOne() {
    return mart.isEmpty();
  }
}
