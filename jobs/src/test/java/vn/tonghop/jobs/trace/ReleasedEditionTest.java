package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import vn.tonghop.jobs.EditionJob;
import vn.tonghop.jobs.deliver.MailSettings;
import vn.tonghop.jobs.deliver.Postman;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.ReportFiles;
import vn.tonghop.jobs.wiring.SigningSettings;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.reports.seal.SealedReport;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.Folder;

/** An edition that its regime holds for a person's release, from the deadline to the letters. */
class ReleasedEditionTest {

  private static final Instant DUE = Instant.parse("2024-06-20T10:00:00Z");
  private static final String EDITION = "2024-H1/1";
  private static final String DRAFT = "DỰ THẢO, CHƯA PHÁT HÀNH";

  @TempDir static Path made;
  @TempDir Path folder;
  private SmallCity city;
  private Path draft;
  private Path released;

  @BeforeAll
  static void make() throws IOException {
    SmallCity once = new SmallCity(made);
    Files.writeString(
        once.home.catalog().resolve("regime-2024.yml"),
        "valid_from: 2024-01-01\n"
            + "recorded_at: 2024-01-01T00:00:00+07:00\n"
            + "release: {editions: held}\n");
    Files.writeString(
        once.home.catalog().resolve("addresses.csv"),
        """
        agency,email,recorded_at
        SKHDT,skhdt@example.vn,2024-01-01T00:00:00Z
        STC,stc@example.vn,2024-01-01T00:00:00Z
        UBND,ubnd@example.vn,2024-01-01T00:00:00Z
        """);
    once.deliver("2024-06", "2024-06-17T02:00:00Z", "2024-06", Basis.CUMULATIVE, "5.73");
    assertThat(consolidated(once, DUE)).isEqualTo("2024-H1/1, new");
  }

  @BeforeEach
  void copy() {
    Folders.copy(made, folder.resolve("home"));
    city = new SmallCity(folder.resolve("home"));
    draft = EditionFolder.of(city.home, SmallCity.HALF, 1).report("half_year");
    released = city.home.root().resolve("released/2024-H1/1/half_year.pdf");
  }

  @Test
  void theDeadlineIsKeptByADraftThatGoesToTheConsolidatorAlone() throws Exception {
    assertThat(Measured.pdf(draft)).isNotEmpty().allMatch(ReleasedEditionTest::isMarked);
    assertThat(Files.readString(draft.resolveSibling("index.html")))
        .contains("Dự thảo, chưa phát hành: ");
    assertThat(
            say(
                    "sql",
                    "--format",
                    "csv",
                    "select edition, awaits_release, released_by from editions")
                .text())
        .startsWith("edition,awaits_release,released_by\n2024-H1/1,true,\n");
    assertThat(say("check", draft.toString()).text())
        .contains("its bytes are those of 2024-H1/1", "released: not yet, this is a draft");
    try (Post post = new Post()) {
      assertThat(post.goRound(DUE.plus(Duration.ofHours(1)))).containsExactly("skhdt@example.vn");
      assertThat(post.text()).contains(DRAFT + ":", "tonghop release 2024-H1/1 --by");
    }
  }

  @Test
  void aPersonsReleasePrintsTheReportsWithoutTheMarkAndSendsThem() throws Exception {
    try (Post post = new Post()) {
      post.goRound(DUE.plus(Duration.ofHours(1)));
      assertThat(release(EDITION, "Trần Văn An").text())
          .isEqualTo(
              "2024-H1/1 is released by Trần Văn An: 3 files in released/2024-H1/1; the next"
                  + " letters carry them\n");
      assertThat(Measured.pdf(released)).isNotEmpty().noneMatch(ReleasedEditionTest::isMarked);
      assertThat(Measured.pdf(draft)).as("as it was").allMatch(ReleasedEditionTest::isMarked);
      Releases releases = new Releases(city.home);
      Instant at = releases.findOf(EDITION).orElseThrow().at();
      assertThat(post.goRound(at.plusSeconds(60), Duration.ofSeconds(120)))
          .as("who is there on the day of the release")
          .containsExactlyInAnyOrder("stc@example.vn", "ubnd@example.vn");
      assertThat(post.text()).contains("Trần Văn An cho phép phát hành lúc");
      assertThat(post.goRound(at.plusSeconds(60), Duration.ofSeconds(120))).as("once").isEmpty();
    }
    assertThat(say("check", released.toString()).text())
        .contains("its bytes are those of 2024-H1/1")
        .containsPattern("released: [0-9-]+ [0-9:]+ by Trần Văn An");
    assertThat(say("check", draft.toString()).text()).contains("another file, this is a draft;");
    assertThat(say("sql", "select released_by from editions").text()).contains("Trần Văn An");
    assertThat(say("verify").text()).endsWith(": all as written\n");

    PlayedCity.Said second = release(EDITION, "Lê Thị Bình");
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.text()).contains("Cannot release 2024-H1/1: Trần Văn An let it go on ");

    assertThat(released.getParent().toFile().setWritable(true)).isTrue();
    Files.delete(released);
    assertThat(say("verify").text())
        .contains("released/2024-H1/1/half_year.pdf: expected ", "found no file");
    Folder.remove(released.getParent());
    PlayedCity.Said again = say("rebuild", "--lost");
    assertThat(again.text()).endsWith("released/2024-H1/1 printed again, as it left\n");
    assertThat(again.exitCode()).isZero();
    assertThat(say("verify").text()).endsWith(": all as written\n");
  }

  private void enterReleaseOfOtherFiles(String edition) {
    new Releases(city.home)
        .add(
            new Releases.Release(
                edition, "", "Trần Văn An", DUE, Map.of("half_year.pdf", "0".repeat(64))));
  }

  /** A file that bears the time of its signature is made once. */
  @Test
  void whatIsNotPrintedAsItLeftIsNotPutInItsPlace() {
    enterReleaseOfOtherFiles(EDITION);
    PlayedCity.Said said = say("rebuild", "--lost");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text())
        .contains(
            "released/2024-H1/1 is not printed as it left (half_year.docx, half_year.pdf, half_year.xlsx), expected a copy of it: cp -a <backup>/released/2024-H1/1/. <home>/released/2024-H1/1/");
    assertThat(released.getParent()).doesNotExist();
  }

  @Test
  void whatCannotBePrintedKeepsNoOtherFromBeingTried() throws IOException {
    Files.createDirectories(city.home.editions().resolve("2024-05/1"));
    for (String edition : List.of("2024-05/1", EDITION)) {
      enterReleaseOfOtherFiles(edition);
    }
    PlayedCity.Said said = say("rebuild", "--lost");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text())
        .contains(
            "released/2024-05/1 is not printed as it left (Cannot ",
            "released/2024-H1/1 is not printed as it left (half_year.docx, ");
  }

  /** Both were entered, and the letters carried whichever name came first. */
  @Test
  void ofTwoWhoReleaseItAtOnceOneIsToldOfTheOther() throws Exception {
    PlayedCity.Said both =
        PlayedCity.sayAtOnce(
            city.home,
            List.of(
                List.of("release", EDITION, "--by", "Trần Văn An"),
                List.of("release", EDITION, "--by", "Lê Thị Bình")));
    assertThat(both.exitCode()).as("0 and 1").isEqualTo(1);
    List<Releases.Release> entered = new Releases(city.home).list();
    assertThat(entered).hasSize(1);
    Releases.Release let = entered.get(0);
    assertThat(both.text())
        .contains("2024-H1/1 is released by " + let.by())
        .contains("Cannot release 2024-H1/1: %s let it go on ".formatted(let.by()));
    assertThat(say("verify").text()).endsWith(": all as written\n");
  }

  @Test
  void whatAKilledReleaseLeftIsTakenAsItLies() {
    Map<String, String> left =
        new ReleasedEdition(city.home, SigningSettings.NONE)
            .make(EDITION, EditionFolder.of(city.home, SmallCity.HALF, 1));
    assertThat(new Releases(city.home).findOf(EDITION)).as("killed before that").isEmpty();
    assertThat(release(EDITION, "Trần Văn An").exitCode()).isZero();
    assertThat(new Releases(city.home).list())
        .singleElement()
        .satisfies(release -> assertThat(release.files()).isEqualTo(left));
    assertThat(left).containsKeys("half_year.pdf", "half_year.docx", "half_year.xlsx");
  }

  @Test
  void aCorrectionWaitsForAReleaseOfItsOwn() throws Exception {
    assertThat(release(EDITION, "Trần Văn An").exitCode()).isZero();
    city.deliver("2024-06", "2024-06-24T02:00:00Z", "2024-06", Basis.CUMULATIVE, "5.91");
    assertThat(consolidated(city, DUE.plus(Duration.ofDays(5)))).isEqualTo("2024-H1/2, new");
    assertThat(say("diff", "2024-H1", "1", "2").text())
        .contains("2024-H1/2 is held until a person releases it, as its regime says;");
    Path second = EditionFolder.of(city.home, SmallCity.HALF, 2).report("half_year");
    assertThat(Measured.pdf(second)).isNotEmpty().allMatch(ReleasedEditionTest::isMarked);

    PlayedCity.Said replaced = release(EDITION, "Trần Văn An");
    assertThat(replaced.exitCode()).isEqualTo(1);
    assertThat(replaced.text())
        .contains(
            "Cannot release 2024-H1/1: it was replaced, expected the last of its period,"
                + " 2024-H1/2");
    PlayedCity.Said unknown = release("2024-H1/3", "Trần Văn An");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.text()).contains("Cannot find edition '2024-H1/3'");
    assertThat(release("2024-H1/2", "Trần Văn An").exitCode()).isZero();
    assertThat(say("verify").text()).endsWith(": all as written\n");
  }

  @Test
  void theSameIsMadeAgainAndHeldAgain() {
    assertThat(consolidated(city, DUE.plus(Duration.ofDays(5)))).isEqualTo("2024-H1/1, not new");
    Path again = folder.resolve("again");
    assertThat(say("rebuild", "--to", again.toString()).text()).contains("2024-H1/1 made again");
    assertThat(Measured.pdf(again.resolve("editions/2024-H1/1/half_year.pdf")))
        .isNotEmpty()
        .allMatch(ReleasedEditionTest::isMarked);
  }

  @Test
  void refusesWhatThisProgramPrintsOtherwise() throws IOException {
    EditionFolder copy = new EditionFolder(folder.resolve("copy"));
    Folders.copyFile(EditionFolder.of(city.home, SmallCity.HALF, 1).warehouse(), copy.warehouse());
    assertThat(copy.warehouse().toFile().setWritable(true)).isTrue();
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      database.execute("attach %s as copy".formatted(Sql.text(copy.warehouse().toString())));
      database.execute(
          "update copy.marts.edition__paragraphs set text_vi = 'Báo cáo cũ.' where paragraph_order"
              + " = (select min(paragraph_order) from copy.marts.edition__paragraphs)");
    }
    ReportFiles files = new ReportFiles(copy.path());
    files.print("half_year");
    files.complete("half_year");
    assertThat(SealedReport.of(copy.report("half_year")).isSound()).isTrue();
    Path word = draft.resolveSibling("half_year.docx");
    assertThat(word.getParent().toFile().setWritable(true)).isTrue();
    Files.copy(copy.path().resolve("half_year.docx"), word, StandardCopyOption.REPLACE_EXISTING);

    PlayedCity.Said said = release(EDITION, "Trần Văn An");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text())
        .contains("this program prints half_year.docx otherwise than it was published");
    assertThat(new Releases(city.home).list()).isEmpty();
    assertThat(released.getParent()).doesNotExist();
  }

  @Test
  void whatWasNotHeldNeedsNoRelease() {
    city = new SmallCity(PlayedCity.copyOfHalf(folder));
    PlayedCity.Said said = release(EDITION, "Trần Văn An");
    assertThat(said.exitCode()).isEqualTo(1);
    assertThat(said.text())
        .contains(
            "Cannot release 2024-H1/1: its regime did not hold it (release.editions), expected"
                + " nothing: it has left");
  }

  private PlayedCity.Said release(String edition, String by) {
    return say("release", edition, "--by", by);
  }

  private PlayedCity.Said say(String command, String... arguments) {
    return PlayedCity.say(city.home, command, arguments);
  }

  private static boolean isMarked(Page page) {
    return page.runs().stream().anyMatch(run -> run.text().startsWith(DRAFT));
  }

  private static String consolidated(SmallCity city, Instant asOf) {
    try (JobRoom room = JobRoom.open(city.home, Map.of())) {
      EditionJob.Outcome outcome =
          new EditionJob(city.stages(asOf)).runIn(room, SmallCity.HALF, asOf);
      return "%s/%d, %s"
          .formatted(outcome.period(), outcome.number(), outcome.isNew() ? "new" : "not new");
    }
  }

  /** A mail server and a postman who goes round on the home. */
  private final class Post implements AutoCloseable {

    private final GreenMail server =
        new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
    private int read;
    private String last = "";

    Post() {
      server.start();
    }

    List<String> goRound(Instant now) throws Exception {
      return goRound(now, Duration.ofDays(7));
    }

    /** Who was sent the edition in this round. */
    List<String> goRound(Instant now, Duration reach) throws Exception {
      Map<String, String> values =
          Map.of(
              "m.host", "localhost",
              "m.port", Integer.toString(server.getSmtp().getPort()),
              "m.security", "none",
              "m.from", "tonghop@example.vn",
              "m.not-older-than", reach.toSeconds() + "s");
      MailSettings settings =
          new Binder(new MapConfigurationPropertySource(values))
              .bindOrCreate("m", MailSettings.class);
      Clock clock = Clock.fixed(now, ZoneId.of("Asia/Ho_Chi_Minh"));
      try (Postman postman = new Postman(city.home, settings, clock, Instant.EPOCH)) {
        postman.goRound();
      }
      List<MimeMessage> news = Arrays.stream(server.getReceivedMessages()).skip(read).toList();
      read += news.size();
      List<String> readers = new ArrayList<>();
      for (MimeMessage letter : news) {
        if (letter.getSubject().startsWith("Báo cáo 6 tháng đầu năm 2024")) {
          readers.add(letter.getAllRecipients()[0].toString());
          last = (String) ((MimeMultipart) letter.getContent()).getBodyPart(0).getContent();
        }
      }
      return readers;
    }

    String text() {
      return last;
    }

    @Override
    public void close() {
      server.stop();
    }
  }
}
