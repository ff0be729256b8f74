package vn.tonghop.jobs.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.quartz.SchedulerFactoryBean;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

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
    TransactionOperations transaction = new TransactionTemplate(new JdbcTransactionManager(store));

    List<CompletableFuture<Void>> processes =
        Stream.generate(() -> new Triggers(scheduler(store), transaction, Clock.systemUTC()))
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

  private static org.quartz.Scheduler scheduler(DataSource store) {
    SchedulerFactoryBean factory = new SchedulerFactoryBean();
    factory.setDataSource(store);
    factory.setSchedulerName("tonghop");
    factory.setAutoStartup(false);
    factory.setExposeSchedulerInRepository(false);
    Properties properties = new Properties();
    properties.setProperty("org.quartz.scheduler.instanceId", "AUTO");
    properties.setProperty("org.quartz.jobStore.isClustered", "true");
    properties.setProperty(
        "org.quartz.jobStore.driverDelegateClass",
        "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
    factory.setQuartzProperties(properties);
    try {
      factory.afterPropertiesSet();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return factory.getObject();
  }
}
