package vn.tonghop.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import vn.tonghop.jobs.health.Watched.ExpectedEdition;
import vn.tonghop.jobs.settings.Settings;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.plan.ReportingCalendar;

/** What runs beside the schedule, over a real home and its job store. */
class PostAndHealthTest {

  private static final Instant NOW = Instant.parse("2024-06-25T01:00:00Z");

  @TempDir Path folder;

  @Test
  void showsTheStepsThatJobsHaveRunAndTheEditionsThatAreMissing() throws Exception {
    DataHome home = new DataHome(folder).create();
    Clock clock = Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
    Stages stages = new Stages(home, clock);
    Settings settings = Settings.read(Map.of("tonghop.health.port", "0"));
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      assertThat(new HousekeepJob(home, settings.housekeeping(), clock).runIn(room).getStatus())
          .isEqualTo(BatchStatus.COMPLETED);
      Instant since = Instant.parse("2024-06-19T00:00:00Z");
      try (PostAndHealth beside =
          PostAndHealth.start(stages, settings, room, List.of(stages.inbox()), since)) {
        int port = beside.findHealthPort().orElseThrow();
        assertThat(metrics(port))
            .contains("tonghop_step_last_duration_seconds{job=\"housekeep\",step=\"sweep\"}")
            .contains("tonghop_source_up{source=\"folder\"} 1.0")
            .containsPattern("tonghop_edition_overdue_seconds\\{period=\"2024-H1\"} \\d")
            .doesNotContain("2024-05\"}");
      }
    }
  }

  @Test
  void openNothingUnlessAsked() {
    DataHome home = new DataHome(folder).create();
    Stages stages = new Stages(home, Clock.systemUTC());
    try (JobRoom room = JobRoom.open(home, Map.of());
        PostAndHealth beside =
            PostAndHealth.start(stages, Settings.read(Map.of()), room, List.of(), NOW)) {
      assertThat(beside.findHealthPort()).isEmpty();
    }
  }

  @Test
  void expectTheEditionsWhoseHourHasComeSinceTheHomeBegan() {
    ReportingCalendar calendar = new ReportingCalendar(Catalog.shipped());
    assertThat(PostAndHealth.listExpected(calendar, Instant.EPOCH, NOW))
        .extracting(edition -> edition.period().code())
        .containsExactlyInAnyOrder("2024-05", "2024-06", "2024-Q2", "2024-H1");
    assertThat(PostAndHealth.listExpected(calendar, Instant.parse("2024-06-01T00:00:00Z"), NOW))
        .extracting(ExpectedEdition::period)
        .doesNotContain(vn.tonghop.warehouse.Period.of("2024-05"))
        .hasSize(3);
  }

  private static String metrics(int port) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
            .build();
    for (int i = 0; i < 200; i++) {
      String body =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
      if (body.contains("tonghop_watch_timestamp_seconds")) {
        return body;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("no look within ten seconds");
  }
}
