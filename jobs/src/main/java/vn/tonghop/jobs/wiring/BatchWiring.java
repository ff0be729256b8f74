package vn.tonghop.jobs.wiring;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/**
 * The Spring side of the program: the job repository and what runs jobs, as Boot configures them.
 * The stages themselves are plain Java and come in from {@link Stages}.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
class BatchWiring {

  /** Jobs run in the caller's thread, so that a command ends when its job has ended. */
  @Bean
  TaskExecutor taskExecutor() {
    return new SyncTaskExecutor();
  }
}
