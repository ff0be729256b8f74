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
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerKey;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.support.TransactionOperations;

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

  /**
   * One process ended at its start: the other was at the same trigger, or had put it where neither
   * had seen one.
   */
  @Test
  void whatTwoPutInOnePlaceAtOnceStandsOnce() {
    DataSource store = postgres.getPostgresDatabase();
    new QuartzTables(store).create();

    List<CompletableFuture<Void>> processes =
        Stream.generate(
                () ->
                    CompletableFuture.runAsync(
                        () ->
                            prepareOftenOtherwise(
                                Schedule.open(new SchedulerFactoryBean(), store, true), store)))
            .limit(2)
            .toList();

    assertThat(processes)
        .allSatisfy(process -> assertThat(process.handle((v, e) -> e).join()).isNull());
  }

  private static void prepareOftenOtherwise(Scheduler scheduler, DataSource store) {
    TransactionOperations transaction = Schedule.transaction(store, true);
    Triggers triggers = new Triggers(scheduler, transaction, Clock.systemUTC());
    for (int i = 0; i < 24; i++) {
      triggers.prepare(Duration.ofHours(i % 2 + 1).plusMinutes(i));
      if (i % 3 == 0) {
        transaction.executeWithoutResult(status -> takeBeatFrom(scheduler));
      }
    }
  }

  private static void takeBeatFrom(Scheduler scheduler) {
    try {
      scheduler.unscheduleJob(TriggerKey.triggerKey("beat"));
    } catch (SchedulerException e) {
      throw new AssertionError(e);
    }
  }
}
