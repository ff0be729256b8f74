package vn.tonghop.warehouse.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Handling;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.LoadingAhead;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Lands judged submissions as Parquet. Running it again changes nothing. */
public final class Store {

  private final DataHome home;
  private final ZoneId zone;
  private final Aside aside;
  private final Landing landing;
  private final Verdicts verdicts;
  private final LandedRows landed;
  private final WorkbookReader reader;
  private final Handling handling;

  /**
   * @param reader one that remembers what other stages read
   */
  public Store(DataHome home, WorkbookReader reader) {
    this.home = home;
    this.zone = home.zone();
    this.aside = new Aside(home);
    this.landing = new Landing(home);
    this.verdicts = new Verdicts(home);
    this.landed = new LandedRows(home);
    this.reader = reader;
    this.handling = new Handling(home, new SetAside(home));
  }

  /**
   * Loads what writes Parquet, a thousand classes, in a thread of its own: whoever is about to read
   * workbooks need not wait for it when the first is stored.
   */
  public void loadAhead() {
    LoadingAhead.begin(
        "parquet",
        () -> {
          writeNothing();
          return null;
        });
  }

  /** Writes a row aside and takes it away again. */
  void writeNothing() throws IOException {
    Path file = aside.of(home.landed());
    LocalDateTime instant = LocalDateTime.of(2000, 1, 1, 0, 0);
    SubmissionTable.receipts(instant)
        .table()
        .write(file, List.of(Map.of("received_at", instant)), Map.of());
    Files.delete(file);
  }

  /** What has a verdict and has not landed yet, in the order of the verdicts' names. */
  public List<Receipt> listPending() {
    Path receipts = home.landed().resolve(LandedRows.RECEIPTS);
    return verdicts.listReceipts(
        place -> !Files.exists(receipts.resolve(place + LandedRows.ENDING)));
  }

  /**
   * Stores what was judged of one receipt. Several may be stored at the same time, in a thread
   * each.
   *
   * <p>The receipt's row comes last: it says that the others are there. What cannot be stored loses
   * its verdict and is set aside.
   *
   * @throws Failure if the home itself takes nothing more
   */
  public Stored store(Receipt receipt) {
    return handling.of(
        receipt,
        Handling.Step.STORE,
        () -> stored(verdicts.of(receipt)),
        unhandled -> new Stored(unhandled, 0),
        unhandled -> {});
  }

  private Stored stored(Verdicts.Given verdict) {
    Submission submission = verdict.submission();
    Receipt receipt = submission.receipt();
    LocalDateTime receivedAt = LocalDateTime.ofInstant(receipt.receivedAt(), zone);
    long rowCount = submission.isAccepted() ? storeSheets(submission, receivedAt) : 0;
    write(SubmissionTable.FINDINGS, submission, submission.findings());
    write(SubmissionTable.RULES, submission, verdict.outcomes());
    write(SubmissionTable.receipts(receivedAt), submission, List.of(submission));
    return new Stored(submission, rowCount);
  }

  private long storeSheets(Submission submission, LocalDateTime receivedAt) {
    Receipt receipt = submission.receipt();
    Reading reading = reader.read(landing.original(receipt));
    if (!(reading instanceof Reading.Delivered delivered)) {
      throw new Failure(
          "Cannot store %s: it was accepted and can no longer be read, expected a workbook"
              .formatted(receipt.landed()));
    }
    long rowCount = 0;
    for (FilledSheet sheet : delivered.sheets()) {
      LandedSheet filled = new LandedSheet(sheet);
      List<Map<String, Object>> rows = filled.rows(receipt, receivedAt);
      write(new ParquetTable(sheet.relation(), filled.fields()), submission, rows);
      rowCount += rows.size();
    }
    return rowCount;
  }

  private <T> void write(SubmissionTable<T> table, Submission submission, List<T> about) {
    write(
        table.table(),
        submission,
        about.stream().map(each -> table.row(submission.receipt(), each)).toList());
  }

  private void write(ParquetTable table, Submission submission, List<Map<String, Object>> rows) {
    Receipt receipt = submission.receipt();
    Map<String, String> footer =
        new TreeMap<>(
            Map.of(
                "tonghop.writer", "tonghop",
                "tonghop.form", submission.form(),
                "tonghop.form_version", Integer.toString(submission.formVersion()),
                "tonghop.agency", receipt.sender(),
                "tonghop.collection", receipt.collection(),
                "tonghop.submission_sha256", receipt.sha256()));
    aside.write(landed.file(table.relation(), receipt), file -> table.write(file, rows, footer));
  }
}
