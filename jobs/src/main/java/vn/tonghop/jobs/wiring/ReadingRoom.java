package vn.tonghop.jobs.wiring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tonghop.jobs.runs.RunHistory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/**
 * Where one reads what jobs have run, without waiting for those that are at work or disturbing
 * them: nothing is recovered, made or changed.
 */
public final class ReadingRoom implements AutoCloseable {

  private static final int ATTEMPTS = 3;

  private final DataHome home;
  private final Path copy;
  private final ConfigurableApplicationContext context;

  private ReadingRoom(DataHome home, Path copy, ConfigurableApplicationContext context) {
    this.home = home;
    this.copy = copy;
    this.context = context;
  }

  /**
   * @param settings Spring settings by name, from {@code --set}
   * @throws Failure if the job store cannot be read
   */
  public static ReadingRoom open(DataHome home, Map<String, String> settings) {
    for (int attempt = 1; ; attempt++) {
      Path copy = folder();
      try {
        return new ReadingRoom(home, copy, JobStore.openToRead(home, settings, copy));
      } catch (RuntimeException e) {
        Folder.remove(copy);
        // A copy may have been torn by a write in just that moment; the next one is not.
        if (attempt == ATTEMPTS) {
          throw new Failure(
              "Cannot read the job store of %s: %s".formatted(home.root(), JobStore.reason(e)), e);
        }
      }
    }
  }

  /** The runs, as they are in the store. */
  public RunHistory history() {
    return new RunHistory(context.getBean(JobRepository.class), context.getBean(DataSource.class));
  }

  /**
   * The numbers of the runs that go on by the store but whose process has ended. Whoever works on
   * the embedded store next is the only one: of it a process that still lives may be at work.
   */
  public Set<Long> listLeftBehind() {
    try (ProcessMark mark = new ProcessMark(context.getBean(DataSource.class))) {
      boolean isHeld = !mark.isShared() && !JobStore.holder(home).isEmpty();
      return history().listGoingOn().stream()
          .filter(execution -> !isHeld && !mark.isAlive(Executions.processOf(execution)))
          .map(JobExecution::getId)
          .collect(Collectors.toSet());
    }
  }

  @Override
  public void close() {
    context.close();
    Folder.remove(copy);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("tonghop-runs-");
    } catch (IOException e) {
      throw new Failure("Cannot make a temporary folder: " + e.getMessage(), e);
    }
  }
}
