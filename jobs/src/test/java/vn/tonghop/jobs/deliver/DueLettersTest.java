package vn.tonghop.jobs.deliver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.jobs.deliver.Letter.Kind;
import vn.tonghop.reports.gate.Fault;
import vn.tonghop.reports.gate.Rule;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** Which letters a home gives rise to at an instant, by the city's own register and regime. */
class DueLettersTest {

  /** June 2024 is due on Tuesday the 18th, at five in the afternoon. */
  private static final Instant DEADLINE = Instant.parse("2024-06-18T10:00:00Z");

  @TempDir Path folder;
  private final Map<String, Integer> stands = new TreeMap<>();
  private DataHome home;
  private int owing;
  private List<Unsent> unsent = List.of();

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder).create();
    Catalog catalog = Catalog.load(home);
    owing =
        new Duties(catalog, new ReportingCalendar(catalog))
            .listDuties(Collection.of("2024-06"))
            .size();
    assertThat(owing).isGreaterThan(20);
  }

  @Test
  void remindsEveryOneThatOwesThreeDaysAndOneDayBefore() {
    assertThat(events(Duration.ofHours(-73))).isEmpty();
    assertThat(events(Duration.ofHours(-72))).isEqualTo(Map.of("reminder-before 3", (long) owing));
    assertThat(events(Duration.ofHours(-24))).isEqualTo(Map.of("reminder-before 1", (long) owing));
  }

  @Test
  void remindsNobodyWhoHasReportedButWhoseWorkbookWasReturned() {
    deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(-80));
    deliver("STC", Verdict.REJECTED, Duration.ofHours(-80));
    assertThat(letters(Duration.ofHours(-72)))
        .filteredOn(letter -> letter.kind() == Kind.REMINDER_BEFORE)
        .hasSize(owing - 1)
        .extracting(letter -> letter.recipient().code())
        .contains("STC")
        .doesNotContain("SCT");
  }

  /** As in status and in reports: who need not report is not written to, and not missed. */
  @Test
  void remindsNobodyWhomTheCatalogExcludes() throws IOException {
    Files.writeString(
        Files.createDirectories(home.catalog()).resolve("exclusions.csv"),
        "agency,collection,wording_vi,reason,recorded_at\n"
            + "STC,2024-06,được miễn báo cáo,,2024-06-01T00:00:00+07:00\n"
            + "SXD,,được miễn báo cáo,,2024-06-01T00:00:00+07:00\n"
            + "SCT,2024-07,được miễn báo cáo,,2024-06-01T00:00:00+07:00\n");
    assertThat(letters(Duration.ofHours(-72)))
        .filteredOn(letter -> letter.kind() == Kind.REMINDER_BEFORE)
        .hasSize(owing - 2)
        .extracting(letter -> letter.recipient().code())
        .contains("SCT")
        .doesNotContain("STC", "SXD");
    assertThat(letters(Duration.ofHours(24)))
        .filteredOn(letter -> letter.kind() == Kind.REMINDER_AFTER)
        .hasSize(owing - 2);
  }

  @Test
  void digestsAtTheDeadlineAndRemindsAfterIt() {
    assertThat(events(Duration.ZERO)).isEqualTo(Map.of("digest", 1L));
    assertThat(letters(Duration.ZERO))
        .extracting(letter -> letter.recipient().code())
        .containsExactly("SKHDT");
    assertThat(events(Duration.ofHours(24)))
        .isEqualTo(Map.of("digest", 1L, "reminder-after 1", (long) owing));
    assertThat(events(Duration.ofHours(73)))
        .isEqualTo(Map.of("digest", 1L, "reminder-after 3", (long) owing));
    assertThat(events(Duration.ofDays(11))).isEmpty();
  }

  /** May was due on Monday the 20th, since the 18th was a Saturday. */
  @Test
  void namesWhateverElseTheAgencyOwesWithItsDeadline() {
    deliver("SCT", "2024-05", Verdict.ACCEPTED, Duration.ofDays(-40));
    String may =
        "Quý cơ quan còn báo cáo khác đã quá hạn:\n- báo cáo tháng 5 năm 2024, hạn gửi 17 giờ 00 phút ngày 20 tháng 5 năm 2024";
    for (Duration since : List.of(Duration.ofHours(-24), Duration.ofHours(24))) {
      Map<String, String> others =
          new DueLetters(home, DEADLINE.minus(Duration.ofDays(40)))
              .list(DEADLINE.plus(since).minus(Duration.ofDays(2)), DEADLINE.plus(since)).stream()
                  .filter(letter -> letter.values().containsKey("others_text"))
                  .collect(
                      Collectors.toMap(
                          letter -> letter.recipient().code(),
                          letter -> letter.values().get("others_text")));
      assertThat(others).hasSize(owing).containsEntry("STC", may).containsEntry("SCT", "");
    }
  }

  @Test
  void writesToNobodyAboutADeadlineFromBeforeTheHomeBegan() {
    Instant now = DEADLINE.plus(Duration.ofDays(3));
    Instant from = now.minus(Duration.ofDays(7));
    assertThat(new DueLetters(home, DEADLINE).list(from, now)).isEmpty();
    assertThat(new DueLetters(home, DEADLINE.minusSeconds(1)).list(from, now)).hasSize(owing + 1);
  }

  @Test
  void digestsTheDeadlineAsItWasHoweverLateTheRound() {
    deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(2));
    Letter digest =
        letters(Duration.ofHours(20)).stream()
            .filter(letter -> letter.kind() == Kind.DIGEST)
            .findFirst()
            .orElseThrow();
    assertThat(digest.values()).containsEntry("reported_count", "0");
  }

  @Test
  void theDigestBearsTheHeadOfTheJournal() {
    new Journal(home)
        .append(List.of(new JournalEntry(DEADLINE, "lan", JournalEntry.Kind.ACTIVITY, Map.of())));
    assertThat(letters(Duration.ZERO))
        .singleElement()
        .satisfies(
            digest ->
                assertThat(new Journal(home).find(digest.values().get("journal_head")))
                    .isPresent());
  }

  @Test
  void theDigestCountsTheInstantOfTheDeadlineAsInTime() {
    deliver("SCT", Verdict.ACCEPTED, Duration.ZERO);
    deliver("STC", Verdict.ACCEPTED, Duration.ofSeconds(1));
    Letter digest =
        letters(Duration.ofHours(20)).stream()
            .filter(letter -> letter.kind() == Kind.DIGEST)
            .findFirst()
            .orElseThrow();
    assertThat(digest.values())
        .containsEntry("reported_count", "1")
        .containsEntry("late_count", "0");
  }

  @Test
  void sendsATableOfFindingsToASenderOfCsv() throws Exception {
    Submission rejected = deliver("STC", Verdict.REJECTED, Duration.ofHours(-90));
    String mark = rejected.receipt().shortSha();
    Path outbox = Files.createDirectories(home.outbox().resolve("STC"));
    Path table =
        Files.writeString(outbox.resolve("STC_2024-06_tra-lai_%s.csv".formatted(mark)), "x");
    Files.writeString(outbox.resolve("STC_2024-06_tra-lai_%s.2.csv".formatted(mark)), "x");

    assertThat(letters(Duration.ofHours(-80)))
        .filteredOn(letter -> letter.kind() == Kind.REJECTION)
        .flatExtracting(Letter::attachments)
        .containsExactly(table);
  }

  @Test
  void oneOutboxThatIsClosedKeepsNoOtherFromItsLetters() throws Exception {
    deliver("STC", Verdict.REJECTED, Duration.ofHours(-90));
    deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(-90));
    Path outbox = Files.createDirectories(home.outbox().resolve("STC/sent")).getParent();
    Files.setPosixFilePermissions(outbox, PosixFilePermissions.fromString("---------"));
    try {
      assumeFalse(Files.isReadable(outbox), "SKIPPED: root may enter every folder");

      assertThat(letters(Duration.ofHours(-80)))
          .extracting(Letter::kind)
          .containsExactly(Kind.RECEIPT);
      assertThat(SentLetters.of(home).countByState(Instant.EPOCH)).containsEntry("sent", 0L);
    } finally {
      Files.setPosixFilePermissions(outbox, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void sendsTheAnswerThatLiesInTheOutbox() throws Exception {
    Submission rejected = deliver("STC", Verdict.REJECTED, Duration.ofHours(-90));
    Path outbox = Files.createDirectories(home.outbox().resolve("STC"));
    Path returned =
        Files.writeString(
            outbox.resolve("STC_2024-06_tra-lai_%s.xlsx".formatted(rejected.receipt().shortSha())),
            "x");
    Files.writeString(outbox.resolve("STC_2024-06_tra-lai_00000000.xlsx"), "x");
    Submission accepted = deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(-90));
    Path receipt =
        Files.writeString(
            Files.createDirectories(home.outbox().resolve("SCT"))
                .resolve("SCT_2024-06_tiep-nhan_%s.txt".formatted(accepted.receipt().shortSha())),
            "x");

    List<Letter> letters = letters(Duration.ofHours(-80));
    assertThat(letters)
        .extracting(Letter::kind)
        .containsExactlyInAnyOrder(Kind.RECEIPT, Kind.REJECTION);
    assertThat(letters)
        .filteredOn(letter -> letter.kind() == Kind.RECEIPT)
        .flatExtracting(Letter::attachments)
        .containsExactly(receipt);
    assertThat(letters)
        .filteredOn(letter -> letter.kind() == Kind.REJECTION)
        .flatExtracting(Letter::attachments)
        .containsExactly(returned);
  }

  @Test
  void deliversTheNewestEditionToThoseWhoIssueIt() throws Exception {
    edition("2024-H1", 1, "2024-06-20T17:00+07:00");
    Path second = edition("2024-H1", 2, "2024-06-22T09:00+07:00");
    edition("2023-H1", 1, "2023-06-20T17:00+07:00");
    List<Letter> letters =
        letters(Duration.ofDays(5)).stream().filter(l -> l.kind() == Kind.EDITION).toList();
    assertThat(letters).extracting(Letter::event).containsOnly("edition-2024-H1-2");
    assertThat(letters)
        .extracting(letter -> letter.recipient().code())
        .containsExactly("SKHDT", "UBND");
    assertThat(letters.get(0).attachments()).containsExactly(second.resolve("half_year.pdf"));
  }

  @Test
  void whatTheGateHoldsStaysWithTheConsolidatorUntilAPersonLetsItGo() throws Exception {
    Path edition = edition("2024-H1", 1, "2024-06-20T17:00+07:00");
    Fault fault = new Fault("half_year", Rule.COUNTS, "Phụ lục I", "13 không đạt", "12 không đạt");
    new vn.tonghop.reports.gate.Verdict(List.of("half_year"), List.of(fault))
        .write(new EditionFolder(edition));
    List<Letter> held = editionLetters(Duration.ofDays(3));
    assertThat(held)
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.recipient().code()).isEqualTo("SKHDT");
              assertThat(letter.values().get("held_text"))
                  .startsWith("DỰ THẢO, CHƯA QUA KIỂM TRA: half_year.")
                  .contains("Phụ lục I", "13 không đạt", "12 không đạt");
            });

    Instant at = DEADLINE.plus(Duration.ofDays(4));
    new Releases(home).add(new Releases.Release("2024-H1/1", "half_year", "Trần Văn An", at));
    assertThat(editionLetters(Duration.ofDays(3))).as("before").isEqualTo(held);
    assertThat(editionLetters(Duration.ofDays(5)))
        .filteredOn(letter -> letter.recipient().code().equals("UBND"))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.event()).isEqualTo("edition-2024-H1-1-released-half-year");
              assertThat(letter.attachments()).containsExactly(edition.resolve("half_year.pdf"));
              assertThat(letter.values().get("held_text")).contains("Trần Văn An cho phép gửi");
            });
  }

  /** Who had the draft has what came of it. */
  @Test
  void whatWasSignedLaterGoesToTheConsolidatorToo() throws Exception {
    Path edition = edition("2024-H1", 1, "2024-06-20T17:00+07:00");
    Fault fault = new Fault("half_year", Rule.SIGNATURE, "half_year.pdf", "khóa", "chữ ký");
    new vn.tonghop.reports.gate.Verdict(List.of("half_year"), List.of(fault))
        .write(new EditionFolder(edition));
    Path signed = new Releases(home).folder("2024-H1/1").path().resolve("half_year.pdf");
    Files.createDirectories(signed.getParent());
    Files.writeString(signed, "%PDF");
    Instant at = DEADLINE.plus(Duration.ofDays(4));
    new Releases(home)
        .add(
            new Releases.Release(
                "2024-H1/1", "half_year", "its signature", at, Map.of("half_year.pdf", "0")));
    assertThat(released(Duration.ofDays(5)))
        .allSatisfy(
            letter -> {
              assertThat(letter.attachments()).containsExactly(signed);
              assertThat(letter.values().get("held_text"))
                  .startsWith("Bản gửi trước là dự thảo vì khi đó chưa ký số được; bản này");
            })
        .extracting(letter -> letter.recipient().code())
        .containsExactly("UBND", "SKHDT");
  }

  @Test
  void whatTheRegimeHoldsStaysWithTheConsolidatorUntilAPersonReleasesIt() throws Exception {
    Path edition = heldEdition();
    assertThat(editionLetters(Duration.ofDays(3)))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.recipient().code()).isEqualTo("SKHDT");
              assertThat(letter.attachments())
                  .containsExactly(
                      edition.resolve("half_year.pdf"), edition.resolve("task_progress.pdf"));
              assertThat(letter.values().get("held_text"))
                  .startsWith("DỰ THẢO, CHƯA PHÁT HÀNH: ")
                  .contains("\"tonghop release 2024-H1/1 --by <họ và tên>\"")
                  .contains("DỰ THẢO, CHƯA QUA KIỂM TRA: task_progress.");
            });

    release("", Duration.ofDays(4));
    Path released = new Releases(home).folder("2024-H1/1").path();
    List<Letter> letters = released(Duration.ofDays(5));
    assertThat(letters)
        .allSatisfy(
            letter -> {
              assertThat(letter.event()).isEqualTo("edition-2024-H1-1-released");
              assertThat(letter.attachments()).containsExactly(released.resolve("half_year.pdf"));
              assertThat(letter.values().get("held_text"))
                  .startsWith("Trần Văn An cho phép phát hành lúc ");
            })
        .extracting(letter -> letter.recipient().code())
        .containsExactly("UBND", "SKHDT");

    release("task_progress", Duration.ofDays(5));
    assertThat(released(Duration.ofDays(6)))
        .filteredOn(letter -> letter.event().endsWith("-released-task-progress"))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.recipient().code()).isEqualTo("UBND");
              assertThat(letter.attachments())
                  .containsExactly(released.resolve("task_progress.pdf"));
            });
  }

  @Test
  void aReportThatTheGateHeldWaitsForTheReleaseOfItsEdition() throws Exception {
    heldEdition();
    release("task_progress", Duration.ofDays(4));
    assertThat(released(Duration.ofDays(5))).isEmpty();
    release("", Duration.ofDays(5));
    assertThat(released(Duration.ofDays(6)))
        .hasSize(2)
        .allSatisfy(
            letter ->
                assertThat(letter.attachments())
                    .extracting(file -> file.getFileName().toString())
                    .containsExactly("half_year.pdf", "task_progress.pdf"));
  }

  /** The department that consolidates was merged into another on 1 March 2025. */
  @Test
  void whatIsReleasedGoesToThoseWhoAreThereThen() throws Exception {
    heldEdition();
    release("", Duration.ofDays(365));
    assertThat(released(Duration.ofDays(366)))
        .extracting(letter -> letter.recipient().code())
        .containsExactly("UBND", "STC");
  }

  @Test
  void theDigestNamesTheEditionsThatWaitForTheirRelease() throws Exception {
    Path edition = edition("2024-05", 1, "2024-05-20T17:00+07:00");
    held(edition, List.of());
    assertThat(digest().values().get("awaited_text"))
        .isEqualTo(
            "Báo cáo chưa phát hành:\n- tháng 5 năm 2024, bản số 1 (tonghop release 2024-05/1 --by <họ và tên>)");
    Instant after = DEADLINE.plusSeconds(1);
    new Releases(home).add(new Releases.Release("2024-05/1", "", "An", after, Map.of()));
    assertThat(digest().values().get("awaited_text")).as("as it was").contains("2024-05/1");
  }

  @Test
  void theDigestNamesNoEditionThatWasReleasedBeforeIt() throws Exception {
    held(edition("2024-05", 1, "2024-05-20T17:00+07:00"), List.of());
    new Releases(home).add(new Releases.Release("2024-05/1", "", "An", DEADLINE, Map.of()));
    assertThat(digest().values().get("awaited_text")).isEmpty();
  }

  private Letter digest() {
    return letters(Duration.ofHours(1)).stream()
        .filter(letter -> letter.kind() == Kind.DIGEST)
        .findFirst()
        .orElseThrow();
  }

  /** One of two reports, of which the gate holds the second. */
  private Path heldEdition() throws Exception {
    Path edition = edition("2024-H1", 1, "2024-06-20T17:00+07:00");
    Files.writeString(edition.resolve("task_progress.pdf"), "%PDF");
    held(edition, List.of(new Fault("task_progress", Rule.COUNTS, "Phụ lục I", "13", "12")));
    Path released = Files.createDirectories(new Releases(home).folder("2024-H1/1").path());
    Files.writeString(released.resolve("half_year.pdf"), "%PDF");
    Files.writeString(released.resolve("task_progress.pdf"), "%PDF");
    return edition;
  }

  private static void held(Path edition, List<Fault> faults) {
    new vn.tonghop.reports.gate.Verdict(
            List.of("half_year", "task_progress"), faults, Unreleased.HELD)
        .write(new EditionFolder(edition));
  }

  private void release(String report, Duration afterDeadline) {
    Instant at = DEADLINE.plus(afterDeadline);
    new Releases(home).add(new Releases.Release("2024-H1/1", report, "Trần Văn An", at, Map.of()));
  }

  private List<Letter> released(Duration afterDeadline) {
    return editionLetters(afterDeadline).stream()
        .filter(letter -> letter.event().contains("-released"))
        .toList();
  }

  private List<Letter> editionLetters(Duration afterDeadline) {
    return letters(afterDeadline).stream().filter(l -> l.kind() == Kind.EDITION).toList();
  }

  @Test
  void deliversNoEditionBeforeItStands() throws Exception {
    edition("2024-H1", 1, "2024-06-20T17:00+07:00");
    Files.writeString(home.editions().resolve("current.json"), "{}");
    assertThat(letters(Duration.ofDays(5))).noneMatch(letter -> letter.kind() == Kind.EDITION);
  }

  @Test
  void proposesAReplacementOnceForEachLateDelivery() throws Exception {
    edition("2024-H1", 1, "2024-06-19T17:00+07:00");
    deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(60));
    deliver("STC", Verdict.REJECTED, Duration.ofHours(61));
    List<String> first = proposals(Duration.ofDays(4));
    assertThat(first).hasSize(1).allMatch(event -> event.startsWith("proposal-2024-H1-1-"));
    assertThat(proposals(Duration.ofDays(5))).isEqualTo(first);
    deliver("STC", Verdict.ACCEPTED, Duration.ofHours(100));
    assertThat(proposals(Duration.ofDays(5))).hasSize(1).isNotEqualTo(first);
  }

  private List<String> proposals(Duration afterDeadline) {
    return letters(afterDeadline).stream()
        .filter(letter -> letter.kind() == Kind.PROPOSAL)
        .peek(letter -> assertThat(letter.recipient().code()).isEqualTo("SKHDT"))
        .map(Letter::event)
        .toList();
  }

  @Test
  void thePostmanGoesRoundByHimselfAndSendsEachLetterOnce() throws Exception {
    Desk desk = Desk.in(folder);
    deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(-90));
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    MailSettings settings = Desk.settings(server.getSmtp().getPort(), "every", "50ms");
    Clock clock = Clock.fixed(DEADLINE.minus(Duration.ofHours(72)), ZoneId.of("Asia/Ho_Chi_Minh"));
    try (Postman postman = new Postman(desk.home(), settings, clock, Instant.EPOCH)) {
      postman.start();
      assertThat(server.waitForIncomingEmail(20_000, 1)).isTrue();
      Thread.sleep(500);
      assertThat(server.getReceivedMessages()).hasSize(1);
      assertThat(server.getReceivedMessages()[0].getSubject()).startsWith("Đã tiếp nhận báo cáo");
    } finally {
      server.stop();
    }
    assertThat(SentLetters.of(home).countByState(Instant.EPOCH))
        .isEqualTo(Map.of("sent", 1L, "claimed", 0L, "failed", 0L, "refused", 0L));
  }

  @Test
  void oneWorkbookSentTwiceIsAnsweredTwiceAndHoldsNoOtherLetterBack() throws Exception {
    Desk desk = Desk.in(folder);
    Submission first = deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(-90));
    deliver(first, first.receipt().sha256(), "landing/2024-06/SCT-%s.2.xlsx");
    deliver("SCT", Verdict.REJECTED, Duration.ofHours(-89));
    assertThat(round(desk)).containsOnly(Outcome.State.SENT).hasSize(3);
  }

  @Test
  void aLetterThatCannotBeWrittenIsToldOfAndHoldsNoOtherBack() throws Exception {
    Desk desk = Desk.in(folder);
    Submission first = deliver("SCT", Verdict.ACCEPTED, Duration.ofHours(-90));
    deliver(first, "0a1b2c3d4e", "landing/2024-06/SCT-%s.xlsx");
    deliver("SCT", Verdict.REJECTED, Duration.ofHours(-89));
    assertThat(round(desk)).containsOnly(Outcome.State.SENT).hasSize(2);
    assertThat(unsent)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.about()).isEqualTo("2024-06/SCT-0a1b2c3d");
              assertThat(one.why()).contains("length 10");
            });
    assertThat(digest().values().get("unsent_text")).endsWith(":\n- 2024-06/SCT-0a1b2c3d");
  }

  /** One round of a postman with a real mail server. */
  private List<Outcome.State> round(Desk desk) {
    GreenMail server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    server.start();
    Clock clock = Clock.fixed(DEADLINE.minus(Duration.ofHours(80)), ZoneId.of("Asia/Ho_Chi_Minh"));
    MailSettings settings = Desk.settings(server.getSmtp().getPort());
    try (Postman postman = new Postman(desk.home(), settings, clock, Instant.EPOCH)) {
      List<Outcome.State> states = postman.goRound().stream().map(Outcome::state).toList();
      assertThat(server.getReceivedMessages()).hasSameSizeAs(states);
      unsent = postman.unsent();
      return states;
    } finally {
      server.stop();
    }
  }

  /** The same again, of other bytes or at another place. */
  private void deliver(Submission like, String sha256, String landed) {
    Receipt receipt = like.receipt();
    new Verdicts(home)
        .write(
            new Submission(
                new Receipt(
                    sha256,
                    receipt.sender(),
                    receipt.collection(),
                    receipt.originalName(),
                    1,
                    receipt.receivedAt(),
                    receipt.receivedAt(),
                    receipt.receivedAt(),
                    "folder",
                    landed.formatted(sha256.substring(0, 8))),
                like.verdict(),
                List.of(),
                "indicators",
                1,
                1,
                1),
            List.of(),
            List.of());
  }

  private List<Letter> letters(Duration afterDeadline) {
    Instant now = DEADLINE.plus(afterDeadline);
    return new DueLetters(home, Instant.EPOCH).list(now.minus(Duration.ofDays(7)), now);
  }

  /** How many letters of each kind, reminders by their days. */
  private Map<String, Long> events(Duration afterDeadline) {
    return letters(afterDeadline).stream()
        .collect(
            Collectors.groupingBy(
                letter ->
                    letter.kind() == Kind.DIGEST
                        ? "digest"
                        : letter.event().replaceAll("-2024-06-\\d{8}-", " "),
                Collectors.counting()));
  }

  private Submission deliver(String agency, Verdict verdict, Duration afterDeadline) {
    return deliver(agency, "2024-06", verdict, afterDeadline);
  }

  private Submission deliver(
      String agency, String collection, Verdict verdict, Duration afterDeadline) {
    Instant at = DEADLINE.plus(afterDeadline);
    Receipt receipt =
        new Receipt(
            Digest.ofText(agency + at),
            agency,
            collection,
            "x.xlsx",
            1,
            at,
            at,
            at,
            "folder",
            "landing/x");
    Submission submission = new Submission(receipt, verdict, List.of(), "indicators", 1, 1, 1);
    new Verdicts(home).write(submission, List.of(), List.of());
    return submission;
  }

  private Path edition(String period, int number, String asOf) throws Exception {
    Path edition = home.editions().resolve(period).resolve(Integer.toString(number));
    Files.createDirectories(edition);
    Files.writeString(edition.resolve("manifest.json"), "{\"as_of\": \"%s\"}".formatted(asOf));
    Files.writeString(edition.resolve("half_year.pdf"), "%PDF");
    Files.writeString(
        edition.resolve("consolidation.json"),
        "{\"period\": \"%s\", \"number\": %d, \"submissions\": [], \"as_of\": \"%s\"}"
            .formatted(period, number, OffsetDateTime.parse(asOf).toInstant()));
    stands.put(period, number);
    Files.writeString(
        home.editions().resolve("current.json"), new JsonMapper().writeValueAsString(stands));
    return edition;
  }
}
