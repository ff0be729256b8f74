package vn.tonghop.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.JournalEntry.Kind;

/** A chain of lines: what is changed, taken out, put in or cut off shows. */
class JournalTest {

  private static final Instant JUNE = Instant.parse("2024-06-19T10:00:00Z");

  @TempDir Path folder;

  @Test
  void eachLineBearsTheDigestOfTheOneBefore() throws IOException {
    Journal journal = journal();
    journal.append(List.of(activity("a")));
    journal.append(List.of(activity("b"), activity("ệ")));

    List<String> lines = Files.readAllLines(journal.file());
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0))
        .isEqualTo(
            "{\"number\":1,\"before\":\"\",\"at\":\"2024-06-19T10:00:00Z\",\"by\":\"lan\","
                + "\"kind\":\"ACTIVITY\",\"about\":{\"key\":\"a\"}}");
    assertThat(lines.get(2)).contains("\"before\":\"" + Digest.ofText(lines.get(1)) + "\"");
    assertThat(journal.findHead())
        .hasValueSatisfying(
            head -> assertThat(head.digest()).isEqualTo(Digest.ofText(lines.get(2))));
    assertThat(journal.listBreaks()).isEmpty();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal.file())))
        .isEqualTo("rw-------");
  }

  @Test
  void namesWhereALineWasTakenOutChangedOrPutIn() throws IOException {
    Journal journal = journal();
    journal.append(List.of(activity("a"), activity("b"), activity("c"), activity("d")));
    List<String> whole = Files.readAllLines(journal.file());

    List<String> without = new ArrayList<>(whole);
    without.remove(1);
    assertThat(breaks(journal, without)).containsExactly(2);
    List<String> changed = new ArrayList<>(whole);
    changed.set(1, changed.get(1).replace("\"b\"", "\"B\""));
    assertThat(breaks(journal, changed)).containsExactly(3);
    List<String> twice = new ArrayList<>(whole);
    twice.add(2, whole.get(1));
    assertThat(breaks(journal, twice)).containsExactly(3);
    List<String> torn = new ArrayList<>(whole);
    torn.set(2, whole.get(2).substring(5));
    assertThat(breaks(journal, torn)).contains(3);
    assertThat(breaks(journal, whole)).isEmpty();
  }

  @Test
  void whatWasCutOffAtTheEndIsMissedByWhoKnowsTheHead() throws IOException {
    Journal journal = journal();
    journal.append(List.of(activity("a"), activity("b")));
    String head = journal.findHead().orElseThrow().digest();
    journal.append(List.of(activity("c")));
    assertThat(journal.find(head))
        .hasValueSatisfying(line -> assertThat(line.number()).isEqualTo(2));
    breaks(journal, Files.readAllLines(journal.file()).subList(0, 1));
    assertThat(journal.listBreaks()).isEmpty();
    assertThat(journal.find(head)).isEmpty();
  }

  @Test
  void writesOverHalfALineThatADeadProcessLeft() throws IOException {
    Journal journal = journal();
    journal.append(List.of(activity("a")));
    Files.writeString(journal.file(), "{\"number\":2,\"bef", StandardOpenOption.APPEND);
    assertThat(journal.list(Kind.ACTIVITY)).hasSize(1);
    journal.append(List.of(activity("x".repeat(20_000)), activity("b")));
    assertThat(journal.listBreaks()).isEmpty();
    assertThat(journal.list(Kind.ACTIVITY))
        .extracting(JournalLine::number)
        .containsExactly(1, 2, 3);
  }

  @Test
  void addsNothingToALineThatIsDamaged() throws IOException {
    Journal journal = journal();
    journal.append(List.of(activity("a")));
    Files.writeString(journal.file(), "nonsense\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> journal.append(List.of(activity("b"))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("its last line is damaged");
  }

  @Test
  void ofManyWhoDoOneActAtOnceTheFirstIsEnteredAndTheOthersAreToldOfIt() throws Exception {
    journal().append(List.of(activity("a")));
    CyclicBarrier together = new CyclicBarrier(6);
    for (int act = 0; act < 20; act++) {
      String key = "act " + act;
      List<CompletableFuture<Optional<JournalEntry>>> doing = new ArrayList<>();
      for (int i = 0; i < together.getParties(); i++) {
        JournalEntry mine = new JournalEntry(JUNE, "lan " + i, Kind.RELEASE, Map.of("key", key));
        doing.add(
            CompletableFuture.supplyAsync(
                () -> {
                  await(together);
                  return journal().appendFirst(mine, before -> before.text("key").equals(key));
                },
                command -> new Thread(command).start()));
      }
      List<Optional<JournalEntry>> before = doing.stream().map(CompletableFuture::join).toList();

      List<JournalEntry> entered =
          journal().entries(Kind.RELEASE).stream()
              .filter(entry -> entry.text("key").equals(key))
              .toList();
      assertThat(entered).as(key).hasSize(1);
      assertThat(before).filteredOn(Optional::isEmpty).hasSize(1);
      assertThat(before).filteredOn(Optional::isPresent).containsOnly(Optional.of(entered.get(0)));
    }
    assertThat(journal().listBreaks()).isEmpty();
  }

  private static void await(CyclicBarrier together) {
    try {
      together.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void entersReceiptsAsTheyAreWrittenAndThoseThatACrashKeptOut() throws IOException {
    DataHome home = new DataHome(folder).create();
    Landing landing = new Landing(home);
    landing.write(receipt("landing/2024-06/CTK/20240617T090000-aa.xlsx", "aa"));
    landing.write(receipt("landing/2024-06/CTK/20240618T090000-bb.xlsx", "bb"));
    assertThat(new Journal(home).list(Kind.RECEIPT)).hasSize(2);
    assertThat(new Journal(home).list(Kind.ADOPTED)).isEmpty();

    List<String> lines = Files.readAllLines(new Journal(home).file());
    Files.write(new Journal(home).file(), lines.subList(0, 1));
    landing.enterMissing();
    landing.enterMissing();
    assertThat(Files.readAllLines(new Journal(home).file())).isEqualTo(lines);
  }

  @Test
  void adoptsWhatLayInAHomeBeforeThereWasAJournalAndSaysSoFirst() throws IOException {
    DataHome home = new DataHome(folder).create();
    new Landing(home).write(receipt("landing/2024-06/CTK/20240617T090000-aa.xlsx", "aa"));
    Files.delete(new Journal(home).file());
    Path edition = Files.createDirectories(home.editions().resolve("2024-H1").resolve("1"));
    Files.writeString(edition.resolve("manifest.json"), "{\"period\": \"2024-H1\"}");
    Files.writeString(
        edition.resolve("consolidation.json"), "{\"as_of\": \"2024-06-20T10:00:00Z\"}");
    Files.createDirectories(folder.resolve("activity"));
    Files.writeString(
        folder.resolve("activity/2024-06.jsonl"),
        "{\"at\":\"2024-06-19T10:00:00Z\",\"user\":\"lan\",\"verb\":\"forms\",\"key\":\"forms/1\",\"parameters\":{},\"outcome\":\"DONE\",\"detail\":\"\"}\nhalf");

    Journal journal = new Journal(home);
    assertThat(journal.list(Kind.EDITION)).as("before anything is written").hasSize(1);
    assertThat(journal.file()).doesNotExist();
    journal.append(List.of(activity("b")));
    assertThat(Files.readAllLines(journal.file()).get(0))
        .contains("ADOPTED", "\"EDITION\":\"1\"", "\"RECEIPT\":\"1\"", "\"ACTIVITY\":\"1\"");
    assertThat(journal.list(Kind.EDITION))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.entry().text("manifest"))
                    .isEqualTo(EndingFile.digest(edition.resolve("manifest.json"))));
    assertThat(journal.list(Kind.ACTIVITY))
        .extracting(line -> line.entry().text("key"))
        .containsExactly("forms/1", "b");
    assertThat(journal.listBreaks()).isEmpty();
  }

  private static List<Integer> breaks(Journal journal, List<String> lines) throws IOException {
    Files.write(journal.file(), lines);
    return journal.listBreaks().stream().map(Journal.Break::lineNumber).toList();
  }

  private Journal journal() {
    return new Journal(new DataHome(folder));
  }

  private static JournalEntry activity(String key) {
    return new JournalEntry(JUNE, "lan", Kind.ACTIVITY, Map.of("key", key));
  }

  private static Receipt receipt(String landed, String sha256) {
    return new Receipt(sha256, "CTK", "2024-06", "x.xlsx", 1, JUNE, JUNE, JUNE, "folder", landed);
  }
}
