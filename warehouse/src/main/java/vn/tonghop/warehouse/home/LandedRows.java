package vn.tonghop.warehouse.home;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;

/** Where the typed rows of submissions lie: one Parquet file a relation and submission. */
public final class LandedRows {

  /** The relation with one row a submission, which lands after the submission's others. */
  public static final String RECEIPTS = "submissions__receipts";

  public static final String ENDING = ".parquet";

  private final DataHome home;

  public LandedRows(DataHome home) {
    this.home = home;
  }

  /** The file of a submission's rows; not there if it has none in the relation. */
  public Path file(String relation, Receipt receipt) {
    return home.landed().resolve(relation).resolve(Verdicts.placeOf(receipt) + ENDING);
  }

  /** That files of landed rows cannot be read: which, and what to do. */
  public static final class Unreadable extends Failure {

    public Unreadable(Failure cause) {
      super(
          "Cannot read landed rows: %s; verify names what is damaged, and rebuild --swap makes it again from landing"
              .formatted(String.valueOf(cause.getMessage()).lines().findFirst().orElse("")),
          cause);
    }
  }

  /** Whether all rows of a submission have landed. */
  public boolean areThere(Receipt receipt) {
    return Files.exists(file(RECEIPTS, receipt));
  }
}
