package vn.tonghop.jobs.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;

/** What the consolidator is told of a collection, so that nobody is called who has sent. */
class StatusCommandTest {

  @TempDir private Path folder;

  @Test
  void tellsOfWhatNamesNoCollectionWhereItsSenderSeemsSilent() {
    DataHome home = new DataHome(folder).create();
    giveBack(home, receive(home, "STC", "2024-06-17T02:00:00Z"));
    giveBack(home, receive(home, "CTK", "2024-03-01T02:00:00Z"));

    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .contains(
            "STC sent one.csv, received 2024-06-17 09:00:00, which names no collection; returned"
                + " to outbox/STC\n")
        .doesNotContain("CTK sent");
    assertThat(
            Said.of(folder, "status", "--collection=2024-06", "--as-of=2024-06-16T00:00:00Z")
                .text())
        .doesNotContain("STC sent");
  }

  @Test
  void tellsOfADeadlineThatItIsAssumed() {
    new DataHome(folder).create();
    assertThat(Said.of(folder, "status", "--collection", "2025-06").text())
        .contains("the deadline is assumed, and so is who is late: Hạn gửi báo cáo năm 2025 là");
    assertThat(Said.of(folder, "status", "--collection", "2023-06").text())
        .doesNotContain("assumed");
  }

  /** As where the outbox of its agency takes nothing, or the process ended. */
  @Test
  void tellsOfWhatWaitsForItsVerdict() {
    DataHome home = new DataHome(folder).create();
    Receipt waits = receive(home, "STC", "2024-06", "2024-06-17T02:00:00Z");
    receive(home, "CTK", "2024-06-17T02:00:00Z");

    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .containsPattern("STC +Sở Tài chính +đã nhận, chờ kiểm tra ")
        .contains(
            "STC sent one.csv, received 2024-06-17 09:00:00, and waits: the next intake judges it;"
                + " if it has not, mend outbox/STC, which takes nothing then\n",
            "CTK sent one.csv, received 2024-06-17 09:00:00, and waits: ")
        .doesNotContain("names no collection");

    giveBack(home, waits);
    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .containsPattern("STC +Sở Tài chính +bị trả lại ")
        .doesNotContain("STC sent");
  }

  /** The row is the standing workbook's: that a correction failed would be seen by nobody. */
  @Test
  void tellsThatWhatWasSentLastWasReturnedWhereAnEarlierStands() {
    DataHome home = new DataHome(folder).create();
    Receipt accepted = receive(home, "STC", "2024-06", "2024-06-17T02:00:00Z");
    new Verdicts(home)
        .write(
            new Submission(accepted, Verdict.ACCEPTED, List.of(), "", 0, 0, 0),
            List.of(),
            List.of());
    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .doesNotContain("which was returned");

    giveBack(home, receive(home, "STC", "2024-06", "two.csv", "2024-06-18T02:00:00Z"));

    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .containsPattern("STC +Sở Tài chính +đúng hạn .* accepted +rejected ")
        .contains(
            "STC: what was accepted before stands; it sent last two.csv, received 2024-06-18"
                + " 09:00:00, which was returned with 0 to mend\n");
  }

  /** They were told as missing, and counted among those who could be on time. */
  @Test
  void tellsApartWhoIsOutOfScopeAsRelationsDo() throws IOException {
    DataHome home = new DataHome(folder).create();
    String onTime = "0 of %d on time";
    String before = Said.of(folder, "status", "--collection", "2024-06").text();
    int owing = Integer.parseInt(before.replaceAll("(?s).*0 of (\\d+) on time.*", "$1"));
    Files.createDirectories(home.root().resolve("catalog"));
    Files.writeString(
        home.root().resolve("catalog/exclusions.csv"),
        """
        agency,collection,wording_vi,reason,recorded_at
        STC,2024-06,được miễn báo cáo,,2024-01-01T00:00:00+07:00
        CTK,2024-05,được miễn báo cáo,,2024-01-01T00:00:00+07:00
        """);

    assertThat(before).contains(onTime.formatted(owing)).doesNotContain("out of scope");
    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .contains(
            onTime.formatted(owing - 1),
            "1 out of scope by the catalog's exclusions: neither missing nor late, here as in"
                + " reports and in deliveries\n")
        .containsPattern("STC +Sở Tài chính +ngoài phạm vi ")
        .containsPattern("CTK +.* +chưa báo cáo ");

    Receipt receipt = receive(home, "STC", "2024-06", "2024-06-17T02:00:00Z");
    new Verdicts(home)
        .write(
            new Submission(receipt, Verdict.ACCEPTED, List.of(), "", 0, 0, 0),
            List.of(),
            List.of());
    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .as("who has reported has")
        .contains("1 of %d on time".formatted(owing))
        .doesNotContain("out of scope");
  }

  /** It is in submissions and in no row here: the two disagreed by it without a word. */
  @Test
  void tellsOfWhatCameFromOneThatOwesNothingInTheCollection() {
    DataHome home = new DataHome(folder).create();
    giveBack(home, receive(home, "HDND", "2024-06", "2024-06-17T02:00:00Z"));

    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .contains(
            "HDND sent one.csv, received 2024-06-17 09:00:00, and owes nothing in this collection:"
                + " rejected, counted in no row here\n");
    assertThat(Said.of(folder, "status", "--collection", "2024-05").text())
        .doesNotContain("HDND sent");
  }

  /** Nobody answers it: its folder is nobody's, and it has no outbox. */
  @Test
  void tellsOfWhatCameFromNobodyOfTheRegister() {
    DataHome home = new DataHome(folder).create();
    receive(home, "KHONGCO", "2024-06-17T02:00:00Z");

    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .contains(
            "KHONGCO sent one.csv, received 2024-06-17 09:00:00, and is no agency of the register:"
                + " not answered, lies in landing/unidentified/KHONGCO/one.csv;"
                + " put it into the inbox of the agency that it is from\n");
    assertThat(
            Said.of(folder, "status", "--collection=2024-06", "--as-of=2024-06-16T00:00:00Z")
                .text())
        .doesNotContain("KHONGCO sent");

    receive(home, "STC", "2024-06-18T02:00:00Z");
    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .as("put into the inbox of the agency that it is from")
        .doesNotContain("KHONGCO sent");
  }

  @Test
  void tellsOfItInTheCollectionThatItNames() {
    DataHome home = new DataHome(folder).create();
    receive(home, "KHONGCO", "2024-06", "2024-06-17T02:00:00Z");

    assertThat(Said.of(folder, "status", "--collection", "2024-06").text())
        .contains("KHONGCO sent one.csv", "lies in landing/2024-06/KHONGCO/one.csv;");
    assertThat(Said.of(folder, "status", "--collection", "2024-05").text())
        .doesNotContain("KHONGCO sent");
  }

  private static void giveBack(DataHome home, Receipt receipt) {
    new Verdicts(home)
        .write(
            new Submission(receipt, Verdict.REJECTED, List.of(), "", 0, 0, 0),
            List.of(),
            List.of());
  }

  private static Receipt receive(DataHome home, String sender, String at) {
    return receive(home, sender, "", at);
  }

  private static Receipt receive(DataHome home, String sender, String collection, String at) {
    return receive(home, sender, collection, "one.csv", at);
  }

  private static Receipt receive(
      DataHome home, String sender, String collection, String name, String at) {
    String landed =
        "landing/%s/%s/%s"
            .formatted(collection.isEmpty() ? Receipt.UNIDENTIFIED : collection, sender, name);
    DataHome.makeFolder(home.root().resolve(landed).getParent());
    Receipt receipt =
        new Receipt(
            Digest.ofText(name),
            sender,
            collection,
            name,
            1,
            Instant.parse(at),
            Instant.parse(at),
            Instant.parse(at),
            "folder",
            landed);
    new Landing(home).write(receipt);
    return receipt;
  }
}
