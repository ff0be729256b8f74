package vn.tonghop.jobs.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

class JobRoomTest {

  private static final Map<String, String> JUNE = Map.of("period", "2024-H1");

  @TempDir Path folder;

  private final List<String> done = new ArrayList<>();
  private final AtomicBoolean printerBroken = new AtomicBoolean(true);

  @Test
  void goesOnFromTheStepThatFailedAlsoInAnotherProcess() {
    DataHome home = new DataHome(folder).create();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      assertThatThrownBy(() -> room.run(this::job, JUNE))
          .isInstanceOf(Failure.class)
          .hasMessage("Cannot print: no paper");
    }
    printerBroken.set(false);
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      assertThat(room.run(this::job, JUNE).getStatus()).isEqualTo(BatchStatus.COMPLETED);
    }
    assertThat(done).containsExactly("consolidate", "render");
  }

  @Test
  void runsAgainWhatTheRepositoryHasAsComplete() {
    printerBroken.set(false);
    try (JobRoom room = JobRoom.open(new DataHome(folder).create(), Map.of())) {
      room.run(this::job, JUNE);
      JobExecution second = room.run(this::job, JUNE);
      assertThat(second.getJobParameters().getString("again")).isEqualTo("1");
    }
    assertThat(done).containsExactly("consolidate", "render", "consolidate", "render");
  }

  @Test
  void tellsASecondProcessThatTheHomeIsAtWork() throws Exception {
    DataHome home = new DataHome(folder).create();
    Process first =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                HoldsTheHome.class.getName(),
                home.root().toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = first.inputReader()) {
      assertThat(said.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> JobRoom.open(home, Map.of()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining(
              "another process is at work on this home (process %d)", first.pid());
    } finally {
      first.destroyForcibly();
    }
  }

  /** A first process: opens the home's job store and stays until it is killed. */
  static final class HoldsTheHome {
    public static void main(String[] arguments) throws InterruptedException {
      try (JobRoom room = JobRoom.open(new DataHome(Path.of(arguments[0])), Map.of())) {
        System.out.println(room == null ? "closed" : "open");
        Thread.sleep(60_000);
      }
    }
  }

  private Job job(JobRoom.Tools tools) {
    return new JobBuilder("edition", tools.repository())
        .start(step(tools, "consolidate", false))
        .next(step(tools, "render", true))
        .build();
  }

  private Step step(JobRoom.Tools tools, String name, boolean needsPrinter) {
    return new StepBuilder(name, tools.repository())
        .tasklet(
            (contribution, context) -> {
              if (needsPrinter && printerBroken.get()) {
                throw new Failure("Cannot print: no paper");
              }
              done.add(name);
              return RepeatStatus.FINISHED;
            },
            tools.transactions())
        .build();
  }
}
