package vn.tonghop.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;

/** What several processes plan at once in one PostgreSQL. */
class TriggersTest {

  private EmbeddedPostgres postgres;

  @BeforeEach
  void startPostgres() {
    try {
      postgres = EmbeddedPostgres.builder().start();
    } catch (IOException | RuntimeException e) {
      String reason = "SKIPPED: no PostgreSQL can be started here: " + e.getMessage();
      System.err.println(reason);
      abort(reason);
    }
  }

  @AfterEach
  void stopPostgres() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
  }

  /** One process ended at its start: the other was at the same trigger. */
  @Test
  void whatTwoPutInOnePlaceAtOnceStandsOnce() {
    DataSource store = postgres.getPostgresDatabase();
    new QuartzTables(store).create();

    List<CompletableFuture<Void>> processes =
        Stream.generate(
                () ->
                    new Triggers(
                        Schedule.open(new SchedulerFactoryBean(), store, true),
                        Schedule.transaction(store, true),
                        Clock.systemUTC()))
            .limit(2)
            .map(triggers -> CompletableFuture.runAsync(() -> prepareOftenOtherwise(triggers)))
            .toList();

    assertThat(processes)
        .allSatisfy(process -> assertThat(process.handle((v, e) -> e).join()).isNull());
  }

  private static void prepareOftenOtherwise(Triggers triggers) {
    for (int i = 0; i < 60; i++) {
      triggers.prepare(Duration.ofHours(i % 2 + 1).plusMinutes(i));
    }
  }
}
