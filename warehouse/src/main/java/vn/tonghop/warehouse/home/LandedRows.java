package vn.tonghop.warehouse.home;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.WrittenTime;

/** Where the typed rows of submissions lie: one Parquet file a relation and submission. */
public record LandedRows(DataHome home) {

  /** The relation with one row a submission, which lands after the submission's others. */
  public static final String RECEIPTS = "submissions__receipts";

  /** The relation with one row a finding. */
  public static final String FINDINGS = "submissions__findings";

  public static final String ENDING = ".parquet";

  /** Of a select over landed rows with their file names, the key of each row's delivery. */
  public static final String KEY = "regexp_extract(filename, '.*collection=(.*)\\.parquet$', 1)";

  /** The condition by which only findings are left that hold a delivery back. */
  public static final String HOLDS = "finding_code = '%s'".formatted(Unreleased.HELD.findingCode());

  /** The same as {@link #told}, in a select over landed rows. */
  public static final String TOLD =
      "agency_code || ' ' || collection_code || ' ' || strftime(received_at, '%Y-%m-%d %H:%M:%S') || ' ' || submission_sha256";

  /** The file of a submission's rows; not there if it has none in the relation. */
  public Path file(String relation, Receipt receipt) {
    return home.landed().resolve(relation).resolve(Verdicts.placeOf(receipt) + ENDING);
  }

  /** What the columns of a delivery's rows have in common, and no other's. */
  public String told(Receipt receipt) {
    return "%s %s %s %s"
        .formatted(
            receipt.sender(),
            receipt.collection(),
            WrittenTime.toSecond(receipt.receivedAt().atZone(home.zone())),
            receipt.sha256());
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
