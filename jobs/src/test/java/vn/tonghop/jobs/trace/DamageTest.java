package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.jobs.trace.PlayedCity.say;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.deliver.DueLetters;
import vn.tonghop.jobs.deliver.Letter;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EditionEntry;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalEntry;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Each loss shows, names what is lost first, and is made good by one command. */
class DamageTest {

  private static final String SELECT =
      "select count(*) from core.printed_figures where edition = '2024/2'";

  private static final Instant HALF_ISSUED = Instant.parse("2024-06-20T09:59:59.5Z");

  @TempDir Path folder;
  private DataHome home;
  private String counted = "3 deliveries, 3 editions: ";

  @BeforeEach
  void copy() {
    home = PlayedCity.copy(folder);
  }

  /** For a loss that is the same among few: verifying judges every delivery again. */
  private void copyOfHalf(Path other) {
    home = PlayedCity.copyOfHalf(other);
    counted = "1 delivery, 1 edition: ";
  }

  @Test
  void anEditionThatWasRemovedIsMissedNeverAnsweredForAndItsNumberNeverGivenAgain()
      throws IOException {
    EditionRecord issued = EditionRecord.in(home.edition(SmallCity.YEAR, 2));
    Folder.remove(home.edition(SmallCity.YEAR, 2));

    assertLost("editions/2024/2: expected the edition, found no folder");
    assertThat(say(home, "sql", SELECT))
        .satisfies(
            said -> {
              assertThat(said.exitCode()).isEqualTo(1);
              assertThat(said.text()).contains("Cannot find edition 2024/2, which stands");
            });
    assertThat(say(home, "sql", "--as-of", "2025-05-01T00:00:00+07:00", SELECT).exitCode())
        .isEqualTo(1);
    assertThat(new Editions(home).next(SmallCity.YEAR)).isEqualTo(3);
    assertThat(new DueLetters(home, Instant.EPOCH).list(HALF_ISSUED, HALF_ISSUED.plusSeconds(1)))
        .as("another edition's letters go out all the same")
        .anyMatch(letter -> letter.kind() == Letter.Kind.EDITION);

    assertThat(say(home, "rebuild", "--lost").text())
        .contains("2024/2 made again", "1 edition made again");
    assertThat(EditionRecord.in(home.edition(SmallCity.YEAR, 2))).isEqualTo(issued);
    assertThat(say(home, "sql", SELECT).exitCode()).isZero();
    assertSound();
  }

  @Test
  void anEditionThatThisProgramMakesOtherwiseIsGotBackFromACopy(@TempDir Path backup)
      throws IOException {
    Path edition = home.edition(SmallCity.YEAR, 2);
    JournalEntry entry = EditionEntry.of(edition);
    Map<String, Object> older = new TreeMap<>(entry.about());
    older.putAll(Map.of("content", "of an older program", "inputs", "its own"));
    new Journal(home)
        .append(List.of(new JournalEntry(entry.at(), entry.by(), entry.kind(), older)));
    Folders.copy(edition, backup.resolve("2"));
    Folder.remove(edition);

    assertThat(say(home, "rebuild", "--lost"))
        .satisfies(
            said -> {
              assertThat(said.exitCode()).isEqualTo(1);
              assertThat(said.text())
                  .contains("DIFFERS in what readers see, made from other program, catalog or")
                  .contains(
                      "cp -a <backup>/editions/2024/2/. <home>/editions/2024/2/, then rebuild --current")
                  .contains("upgrade-check then lists");
            });
    Folders.copy(backup.resolve("2"), edition);
    assertThat(say(home, "rebuild", "--current").exitCode()).isZero();
    assertThat(say(home, "sql", SELECT).exitCode()).isZero();
  }

  @Test
  void whereNothingWasPublishedAQuestionIsToldSo(@TempDir Path other) throws IOException {
    DataHome fresh = new DataHome(other.resolve("home")).create();
    Folders.copy(home.landed(), fresh.landed());
    assertThat(say(fresh, "sql", "--live", "from analysis.disbursements").text())
        .contains("this home has no edition yet, only live.… can be asked: consolidate makes one");
  }

  @Test
  void currentJsonThatWasRemovedBrokenOrSetBackStopsQuestions() throws IOException {
    Path current = home.editions().resolve("current.json");
    String whole = Files.readString(current);

    Files.delete(current);
    assertNoAnswer("current.json is missing, expected 2024-H1/1 which was issued last");
    Files.writeString(current, whole.substring(0, whole.length() / 2));
    assertNoAnswer("current.json cannot be read");
    Files.writeString(current, "{\"2024-H1\": 1, \"2024\": 1}");
    assertNoAnswer("names 2024/1, expected 2024/2");
    Files.writeString(current, "{\"2024-H1\": 1}");
    assertNoAnswer("names none of 2024, expected 2024/2");
    Files.writeString(current, "{\"2024-H1\": 1, \"2024\": 7}");
    assertNoAnswer("names 2024/7, which was never issued; rebuild --current");
    flipped("index.json", "inputs_digest");
    flipped("index.parquet", "inputs_digest");
    assertLost(
        "editions/current.json: expected the editions issued last",
        "editions/index.json: expected what the editions' records say; rebuild --current",
        "editions/index.parquet: expected what the editions' records say");

    assertThat(say(home, "rebuild", "--current").exitCode()).isZero();
    assertThat(Files.readString(current)).isEqualTo(whole);
    assertSound();
  }

  @Test
  void landingAndLandedRemovedTogetherAreMissed(@TempDir Path other) {
    copyOfHalf(other);
    Folder.remove(home.landing());
    Folder.remove(home.landed());
    assertThat(say(home, "verify").text().lines().limit(1))
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("landing/")
                    .contains(".receipt.json: expected ")
                    .endsWith("found no file"));
    assertLost("0 deliveries, 1 edition: 1 lost or changed");
    PlayedCity.Said refused = say(home, "consolidate", "--period=2024-H1");
    assertThat(refused.exitCode()).isEqualTo(1);
    assertThat(refused.text())
        .contains("of what the journal names 1 delivery lost, the first landing/");

    Folder.remove(home.root().resolve("journal"));
    assertLost("journal/journal.jsonl: expected the journal, found no file");
  }

  @Test
  void aFlippedBitInAManifestsOwnPeriodShows(@TempDir Path other) throws IOException {
    copyOfHalf(other);
    Path manifest = home.edition(SmallCity.HALF, 1).resolve("manifest.json");
    Files.setPosixFilePermissions(manifest, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"period\" : \"2024-H1\"", "\"period\" : \"2025-H1\""));
    assertThat(EditionManifest.in(new EditionFolder(manifest.getParent())).code())
        .isEqualTo("2025-H1/1");
    assertLost("editions/2024-H1/1/manifest.json: expected 2024-H1/1, found 2025-H1/1");
    Files.delete(new Journal(home).file());
    assertLost("editions/2024-H1/1/manifest.json: expected 2024-H1/1, found 2025-H1/1");
  }

  /** The first edition whose record was broken ended the whole of it. */
  @Test
  void aRecordThatCannotBeReadHidesNoOtherLoss() throws IOException {
    Path record = home.edition(SmallCity.HALF, 1).resolve("consolidation.json");
    Files.setPosixFilePermissions(record, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(record, Files.readString(record).replaceFirst("\"period\"", "#period\""));
    Path page = home.edition(SmallCity.YEAR, 1).resolve("index.html");
    Files.setPosixFilePermissions(page.getParent(), PosixFilePermissions.fromString("rwx------"));
    Files.delete(page);
    assertLost(
        "editions/2024-H1/1/consolidation.json: expected ",
        "editions/2024/1/index.html: expected ");
  }

  @Test
  void aLineTakenOutOfTheJournalShowsAndOneCutOffToWhoKnowsTheHead() throws IOException {
    String head = say(home, "verify", "--head").text().strip().replaceAll(".* ", "");
    assertThat(head).matches("[0-9a-f]{64}");
    assertThat(say(home, "verify", "--head", head).exitCode()).isZero();
    Path journal = new Journal(home).file();
    List<String> lines = Files.readAllLines(journal);

    List<String> without = new ArrayList<>(lines);
    without.remove(1);
    Files.write(journal, without);
    assertLost("journal/journal.jsonl line 2: expected after the line ");
    Files.write(journal, lines.subList(0, lines.size() - 1));
    assertThat(say(home, "verify", "--head", head))
        .satisfies(
            said -> {
              assertThat(said.exitCode()).isEqualTo(1);
              assertThat(said.text()).contains("the journal has no line " + head);
            });
    assertLost("editions/2024/2: expected a line of the journal, found none");
    Files.write(journal, List.of(lines.get(0)));
    assertLost("editions/2024-H1/1: expected a line of the journal, found none");
    assertThat(say(home, "rebuild", "--current").exitCode()).isZero();
    assertLost(counted + "2 lost or changed");
    Files.write(journal, lines);
    assertSound();
  }

  @Test
  void aJournalThatIsGoneIsMissedEvenIfAllElseIsThere(@TempDir Path other) throws IOException {
    copyOfHalf(other);
    Files.delete(new Journal(home).file());
    assertLost("journal/journal.jsonl: expected the journal, found no file");
  }

  @Test
  void aDamagedReceiptIsOneLossAmongOthers() throws IOException {
    Path receipt = Landing.receiptOf(new Landing(home).original(receipts().get(0)));
    Files.writeString(receipt, Files.readString(receipt).substring(7));
    Folder.remove(home.edition(SmallCity.YEAR, 2));
    assertLost(
        "editions/2024/2: expected the edition, found no folder",
        home.root().relativize(receipt) + ": expected ");
  }

  @Test
  void landedRowsAreHeldAgainstNothingWhileAnOriginalIsLost(@TempDir Path other)
      throws IOException {
    copyOfHalf(other);
    Path original = new Landing(home).original(receipts().get(0));
    Files.delete(original);
    assertLost(
        "landed: expected what landing gives again, found Cannot copy "
            + original
            + ": it is gone");
  }

  @Test
  void landedRowsAreMadeAgainAlsoWhereAnEditionComesOutOtherwise(@TempDir Path other)
      throws IOException {
    copyOfHalf(other);
    Path manifest = home.edition(SmallCity.HALF, 1).resolve("manifest.json");
    Files.setPosixFilePermissions(manifest, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("(?s)(half_year\\.pdf\".*?\"sha256\" : \")....", "$10000"));
    Path gate = home.edition(SmallCity.HALF, 1).resolve("gate.json");
    Files.setPosixFilePermissions(gate, PosixFilePermissions.fromString("rw-------"));
    String found = Files.readString(gate);
    Files.writeString(gate, "{");
    Folder.remove(home.landed());
    assertLost("landed/verdicts/collection=2024-06/CTK-");

    PlayedCity.Said swapped = say(home, "rebuild", "--swap");
    assertThat(swapped.text()).contains("its editions stay as they were issued");
    assertThat(swapped.exitCode()).isEqualTo(1);
    assertThat(say(home, "verify"))
        .satisfies(
            said -> {
              assertThat(said.text()).contains("editions/2024-H1/1/half_year.pdf: expected 0000");
              assertThat(said.text()).contains("editions/2024-H1/1/manifest.json: expected ");
              assertThat(said.text()).contains(counted + "3 lost or changed");
            });
    Files.writeString(gate, found);
    assertThat(say(home, "sql", "--live", "select count(*) from live.submissions").exitCode())
        .isZero();
  }

  @Test
  void aDamagedFileOfAnEditionIsMadeAgainWhenItsFolderIsOutOfTheWay() throws IOException {
    Path edition = home.edition(SmallCity.YEAR, 1);
    Path report = edition.resolve("year_end.pdf");
    Files.setPosixFilePermissions(report, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(report, "%PDF");
    assertLost("editions/2024/1/year_end.pdf: expected ");

    Folders.copy(edition, folder.resolve("damaged"));
    Folder.remove(edition);
    Path other = home.edition(SmallCity.HALF, 1).resolve("manifest.json");
    Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
    String whole = Files.readString(other);
    Files.writeString(other, whole + " ");
    assertThat(say(home, "rebuild", "--lost").exitCode()).isZero();
    assertLost("editions/2024-H1/1/manifest.json: expected ");
    Files.writeString(other, whole);
    assertSound();
  }

  @Test
  void whatALossTookIsPutBackFromWhereVerifySays(@TempDir Path backup, @TempDir Path other)
      throws IOException {
    copyOfHalf(other);
    Folders.copy(home.landing(), backup.resolve("landing"));
    Folders.copy(home.journal(), backup.resolve("journal"));
    Folder.remove(home.landing());
    Folders.copy(backup.resolve("landing"), home.landing());
    Folder.remove(home.journal());
    Folders.copy(backup.resolve("journal"), home.journal());
    assertSound();
  }

  @Test
  void whatOtherRulesHadJudgedIsNoLossButALandedRowThatChangedIs() throws IOException {
    Receipt receipt = receipts().get(0);
    Path verdict = home.landed().resolve("verdicts").resolve(Verdicts.placeOf(receipt) + ".json");
    String judged = Files.readString(verdict);
    String digest = new Verdicts(home).of(receipt).outcomes().get(0).digest();
    String otherwise =
        judged
            .replace(digest, Digest.ofText("the rule as it was"))
            .replaceFirst("\"answeredCount\" : \\d+", "\"answeredCount\" : 0");
    Files.writeString(verdict, otherwise);
    assertLost("landed/submissions__");
    new Store(home, new WorkbookReader(home)).store(receipt);
    assertThat(say(home, "verify"))
        .satisfies(
            said -> {
              assertThat(said.text())
                  .startsWith("1 of the deliveries were judged by other rules than this program's")
                  .endsWith(counted + "all as written\n");
              assertThat(said.exitCode()).isZero();
            });

    Path rows = new LandedRows(home).file("indicators__figures", receipt);
    Files.copy(
        new LandedRows(home).file("indicators__figures", receipts().get(1)),
        rows,
        StandardCopyOption.REPLACE_EXISTING);
    assertLost("landed/indicators__figures/" + Verdicts.placeOf(receipt) + ".parquet: expected ");
  }

  @Test
  void aMistypedHomeIsRefused() {
    DataHome none = new DataHome(folder.resolve("mistyped"));
    assertThat(say(none, "verify"))
        .satisfies(
            said -> {
              assertThat(said.exitCode()).isEqualTo(1);
              assertThat(said.text()).contains("Cannot verify " + none.root(), "it is no home");
            });
    assertThat(none.root()).doesNotExist();
  }

  @Test
  void aRowOfTheCatalogThatWasChangedInPlaceIsNamedAndOneThatWasAddedIsNot(@TempDir Path other)
      throws IOException {
    SmallCity city = new SmallCity(other.resolve("home"));
    Path addresses = city.home.catalog().resolve("addresses.csv");
    String first = "agency,email,recorded_at\nCTK,a@can.tho,2024-01-01T00:00:00+07:00\n";
    Files.writeString(addresses, first);
    home = city.playHalf().home;
    Files.writeString(addresses, first + "STC,b@can.tho,2024-02-01T00:00:00+07:00\n");
    assertThat(say(home, "verify").exitCode()).isZero();

    Files.writeString(addresses, first.replace("a@can", "c@can"));
    assertLost("catalog/addresses.csv: expected the row CTK,a@can.tho,2024-01-01T00:00:00+07:00");
    Files.delete(addresses);
    assertLost("catalog/addresses.csv: expected the file (as it was: journal/catalog/");
    String copy = say(home, "verify").text().replaceAll("(?s).*as it was: ([^)]*)\\).*", "$1");
    Files.copy(home.root().resolve(copy), addresses);
    assertThat(say(home, "verify").exitCode()).isZero();
    Files.delete(home.root().resolve(copy));
    assertLost(copy + ": expected " + copy.replaceAll(".*/", "") + ", found no file");
    Files.copy(addresses, home.root().resolve(copy));

    Files.writeString(addresses, first);
    Path key = city.home.keys().resolve("k0001.key");
    String secret = Files.readString(key).strip();
    Files.writeString(key, "0".repeat(64));
    assertLost("catalog/keys/k0001.key: expected the file, found another");
    assertThat(say(home, "verify").text()).doesNotContain(secret);
    try (var kept = Files.walk(home.journal())) {
      assertThat(kept.filter(Files::isRegularFile).map(DamageTest::text))
          .noneMatch(text -> text.contains(secret));
    }
  }

  @Test
  void verifyingWritesNothingIntoTheHome(@TempDir Path other) throws IOException {
    copyOfHalf(other);
    Map<String, String> before = state();
    assertSound();
    assertThat(state()).isEqualTo(before);
  }

  /** One bit of a file of the editions is not what it was. */
  private void flipped(String name, String after) throws IOException {
    Path file = home.editions().resolve(name);
    byte[] content = Files.readAllBytes(file);
    content[new String(content, StandardCharsets.ISO_8859_1).lastIndexOf(after)] ^= 4;
    Files.write(file, content);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private List<Receipt> receipts() {
    return new Landing(home).listReceipts();
  }

  private void assertLost(String... said) {
    PlayedCity.Said verified = say(home, "verify");
    assertThat(verified.text())
        .contains(said)
        .as("neither a class of the program nor a folder that is gone when it is read")
        .doesNotContain("vn.tonghop.", "tonghop-verify-");
    assertThat(verified.exitCode()).isEqualTo(1);
  }

  private void assertNoAnswer(String why) {
    PlayedCity.Said said = say(home, "sql", SELECT);
    assertThat(said.text()).contains(why);
    assertThat(said.exitCode()).isEqualTo(1);
  }

  private void assertSound() {
    PlayedCity.Said verified = say(home, "verify");
    assertThat(verified.text()).endsWith(counted + "all as written\n");
    assertThat(verified.exitCode()).isZero();
  }

  /** Every path with the time of its last change: a folder shows what came and went in it. */
  private Map<String, String> state() throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (var paths = Files.walk(home.root())) {
      for (Path path : paths.toList()) {
        state.put(path.toString(), Files.getLastModifiedTime(path).toString());
      }
    }
    return state;
  }
}
