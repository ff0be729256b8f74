package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Deliveries;
import vn.tonghop.warehouse.home.Handling;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.query.Status;
import vn.tonghop.warehouse.query.StatusLine;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.store.Stored;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** A delivery that cannot be handled is set aside, and no other notices. */
class PoisonTest {

  @TempDir Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  /** Whoever looks after the folders of SFTP may have given one away. */
  @Test
  void anOutboxThatTakesNothingPutsOffItsOwnAgencyAlone() throws IOException {
    Path outbox = room.home().outbox().resolve("CTK");
    byte[] filled = room.filled();
    room.deliver("CTK", "CTK_2024-06.xlsx", filled);
    room.deliver(
        "SLDTBXH",
        "sheet.csv",
        """
        agency;SLDTBXH
        collection;2024-06
        form;indicators.v1
        sheet;figures

        indicator_code;area_code;period_code;basis;numerator;denominator;denominator_name;status
        POVERTY_RATE;CANTHO;2024-06;month;5;100;hộ;E
        """
            .getBytes(StandardCharsets.UTF_8));
    room.intake();
    Path kept = Files.move(outbox, folder.resolve("kept"));
    Files.createFile(outbox);

    assertThat(room.judge())
        .extracting(one -> one.receipt().sender(), Submission::isWaiting)
        .containsExactlyInAnyOrder(tuple("CTK", true), tuple("SLDTBXH", false));
    assertThat(statusOf("CTK"))
        .as("it was received, and is nobody's fault")
        .containsExactly(tuple(StatusLine.State.WAITING, 1));

    Files.delete(outbox);
    Files.move(kept, outbox);
    assertThat(room.judge())
        .extracting(one -> one.receipt().sender(), Submission::verdict)
        .containsExactly(tuple("CTK", Verdict.ACCEPTED));
  }

  @Test
  void whatCannotBeReadIsSetAsideThoughItsAgencyCannotBeTold() throws IOException {
    Path lost = landPoisonAndNeighbour();
    Files.delete(lost);
    Path outbox = room.home().outbox().resolve("CTK");
    Files.move(outbox, folder.resolve("kept"));
    Files.createFile(outbox);

    assertThat(room.judge())
        .extracting(Submission::verdict)
        .containsExactly(Verdict.SET_ASIDE, Verdict.WAITING);
    assertThat(new SetAside(room.home()).list()).as("the neighbour is put off").hasSize(1);
  }

  @Test
  void setsAsideWhatCannotBeReadAndJudgesTheNextInTheSameRun() throws IOException {
    Path lost = landPoisonAndNeighbour();
    byte[] content = Files.readAllBytes(lost);
    Files.delete(lost);

    List<Submission> judged = room.judge();

    assertThat(judged)
        .extracting(Submission::verdict)
        .containsExactly(Verdict.SET_ASIDE, Verdict.ACCEPTED);
    assertThat(judged.get(0).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.code()).isEqualTo(Handling.CODE);
              assertThat(finding.rejects()).isFalse();
              assertThat(finding.messageVi())
                  .contains("bước: kiểm tra; loại lỗi: lỗi nội bộ")
                  .contains("lỗi của hệ thống, không phải của đơn vị")
                  .contains("không cần gửi lại");
              assertThat(finding.messageEn())
                  .contains("could not be judged: an internal error")
                  .contains("nothing need be sent again");
            });
    assertThat(room.answers("CTK"))
        .anyMatch(name -> name.matches("CTK_2024-06_chua-xu-ly_[0-9a-f]{8}\\.txt"))
        .anyMatch(name -> name.matches("CTK_2024-06_tiep-nhan_[0-9a-f]{8}\\.txt"));
    assertThat(Pending.store(new Store(room.home(), new WorkbookReader(room.home())))).hasSize(1);
    assertThat(room.judge()).as("tried once by one version").isEmpty();

    Files.write(lost, content);
    SetAside next = new SetAside(room.home(), "the next version");
    List<Submission> again =
        Pending.validate(
            new Validation(
                room.home(),
                room.city(),
                RuleBook.shipped(folder.resolve("spill")).withCatalog(Catalog.shipped()),
                new WorkbookReader(room.home()),
                next));
    assertThat(again).extracting(Submission::verdict).containsExactly(Verdict.ACCEPTED);
    assertThat(next.list()).isEmpty();
    assertThat(room.answers("CTK")).noneMatch(name -> name.contains("chua-xu-ly"));
  }

  @Test
  void setsAsideWhatCannotBeStoredAndStoresTheNextInTheSameRun() throws IOException {
    Path lost = landPoisonAndNeighbour();
    assertThat(room.judge()).allMatch(Submission::isAccepted);
    Files.delete(lost);

    assertThat(Pending.store(new Store(room.home(), new WorkbookReader(room.home()))))
        .extracting(Stored::submission)
        .extracting(Submission::verdict)
        .containsExactlyInAnyOrder(Verdict.SET_ASIDE, Verdict.ACCEPTED);
    assertThat(Pending.store(new Store(room.home(), new WorkbookReader(room.home())))).isEmpty();
    assertThat(room.judge()).isEmpty();
    assertThat(new Verdicts(room.home()).list()).as("what stands").hasSize(1);
    assertThat(new SetAside(room.home()).list())
        .flatExtracting(Submission::findings)
        .extracting(finding -> finding.messageEn().split(":")[0])
        .containsExactly("The file could not be stored");
  }

  @Test
  void statusSaysThatItIsOurFault() throws IOException {
    room.deliver("CTK", "bao-cao.xlsx", room.filled());
    room.intake();
    Files.delete(originals().get(0));
    room.judge();

    assertThat(statusOf("CTK")).containsExactly(tuple(StatusLine.State.SET_ASIDE, 1));
  }

  private List<Tuple> statusOf(String agency) {
    Duty duty = room.city().findDuty(agency, SmallCity.JUNE).orElseThrow();
    return new Status(Deliveries.list(room.home()))
        .of(List.of(duty), Instant.MAX).stream()
            .map(line -> tuple(line.state(), line.delivered().size()))
            .toList();
  }

  /** A full disk or a folder in the way is no delivery's doing: nothing is set aside for it. */
  @Test
  void troubleOfTheHomeStopsTheStepAndSetsNothingAside() throws IOException {
    room.deliver("CTK", "bao-cao.xlsx", room.filled());
    room.intake();
    Path outbox = room.home().outbox();
    Files.move(outbox, folder.resolve("moved"));
    Path inTheWay = Files.writeString(outbox, "no folder");

    assertThatThrownBy(() -> room.judge()).isInstanceOf(Failure.class);
    assertThat(new SetAside(room.home()).list()).isEmpty();

    Files.delete(inTheWay);
    assertThat(room.judge()).extracting(Submission::verdict).containsExactly(Verdict.ACCEPTED);
  }

  @Test
  void whatEndsTheProcessTwiceIsSetAsideBeforeItIsTouchedAgain() throws Exception {
    landPoisonAndNeighbour();

    assertThat(JudgingProcess.end(room.home(), Dying.class))
        .as("first death")
        .isEqualTo(Dying.CODE);
    assertThat(JudgingProcess.end(room.home(), Dying.class))
        .as("second death")
        .isEqualTo(Dying.CODE);
    assertThat(room.judge()).as("third run").hasSize(2);

    assertThat(new SetAside(room.home()).list())
        .singleElement()
        .satisfies(
            first ->
                assertThat(first.findings().get(0).messageEn())
                    .contains("could not be judged: the process ended twice"));
    assertThat(new Verdicts(room.home()).list()).singleElement().matches(Submission::isAccepted);
    assertThat(Pending.store(new Store(room.home(), new WorkbookReader(room.home())))).hasSize(1);
  }

  /** What another child does: it ends without a word while it is at a delivery. */
  static final class Dying {

    static final int CODE = 3;

    private Dying() {}

    public static void main(String[] home) {
      Path begun = new DataHome(Path.of(home[0])).operations().resolve("begun");
      String before = marks(begun);
      Thread end =
          new Thread(
              () -> {
                String now = before;
                while (now.equals(before) || !now.endsWith("\n")) {
                  now = marks(begun);
                }
                Runtime.getRuntime().halt(CODE);
              });
      end.setDaemon(true);
      end.start();
      JudgingProcess.main(home);
    }

    private static String marks(Path begun) {
      try (Stream<Path> marks = Files.list(begun)) {
        StringBuilder all = new StringBuilder();
        for (Path mark : marks.toList()) {
          all.append(Files.readString(mark));
        }
        return all.toString();
      } catch (IOException e) {
        return "";
      }
    }
  }

  private Path landPoisonAndNeighbour() throws IOException {
    byte[] filled = room.filled();
    room.deliver("CTK", "a.xlsx", filled);
    room.intake();
    Path first = originals().get(0);
    room.deliver(
        "CTK", "b.xlsx", new ReworkedPackage(filled).put("docProps/note.xml", "<n/>").pack());
    room.intake();
    assertThat(originals()).hasSize(2);
    return first;
  }

  private List<Path> originals() {
    Landing landing = new Landing(room.home());
    return landing.listReceipts().stream().map(landing::original).toList();
  }
}
