package vn.tonghop.jobs.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;
import vn.tonghop.jobs.deliver.Unsent;
import vn.tonghop.jobs.health.Watched.ExpectedEdition;
import vn.tonghop.jobs.health.Watched.StepRun;
import vn.tonghop.reports.gate.Fault;
import vn.tonghop.reports.gate.Rule;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.Severity;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Verdicts;

/** Health and metrics as a monitoring system reads them, over HTTP. */
class HealthRoomTest {

  private static final ZoneId CITY = ZoneId.of("Asia/Ho_Chi_Minh");
  private static final Instant NOW = Instant.parse("2024-06-20T10:00:00Z");
  private static final Instant DEADLINE = Instant.parse("2024-06-18T10:00:00Z");
  private static final HealthSettings SETTINGS =
      new HealthSettings(
          0,
          "127.0.0.1",
          Duration.ofSeconds(1),
          1,
          Duration.ofHours(1),
          Duration.ofHours(2),
          Duration.ofHours(6));

  @TempDir Path folder;
  private DataHome home;
  private final List<Watched.Source> sources = new ArrayList<>();
  private final List<ExpectedEdition> editions = new ArrayList<>();
  private final List<StepRun> steps = new CopyOnWriteArrayList<>();
  private final List<Unsent> unsent = new ArrayList<>();
  private final List<HealthRoom> opened = new ArrayList<>();

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder.resolve("home")).create();
    sources.add(new Watched.Source("folder", () -> {}));
  }

  @AfterEach
  void closeRooms() {
    opened.forEach(HealthRoom::close);
  }

  @Test
  void isUpWhenAllIsWell() throws Exception {
    Files.createDirectories(home.edition(Period.of("2024-05"), 1));
    editions.add(new ExpectedEdition(Period.of("2024-05"), NOW.minus(Duration.ofDays(30))));
    HealthRoom room = open(SETTINGS);
    JsonNode health = healthOnceLookedAt(room);
    assertThat(health.at("/status").asString()).isEqualTo("UP");
    assertThat(health.at("/components/sources/details/folder").asString()).isEqualTo("reachable");
  }

  @Test
  void isDownAndNamesTheLetterThatCannotBePutTogether() throws Exception {
    unsent.add(new Unsent("2024-06/SCT-0a1b2c3d.2", "Cannot attach x.xlsx"));
    HealthRoom room = open(SETTINGS);
    JsonNode health = healthOnceLookedAt(room);
    assertThat(health.at("/components/letters/status").asString()).isEqualTo("DOWN");
    assertThat(health.at("/components/letters/details").path("2024-06/SCT-0a1b2c3d.2").asString())
        .isEqualTo("Cannot attach x.xlsx");
  }

  @Test
  void isDownAndNamesTheLetterThatTheMailServerHasNotTakenInTime() throws Exception {
    tried("STC", "receipt-2", 1, Duration.ofHours(3), "failed", "451 later");
    tried("STC", "receipt-2", 2, Duration.ofMinutes(10), "failed", "451 greylisted");
    tried("SCT", "receipt-2", 1, Duration.ofMinutes(119), "failed", "451 later");
    tried("SCT", "receipt-3", 1, Duration.ofHours(3), "failed", "451 later");
    tried("SCT", "receipt-3", 2, Duration.ofHours(2), "sent", "250 taken");
    tried("SNV", "edition-2024-05-1", 1, Duration.ofMinutes(1), "refused", "550 no such user");
    tried("SNV", "receipt-1", 1, Duration.ofDays(8), "refused", "550 no such user");
    JsonNode letters = healthOnceLookedAt(open(SETTINGS)).at("/components/letters");
    assertThat(letters.at("/status").asString()).isEqualTo("DOWN");
    assertThat(letters.at("/details").propertyNames())
        .containsExactlyInAnyOrder("STC/receipt-2", "SNV/edition-2024-05-1");
    assertThat(letters.at("/details").path("STC/receipt-2").asString())
        .isEqualTo("not taken since 2024-06-20T07:00:00Z, 2 attempts: 451 greylisted");
    assertThat(letters.at("/details").path("SNV/edition-2024-05-1").asString())
        .isEqualTo("refused at 2024-06-20T09:59:00Z: 550 no such user");
  }

  private void tried(
      String agency, String event, int number, Duration ago, String state, String answer)
      throws Exception {
    Path sent = Files.createDirectories(home.outbox().resolve(agency).resolve("sent"));
    Files.writeString(
        sent.resolve(event + "." + number + ".json"),
        """
        {"event": "%s", "number": %d, "state": "%s", "message_id": "<1@city>", "addresses": [],
         "at": "%s", "next_at": "%s", "process": "1", "detail": "%s"}
        """
            .formatted(event, number, state.toUpperCase(), NOW.minus(ago), NOW, answer));
  }

  @Test
  void isDownAndSaysWhyWhenASourceCannotBeReached() throws Exception {
    sources.add(
        new Watched.Source(
            "sftp",
            () -> {
              throw new Failure("Cannot reach sftp: connection refused");
            }));
    JsonNode health = healthOnceLookedAt(open(SETTINGS));
    assertThat(health.at("/status").asString()).isEqualTo("DOWN");
    assertThat(health.at("/components/sources/details/sftp").asString())
        .isEqualTo("Cannot reach sftp: connection refused");
    assertThat(health.at("/components/disk/status").asString()).isEqualTo("UP");
  }

  @Test
  void isDownWhenAnEditionIsMissingPastItsGrace() throws Exception {
    editions.add(new ExpectedEdition(Period.of("2024-05"), NOW.minus(Duration.ofHours(2))));
    editions.add(new ExpectedEdition(Period.of("2024-H1"), NOW.minus(Duration.ofMinutes(59))));
    JsonNode editionsHealth = healthOnceLookedAt(open(SETTINGS)).at("/components/editions");
    assertThat(editionsHealth.at("/status").asString()).isEqualTo("DOWN");
    assertThat(editionsHealth.at("/details/2024-05").asString())
        .isEqualTo("due since 2024-06-20T08:00:00Z");
    assertThat(editionsHealth.at("/details").has("2024-H1")).isFalse();
  }

  @Test
  void isDownWhenTheDiskHasTooLittleRoom() throws Exception {
    HealthSettings greedy =
        new HealthSettings(
            0,
            "127.0.0.1",
            Duration.ofSeconds(1),
            Long.MAX_VALUE,
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(6));
    JsonNode health = healthOnceLookedAt(open(greedy));
    assertThat(health.at("/components/disk/status").asString()).isEqualTo("DOWN");
    assertThat(health.at("/components/disk/details/free_bytes").asLong()).isPositive();
  }

  @Test
  void isDownWhenAStepIsStuck() throws Exception {
    steps.add(run("render", Duration.ofHours(7), Instant.MAX, StepRun.Result.RUNNING));
    steps.add(run("store", Duration.ofHours(5), Instant.MAX, StepRun.Result.RUNNING));
    JsonNode runs = healthOnceLookedAt(open(SETTINGS)).at("/components/runs");
    assertThat(runs.at("/status").asString()).isEqualTo("DOWN");
    assertThat(runs.at("/details").propertyNames()).containsExactly("edition/render");
  }

  @Test
  void answersWhileASourceHangs() throws Exception {
    sources.add(new Watched.Source("sftp", HealthRoomTest::hang));
    HealthRoom room = open(SETTINGS);
    long began = System.nanoTime();
    JsonNode health = health(room);
    assertThat(health.at("/status").asString()).isEqualTo("DOWN");
    assertThat(health.at("/components/watch/details/trouble").asString())
        .isEqualTo("nothing looked at yet");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void countsSubmissionsFindingsAndLateness() throws Exception {
    deliver("SCT", Verdict.REJECTED, DEADLINE.minusSeconds(60));
    deliver("SCT", Verdict.ACCEPTED, DEADLINE.minusSeconds(30));
    deliver("STC", Verdict.ACCEPTED, DEADLINE.plus(Duration.ofMinutes(90)));
    HealthRoom room = open(SETTINGS);
    healthOnceLookedAt(room);
    assertThat(get(room, "/actuator/prometheus").body().lines())
        .contains(
            "tonghop_submissions{collection=\"2024-06\",verdict=\"accepted\"} 2.0",
            "tonghop_submissions{collection=\"2024-06\",verdict=\"rejected\"} 1.0",
            "tonghop_findings{code=\"UNKNOWN_COLUMN\",collection=\"2024-06\",severity=\"reject\"} 1.0",
            "tonghop_submissions_late{collection=\"2024-06\"} 1.0",
            "tonghop_submissions_lateness_hours{collection=\"2024-06\"} 1.5");
  }

  @Test
  void showsNoLongerWhatIsGoneAndNeverBlinks() throws Exception {
    steps.add(run("render", Duration.ofMinutes(3), NOW, StepRun.Result.DONE));
    HealthRoom room = open(SETTINGS);
    healthOnceLookedAt(room);
    assertThat(get(room, "/actuator/prometheus").body()).contains("step=\"render\"");
    steps.clear();
    String body = "step=\"render\"";
    for (int i = 0; i < 3000 && body.contains("step=\"render\""); i++) {
      body = get(room, "/actuator/prometheus").body();
      assertThat(body).contains("tonghop_disk_free_bytes ", "tonghop_source_up{");
    }
    assertThat(body).doesNotContain("step=\"render\"");
  }

  @Test
  void countsTheReportsThatTheGateHoldsUntilTheyAreLetGo() throws Exception {
    holdAReport();
    HealthRoom room = open(SETTINGS);
    healthOnceLookedAt(room);
    String metric = "tonghop_edition_held_reports{edition=\"2024-05/1\"} ";
    assertThat(get(room, "/actuator/prometheus").body()).contains(metric + "1.0");
    new Releases(home).add(new Releases.Release("2024-05/1", "monthly", "Trần Văn An", NOW));
    String body = "";
    for (int i = 0; i < 3000 && !body.contains(metric + "0.0"); i++) {
      body = get(room, "/actuator/prometheus").body();
    }
    assertThat(body).contains(metric + "0.0");
  }

  @Test
  void tellsWhichEditionWaitsForItsRelease() throws Exception {
    EditionFolder edition = holdAReport();
    Files.writeString(
        edition.record(),
        "{\"period\": \"2024-05\", \"number\": 1, \"submissions\": [], \"as_of\": \"%s\"}"
            .formatted(NOW));
    new vn.tonghop.reports.gate.Verdict(List.of("monthly"), List.of(), Unreleased.HELD)
        .write(edition);
    HealthRoom room = open(SETTINGS);
    healthOnceLookedAt(room);
    String metric = "tonghop_edition_awaits_release{edition=\"2024-05/1\"} ";
    assertThat(get(room, "/actuator/prometheus").body()).contains(metric + "1.0");
    new Releases(home).add(new Releases.Release("2024-05/1", "", "An", NOW, Map.of()));
    String body = "";
    for (int i = 0; i < 3000 && !body.contains(metric + "0.0"); i++) {
      body = get(room, "/actuator/prometheus").body();
    }
    assertThat(body).contains(metric + "0.0");
  }

  private EditionFolder holdAReport() throws Exception {
    Path edition = Files.createDirectories(home.edition(Period.of("2024-05"), 1));
    Files.writeString(home.editions().resolve("current.json"), "{\"2024-05\": 1}");
    Fault fault = new Fault("monthly", Rule.COUNTS, "Phụ lục I", "13", "12");
    new vn.tonghop.reports.gate.Verdict(List.of("monthly"), List.of(fault))
        .write(new EditionFolder(edition));
    return new EditionFolder(edition);
  }

  @Test
  void hasTheMetricOfEachAlert() throws Exception {
    deliver("STC", Verdict.REJECTED, DEADLINE);
    deliver("STC", Verdict.ACCEPTED, DEADLINE.plusSeconds(60));
    editions.add(new ExpectedEdition(Period.of("2024-05"), NOW));
    steps.add(run("render", Duration.ofMinutes(3), NOW, StepRun.Result.FAILED));
    holdAReport();
    HealthRoom room = open(SETTINGS);
    healthOnceLookedAt(room);
    List<String> exposed =
        get(room, "/actuator/prometheus")
            .body()
            .lines()
            .filter(line -> line.startsWith("# TYPE "))
            .map(line -> line.split(" ")[2])
            .toList();

    JsonNode rules;
    try (var in = HealthRoom.class.getResourceAsStream("/alerts/tonghop.rules.yml")) {
      rules = new YAMLMapper().readTree(in).at("/groups/0/rules");
    }
    assertThat(rules.size()).isGreaterThan(10);
    for (JsonNode rule : rules) {
      String alert = rule.at("/alert").asString();
      assertThat(rule.at("/annotations/explanation").asString()).as(alert).hasSizeGreaterThan(40);
      List<String> asked =
          Pattern.compile("tonghop_[a-z_]+")
              .matcher(rule.at("/expr").asString())
              .results()
              .map(match -> match.group())
              .collect(Collectors.toList());
      assertThat(asked).as(alert).isNotEmpty();
      assertThat(exposed).as("metrics of " + alert).containsAll(asked);
    }
  }

  @Test
  void listensOnThisMachineOnlyAndShowsNothingElse() throws Exception {
    HealthRoom room = open(SETTINGS);
    for (NetworkInterface each : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : each.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, room.port()).close())
              .as("listening on " + address)
              .isInstanceOf(java.io.IOException.class);
        }
      }
    }
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), room.port())) {
      assertThat(socket.isConnected()).isTrue();
    }
    for (String closed :
        List.of("env", "configprops", "beans", "heapdump", "loggers", "shutdown")) {
      assertThat(get(room, "/actuator/" + closed).statusCode()).as(closed).isEqualTo(404);
    }
  }

  @Test
  void saysWhenThePortIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      HealthSettings settings =
          new HealthSettings(
              taken.getLocalPort(),
              "127.0.0.1",
              Duration.ofSeconds(1),
              1,
              Duration.ofHours(1),
              Duration.ofHours(2),
              Duration.ofHours(6));
      assertThatThrownBy(() -> open(settings))
          .isInstanceOf(Failure.class)
          .hasMessageStartingWith("Cannot open health on 127.0.0.1:" + taken.getLocalPort());
    }
  }

  private HealthRoom open(HealthSettings settings) {
    HealthRoom room =
        HealthRoom.open(
            settings,
            new Watched(
                home,
                Clock.fixed(NOW, CITY),
                Office::new,
                sources,
                () -> List.copyOf(editions),
                () -> List.copyOf(steps),
                () -> List.copyOf(unsent)));
    opened.add(room);
    return room;
  }

  private static JsonNode healthOnceLookedAt(HealthRoom room) throws Exception {
    for (int i = 0; i < 100; i++) {
      JsonNode health = health(room);
      if (!health.at("/components/watch/details").has("trouble")) {
        return health;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no look within five seconds: " + health(room));
  }

  private static JsonNode health(HealthRoom room) throws Exception {
    return new JsonMapper().readTree(get(room, "/actuator/health").body());
  }

  private static HttpResponse<String> get(HealthRoom room, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + room.port() + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private static void hang() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static StepRun run(String step, Duration since, Instant endedAt, StepRun.Result result) {
    return new StepRun("edition", step, NOW.minus(since), endedAt, result);
  }

  private void deliver(String agency, Verdict verdict, Instant at) {
    Receipt receipt =
        new Receipt(
            vn.tonghop.warehouse.Digest.ofText(agency + at),
            agency,
            "2024-06",
            "x.xlsx",
            1,
            at,
            at,
            at,
            "folder",
            "landing/x.xlsx");
    List<Finding> findings =
        verdict == Verdict.ACCEPTED
            ? List.of()
            : List.of(new Finding("UNKNOWN_COLUMN", Severity.REJECT, "", "", "", "", "", ""));
    new Verdicts(home)
        .write(
            new Submission(receipt, verdict, findings, "indicators", 1, 1, 1),
            List.of(),
            List.of());
  }

  /** A register of whoever is asked for; all owe by the same hour. */
  private static final class Office implements Register {
    @Override
    public Optional<Agency> findAgency(String code) {
      return Optional.of(
          new Agency(code, code, "department", true, LocalDate.of(2004, 1, 2), LocalDate.MAX));
    }

    @Override
    public Optional<Duty> findDuty(String agencyCode, Collection collection) {
      return findAgency(agencyCode)
          .map(
              agency ->
                  new Duty(
                      agency,
                      collection,
                      List.of("indicators"),
                      DEADLINE.atZone(CITY),
                      Unreleased.NOT_REQUIRED,
                      ""));
    }

    @Override
    public List<OwedFigure> listOwedFigures(String agencyCode, Collection collection) {
      return List.of();
    }
  }
}
