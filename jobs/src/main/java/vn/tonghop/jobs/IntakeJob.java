package vn.tonghop.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.Done;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.jobs.wiring.Steps;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.Intaken;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.store.Stored;

/**
 * Takes in what agencies have delivered: originals to landing, verdicts, answers, typed rows.
 *
 * <p>Each step works off what the data home shows to be undone, so that a run that was killed
 * anywhere is finished by the next one, and a run with nothing to do changes nothing.
 */
public final class IntakeJob {

  /** Under which name its runs are kept. */
  public static final String NAME = "intake";

  private final Stages stages;
  private final Sources sources;
  private final List<Intaken> taken = new ArrayList<>();
  private final List<Submission> judged = new ArrayList<>();
  private final List<Stored> stored = new ArrayList<>();

  public IntakeJob(Stages stages, List<Source> sources) {
    this(stages, new Sources(sources, Intake.Limits.STANDARD));
  }

  public IntakeJob(Stages stages, Sources sources) {
    this.stages = stages;
    this.sources = sources;
  }

  /** Runs the job; its business key is the instant of the pull. */
  public JobExecution runIn(JobRoom room) {
    return room.run(this::job, Map.of("pulled_at", stages.clock().instant().toString()));
  }

  /** What the run did, a line for each delivery and the sums at the end. */
  public List<String> summary() {
    List<String> lines = new ArrayList<>();
    taken.forEach(intaken -> lines.add(wording(intaken)));
    judged.forEach(
        submission ->
            lines.add(
                "%s %s %s: %s, %d findings"
                    .formatted(
                        submission.receipt().sender(),
                        submission.receipt().collection(),
                        submission.receipt().originalName(),
                        submission.verdict().code(),
                        submission.findings().size())));
    lines.add(
        "%d received, %d judged (%d accepted), %d stored with %d rows"
            .formatted(
                taken.stream().filter(Intaken.Received.class::isInstance).count(),
                judged.size(),
                judged.stream().filter(Submission::isAccepted).count(),
                stored.size(),
                stored.stream().mapToLong(Stored::rowCount).sum()));
    return lines;
  }

  private static String wording(Intaken intaken) {
    if (intaken instanceof Intaken.Received it) {
      return "%s %s: received".formatted(it.receipt().sender(), it.receipt().originalName());
    }
    if (intaken instanceof Intaken.AlreadyReceived it) {
      return "%s %s: already received on %s"
          .formatted(it.receipt().sender(), it.receipt().originalName(), it.receipt().receivedAt());
    }
    if (intaken instanceof Intaken.Recovered it) {
      return "%s %s: receipt completed"
          .formatted(it.receipt().sender(), it.receipt().originalName());
    }
    Intaken.Failed it = (Intaken.Failed) intaken;
    return "%s %s %s: not taken, stays where it is: %s"
        .formatted(it.source(), it.agency(), it.fileName(), it.reason());
  }

  /** Goes on with a run of this job that failed or was stopped. */
  public JobExecution restartIn(JobRoom room, Run run) {
    return room.restart(run.number(), this::job);
  }

  private Job job(JobRoom.Tools tools) {
    Steps steps = new Steps(tools);
    Step intake = steps.step("intake", this::intake);
    Step validate = steps.portions("validate", this::validate, this::judgedInWords);
    Step store = steps.portions("store", this::store, this::storedInWords);
    return new JobBuilder(NAME, tools.repository())
        .start(intake)
        .next(validate)
        .next(store)
        .build();
  }

  private Done intake() {
    List<Intaken> all = stages.intake(sources.limits()).pull(sources.list());
    taken.addAll(all);
    long failed = all.stream().filter(Intaken.Failed.class::isInstance).count();
    long received = all.stream().filter(Intaken.Received.class::isInstance).count();
    return new Done(
        all.size(), received, failed, "%d received, %d not taken".formatted(received, failed));
  }

  private Done validate(BooleanSupplier mayGoOn) {
    List<Submission> portion = stages.validation().validatePending(mayGoOn);
    judged.addAll(portion);
    return new Done(portion.size(), portion.size(), 0, "");
  }

  private String judgedInWords() {
    long accepted = judged.stream().filter(Submission::isAccepted).count();
    return "%d judged, %d accepted".formatted(judged.size(), accepted);
  }

  private Done store(BooleanSupplier mayGoOn) {
    List<Stored> portion = stages.store().storePending(mayGoOn);
    stored.addAll(portion);
    return new Done(portion.size(), portion.size(), 0, "");
  }

  private String storedInWords() {
    long rows = stored.stream().mapToLong(Stored::rowCount).sum();
    return "%d stored, %d rows".formatted(stored.size(), rows);
  }
}
