package vn.tonghop.jobs.wiring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** A step in parts as the terminal shows it, from its beginning to its end. */
final class ShownStep implements StepExecutionListener {

  private final Progress progress;
  private final String name;
  private final String unit;
  private final List<Progress.Task> open = new CopyOnWriteArrayList<>();

  /**
   * @param unit what is done one after another, such as workbooks
   */
  ShownStep(Progress progress, String name, String unit) {
    this.progress = progress;
    this.name = name;
    this.unit = unit;
  }

  @Override
  public void beforeStep(StepExecution execution) {
    open.add(progress.begin(name));
  }

  void expect(long things) {
    open.forEach(task -> task.expect(things, unit));
  }

  void advance() {
    open.forEach(Progress.Task::advance);
  }

  @Override
  public ExitStatus afterStep(StepExecution execution) {
    open.forEach(Progress.Task::close);
    open.clear();
    return execution.getExitStatus();
  }
}
