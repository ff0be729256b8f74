package vn.tonghop.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.home.Verdicts;

/** The deadline of June 2024 is the 18th at 17:00 in Vietnam, 10:00 UTC. */
class StatusTest {

  private static final Collection JUNE = Collection.of("2024-06");
  @TempDir Path folder;
  private Verdicts verdicts;

  @BeforeEach
  void open() {
    verdicts = new Verdicts(new DataHome(folder).create());
  }

  @Test
  void countsTheFirstWorkbookThatIsAReport() {
    give("2024-06-17T02:00:00Z", Verdict.REJECTED, 10, 10, List.of(finding("NOT_A_WORKBOOK")));
    give("2024-06-18T08:00:00Z", Verdict.ACCEPTED, 8, 10, List.of());
    give("2024-06-19T08:00:00Z", Verdict.ACCEPTED, 10, 10, List.of());

    StatusLine line = line("2024-12-31T00:00:00Z");

    assertThat(line.state()).isEqualTo(StatusLine.State.ON_TIME);
    assertThat(line.findCameAt()).contains(Instant.parse("2024-06-17T02:00:00Z"));
    assertThat(line.findReportedAt()).contains(Instant.parse("2024-06-18T08:00:00Z"));
    assertThat(line.delivered()).hasSize(3);
    assertThat(line.coverageText()).isEqualTo("100.0");
    assertThat(line.lateHours()).isZero();
  }

  @Test
  void whatIsAcceptedIsReportedHoweverLittleItAnswers() {
    give("2024-06-17T02:00:00Z", Verdict.REJECTED, 7, 10, List.of(finding("EMPTY_FORM")));
    assertThat(line("2024-12-31T00:00:00Z").isBelow(0.8)).as("has not reported").isFalse();
    give("2024-06-18T02:00:00Z", Verdict.ACCEPTED, 7, 10, List.of());

    assertThat(line("2024-12-31T00:00:00Z").state()).isEqualTo(StatusLine.State.ON_TIME);
    assertThat(line("2024-12-31T00:00:00Z").coverageText()).isEqualTo("70.0");
    assertThat(line("2024-12-31T00:00:00Z").isBelow(0.8)).isTrue();
    assertThat(line("2024-12-31T00:00:00Z").isBelow(0.7)).isFalse();
  }

  @Test
  void theInstantOfTheDeadlineIsInTime() {
    give("2024-06-18T10:00:00Z", Verdict.ACCEPTED, 10, 10, List.of());

    assertThat(line("2024-12-31T00:00:00Z").state()).isEqualTo(StatusLine.State.ON_TIME);
    assertThat(line("2024-12-31T00:00:00Z").lateHours()).isZero();
  }

  @Test
  void aSecondAfterTheDeadlineIsLate() {
    give("2024-06-18T10:00:01Z", Verdict.ACCEPTED, 10, 10, List.of());

    assertThat(line("2024-12-31T00:00:00Z").state()).isEqualTo(StatusLine.State.LATE);
    assertThat(line("2024-12-31T00:00:00Z").lateHours()).isEqualTo("0.01");
  }

  /** By the decision late-by-arrival, and not by when a pull fetched it. */
  @Test
  void whatLayAtItsSourceByTheDeadlineIsInTimeWheneverItWasFetched() {
    give("2024-06-18T10:00:00Z", "2024-06-18T10:05:00Z");

    assertThat(line("2024-06-18T10:05:00Z").state()).isEqualTo(StatusLine.State.ON_TIME);
    assertThat(line("2024-06-18T10:05:00Z").lateHours()).isZero();
    assertThat(line("2024-06-18T10:04:59Z").state())
        .as("before it was taken in")
        .isEqualTo(StatusLine.State.NOTHING);
  }

  @Test
  void theFirstToArriveIsTheReportThoughAnotherWasFetchedBeforeIt() {
    give("2024-06-18T10:00:01Z", "2024-06-18T10:00:01Z");
    give("2024-06-18T09:59:59Z", "2024-06-18T10:05:00Z");

    assertThat(line("2024-12-31T00:00:00Z").state()).isEqualTo(StatusLine.State.ON_TIME);
  }

  @Test
  void anEmptyFormIsNoReport() {
    give("2024-06-17T02:00:00Z", Verdict.REJECTED, 0, 10, List.of(finding("EMPTY_FORM")));

    StatusLine line = line("2024-12-31T00:00:00Z");

    assertThat(line.state()).isEqualTo(StatusLine.State.RETURNED);
    assertThat(line.findReportedAt()).isEmpty();
    assertThat(line.coverageText()).isEqualTo("0.0");
  }

  @Test
  void aWorkbookReturnedForItsContentIsReportedWhenItComesMended() {
    give("2024-06-17T02:00:00Z", Verdict.REJECTED, 9, 10, List.of(finding("THOUSANDFOLD_JUMP")));

    StatusLine line = line("2024-06-19T00:00:00Z");

    assertThat(line.state()).isEqualTo(StatusLine.State.RETURNED);
    assertThat(line.findCounted().orElseThrow().rejectCount()).isEqualTo(1);
    assertThat(line.isReturnedSince()).as("nothing stands").isFalse();

    give("2024-06-19T13:30:00Z", Verdict.ACCEPTED, 9, 10, List.of());

    assertThat(line("2024-12-31T00:00:00Z").state()).isEqualTo(StatusLine.State.LATE);
    assertThat(line("2024-12-31T00:00:00Z").lateHours()).isEqualTo("27.50");
  }

  @Test
  void tellsThatTheLatestWasReturnedWhereAnEarlierStands() {
    give("2024-06-17T02:00:00Z", Verdict.ACCEPTED, 9, 10, List.of());
    assertThat(line("2024-12-31T00:00:00Z").isReturnedSince()).isFalse();
    give("2024-06-18T02:00:00Z", Verdict.REJECTED, 9, 10, List.of(finding("THOUSANDFOLD_JUMP")));

    StatusLine line = line("2024-12-31T00:00:00Z");
    assertThat(line.findCounted().map(Submission::verdict)).contains(Verdict.ACCEPTED);
    assertThat(line.findLatest().orElseThrow().rejectCount()).isEqualTo(1);
    assertThat(line.isReturnedSince()).isTrue();

    give("2024-06-19T02:00:00Z", Verdict.ACCEPTED, 9, 10, List.of());
    assertThat(line("2024-12-31T00:00:00Z").isReturnedSince()).isFalse();
  }

  @Test
  void neverClampsAndNeverGuesses() {
    give("2024-06-17T02:00:00Z", Verdict.ACCEPTED, 11, 10, List.of());

    assertThat(line("2024-12-31T00:00:00Z").coverageText()).isEqualTo("110.0");
    assertThat(line("2024-06-16T00:00:00Z").state()).isEqualTo(StatusLine.State.NOTHING);
    assertThat(line("2024-06-16T00:00:00Z").coverageText()).isEmpty();
  }

  @Test
  void tellsWhoReleasedTheWorkbookThatCountsAndWhatBecomesOfOneThatNobodyDid() {
    give("2024-06-16T02:00:00Z", Verdict.ACCEPTED, 10, 10, List.of());
    assertThat(line("2024-12-31T00:00:00Z").releaseText()).as("none is asked for").isEmpty();
    assertThat(line("2024-12-31T00:00:00Z", Unreleased.HELD).releaseText()).isEqualTo("held");
    assertThat(line("2024-06-15T00:00:00Z", Unreleased.HELD).releaseText()).isEmpty();
    Release release = new Release("Nguyễn Thị Hiền", "2024-06-17");
    give("2024-06-17T02:00:00Z", Verdict.ACCEPTED, 10, 10, List.of(), release);
    assertThat(line("2024-12-31T00:00:00Z", Unreleased.HELD).releaseText())
        .isEqualTo("Nguyễn Thị Hiền, 2024-06-17");
    give("2024-06-18T02:00:00Z", Verdict.ACCEPTED, 10, 10, List.of());
    assertThat(line("2024-12-31T00:00:00Z", Unreleased.MARKED).releaseText()).isEqualTo("marked");
  }

  private StatusLine line(String until) {
    return line(until, Unreleased.NOT_REQUIRED);
  }

  private StatusLine line(String until, Unreleased unreleased) {
    Duty duty = new SmallCity(unreleased).findDuty("CTK", JUNE).orElseThrow();
    return new Status(Deliveries.list(new DataHome(folder)))
        .of(List.of(duty), Instant.parse(until))
        .get(0);
  }

  private static Finding finding(String code) {
    return new Finding(code, Severity.REJECT, "", "", "", "", "Sai.", "Wrong.");
  }

  private void give(String at, Verdict verdict, int answered, int owed, List<Finding> findings) {
    give(at, verdict, answered, owed, findings, Release.NONE);
  }

  private void give(
      String at, Verdict verdict, int answered, int owed, List<Finding> findings, Release release) {
    verdicts.write(
        new Submission(
            receipt(at, at), verdict, findings, "indicators", 1, owed, answered, release),
        List.of(),
        List.of());
  }

  private void give(String arrivedAt, String receivedAt) {
    verdicts.write(
        new Submission(
            receipt(arrivedAt, receivedAt), Verdict.ACCEPTED, List.of(), "indicators", 1, 10, 10),
        List.of(),
        List.of());
  }

  private static Receipt receipt(String arrivedAt, String receivedAt) {
    return new Receipt(
        Digest.ofText(arrivedAt + receivedAt),
        "CTK",
        JUNE.code(),
        "a.xlsx",
        1,
        Instant.parse(receivedAt),
        Instant.parse(receivedAt),
        Instant.parse(arrivedAt),
        "folder",
        "landing/a.xlsx");
  }
}
