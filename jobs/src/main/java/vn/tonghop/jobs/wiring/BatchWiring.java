package vn.tonghop.jobs.wiring;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;

/**
 * The Spring side of the program: the job repository and what runs jobs, as Boot configures them.
 * The stages themselves are plain Java and come in from {@link Stages}.
 *
 * <p>Named one by one: what else lies on the class path, such as Actuator's web server, would cost
 * every command a second and is started by its own room only.
 */
@SpringBootConfiguration
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  BatchAutoConfiguration.class,
  BatchJdbcAutoConfiguration.class
})
class BatchWiring {

  /** Jobs run in the caller's thread, so that a command ends when its job has ended. */
  @Bean
  TaskExecutor taskExecutor() {
    return new SyncTaskExecutor();
  }
}
