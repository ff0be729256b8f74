package vn.tonghop.jobs.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;

class UnfinishedRunTest {

  @Test
  void tellsThatMemoryRanOutInTheJobStoreAndHowToGoOn() {
    JobExecution run = new JobExecution(7, new JobInstance(1, "intake"), new JobParameters());
    run.addFailureException(
        new IllegalStateException(
            new SQLException("General error", new OutOfMemoryError("Java heap space"))));
    assertThat(UnfinishedRun.failureOf(run))
        .hasMessage(
            "Cannot complete job intake: out of memory; give Java more, such as -Xmx2g, and run the same command again, or restart 7, to go on from there");
  }
}
