package vn.tonghop.jobs.housekeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

class HousekeepingTest {

  private static final Instant NOW = Instant.parse("2026-06-20T10:00:00Z");

  @TempDir Path folder;
  private DataHome home;
  private JobRepository history;

  @BeforeEach
  void makeHome() throws Exception {
    home = new DataHome(folder).create();
    var database =
        new DriverManagerDataSource("jdbc:h2:mem:" + folder.getFileName() + ";DB_CLOSE_DELAY=-1");
    DatabasePopulatorUtils.execute(
        new ResourceDatabasePopulator(
            new ClassPathResource("org/springframework/batch/core/schema-h2.sql")),
        database);
    var factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(database);
    factory.setTransactionManager(new JdbcTransactionManager(database));
    factory.afterPropertiesSet();
    history = factory.getObject();
  }

  @Test
  void forgetsRunsThatEndedLongAgoAndNoOthers() throws Exception {
    ended("intake", 1, Duration.ofDays(401), BatchStatus.COMPLETED);
    ended("intake", 2, Duration.ofDays(399), BatchStatus.COMPLETED);
    ended("edition", 3, Duration.ofDays(500), BatchStatus.FAILED);
    ended("edition", 4, Duration.ofDays(500), BatchStatus.STARTED);
    for (int i = 10; i < 250; i++) {
      ended("many", i, Duration.ofDays(i % 2 == 0 ? 402 : 2), BatchStatus.COMPLETED);
    }

    assertThat(sweep().jobInstances()).isEqualTo(2 + 120);
    assertThat(sweep().jobInstances()).isZero();

    assertThat(history.getJobInstances("intake", 0, 10))
        .extracting(i -> history.getLastJobExecution(i).getJobParameters().getString("n"))
        .containsExactly("2");
    assertThat(history.getJobInstances("edition", 0, 10))
        .extracting(i -> history.getLastJobExecution(i).getStatus())
        .containsExactly(BatchStatus.STARTED);
    assertThat(history.getJobInstances("many", 0, 1000)).hasSize(120);
  }

  @Test
  void takesAwayWhatACrashLeftAsideAndNothingElseHoweverOld() throws Exception {
    Path left = file(home.aside().resolve("1234.aside"), Duration.ofDays(3));
    Path beingWritten = file(home.aside().resolve("5678.aside"), Duration.ofDays(1));
    List<Path> kept =
        Stream.of(
                home.landing().resolve("2004-01/SCT/x.xlsx"),
                home.landed().resolve("indicators__figures/collection=2004-01/SCT-1.parquet"),
                home.editions().resolve("2004-01/1/manifest.json"),
                home.outbox().resolve("SCT/sent/receipt-1.1.json"),
                home.inbox().resolve("SCT/x.xlsx"),
                home.catalog().resolve("addresses.csv"),
                home.operations().resolve("work/2004-01-1/warehouse.duckdb"))
            .map(path -> file(path, Duration.ofDays(8000)))
            .toList();

    assertThat(sweep().temporaryFiles()).isEqualTo(1);

    assertThat(left).doesNotExist();
    assertThat(beingWritten).exists();
    assertThat(kept).allSatisfy(path -> assertThat(path).exists());
  }

  @Test
  void refusesToTakeAwayWhatMayStillBeWritten() {
    assertThatThrownBy(() -> new HousekeepingSettings(Duration.ZERO, Duration.ofMinutes(59)))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith(
            "Cannot use tonghop.housekeeping.keep-temporary-files PT59M: expected at least PT1H");
  }

  private Housekeeping.Swept sweep() {
    return new Housekeeping(
            home,
            new HousekeepingSettings(Duration.ofDays(400), Duration.ofDays(2)),
            Clock.fixed(NOW, ZoneId.of("Asia/Ho_Chi_Minh")))
        .sweep(history);
  }

  private void ended(String job, int number, Duration ago, BatchStatus status) throws Exception {
    JobParameters parameters =
        new JobParametersBuilder().addString("n", Integer.toString(number)).toJobParameters();
    JobInstance instance = history.createJobInstance(job, parameters);
    JobExecution execution =
        history.createJobExecution(instance, parameters, new ExecutionContext());
    execution.setStatus(status);
    execution.setStartTime(at(ago));
    if (status != BatchStatus.STARTED) {
      execution.setEndTime(at(ago));
    }
    history.update(execution);
  }

  private static LocalDateTime at(Duration ago) {
    return LocalDateTime.ofInstant(NOW.minus(ago), ZoneId.systemDefault());
  }

  private static Path file(Path path, Duration age) {
    try {
      Files.createDirectories(path.getParent());
      Files.writeString(path, "x");
      Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
      return path;
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
