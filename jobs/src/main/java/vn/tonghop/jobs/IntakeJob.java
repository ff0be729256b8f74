package vn.tonghop.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.Step;
import vn.tonghop.jobs.runs.Run;
import vn.tonghop.jobs.sources.Sources;
import vn.tonghop.jobs.wiring.Done;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.RunLog;
import vn.tonghop.jobs.wiring.Share;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.jobs.wiring.Steps;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.Intaken;
import vn.tonghop.warehouse.intake.source.Source;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.store.Stored;
import vn.tonghop.warehouse.validate.Validation;

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
  private final Queue<Outcome> judged = new ConcurrentLinkedQueue<>();
  private final Queue<Outcome> stored = new ConcurrentLinkedQueue<>();

  /**
   * What became of a delivery: whatever else is known of it is not held until the last is done.
   *
   * @param count its findings, or its rows
   */
  private record Outcome(Receipt receipt, Verdict verdict, long count) {
    static Outcome of(Submission submission, long count) {
      return new Outcome(submission.receipt(), submission.verdict(), count);
    }

    boolean isSetAside() {
      return verdict == Verdict.SET_ASIDE;
    }

    boolean isPutOff() {
      return verdict == Verdict.WAITING;
    }
  }

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
    judged.stream()
        .sorted(Comparator.comparing(Outcome::receipt, Receipt.BY_ARRIVAL))
        .forEach(
            it ->
                lines.add(
                    "%s %s %s: %s"
                        .formatted(
                            it.receipt().sender(),
                            it.receipt().collection(),
                            it.receipt().originalName(),
                            it.isPutOff()
                                ? "put off, outbox/%s takes nothing"
                                    .formatted(it.receipt().sender())
                                : "%s, %s"
                                    .formatted(
                                        it.verdict().code(), Counted.of(it.count(), "finding")))));
    stored.stream()
        .filter(Outcome::isSetAside)
        .map(Outcome::receipt)
        .forEach(
            it ->
                lines.add(
                    "%s %s %s: could not be stored"
                        .formatted(it.sender(), it.collection(), it.originalName())));
    lines.add(
        "%d received, %d judged (%d accepted), %d stored with %s"
            .formatted(
                taken.stream().filter(Intaken.Received.class::isInstance).count(),
                judged.size() - putOffCount(),
                acceptedCount(),
                stored.size(),
                Counted.of(stored.stream().mapToLong(Outcome::count).sum(), "row")));
    if (setAsideCount() > 0) {
      lines.add(
          "%d set aside: our fault, see the log; tried again once with the next version of the program"
              .formatted(setAsideCount()));
    }
    if (putOffCount() > 0) {
      lines.add(
          "%d put off: mend %s, which takes nothing; the next intake judges what waits for it"
              .formatted(
                  putOffCount(),
                  judged.stream()
                      .filter(Outcome::isPutOff)
                      .map(it -> "outbox/" + it.receipt().sender())
                      .distinct()
                      .sorted()
                      .collect(Collectors.joining(", "))));
    }
    return lines;
  }

  /** How many deliveries wait because their agency's outbox takes no answer. */
  public long putOffCount() {
    return judged.stream().filter(Outcome::isPutOff).count();
  }

  /** How many deliveries this run could not handle; all others went on. */
  public long setAsideCount() {
    return Stream.concat(judged.stream(), stored.stream()).filter(Outcome::isSetAside).count();
  }

  /** How many things lie at sources that could not be taken; they stay where they are. */
  public long notTakenCount() {
    return countFailed(taken);
  }

  private static long countFailed(List<Intaken> intaken) {
    return intaken.stream().filter(Intaken.Failed.class::isInstance).count();
  }

  private static String wording(Intaken intaken) {
    if (intaken instanceof Intaken.Received it) {
      return "%s %s: received".formatted(it.receipt().sender(), it.receipt().originalName());
    }
    if (intaken instanceof Intaken.AlreadyReceived it) {
      return "%s %s: already received on %s"
          .formatted(
              it.receipt().sender(),
              it.receipt().originalName(),
              WrittenTime.of(it.receipt().receivedAt()));
    }
    if (intaken instanceof Intaken.Recovered it) {
      return "%s %s: receipt completed"
          .formatted(it.receipt().sender(), it.receipt().originalName());
    }
    Intaken.Failed it = (Intaken.Failed) intaken;
    return "%s: not taken, stays where it is: %s".formatted(it.place(), it.reason());
  }

  /** Goes on with a run of this job that failed or was stopped. */
  public JobExecution restartIn(JobRoom room, Run run) {
    return room.restart(run.number(), this::job);
  }

  private Job job(JobRoom.Tools tools) {
    Steps steps = new Steps(tools);
    Step intake = steps.step("intake", this::intake);
    Step validate = steps.shared("validate", "workbooks", this::toJudge, this::judgedInWords);
    Step store = steps.shared("store", "workbooks", this::toStore, this::storedInWords);
    return new JobBuilder(NAME, tools.repository())
        .start(intake)
        .next(validate)
        .next(store)
        .build();
  }

  private Done intake() {
    List<Intaken> all = stages.intake(sources.limits()).pull(sources.list(), this::loadAhead);
    taken.addAll(all);
    long failed = countFailed(all);
    long received = all.stream().filter(Intaken.Received.class::isInstance).count();
    return new Done(
        all.size(), received, failed, "%d received, %d not taken".formatted(received, failed));
  }

  /** An intake of nothing, the usual one, needs neither what asks the rules nor what stores. */
  private void loadAhead() {
    Database.loadAhead();
    stages.store().loadAhead();
  }

  /**
   * Workbooks of agencies that follow one another are judged one after another, by one worker;
   * those of the same forms by one as far as may be, who asks each rule once about many.
   */
  private List<Share> toJudge(int workers) {
    Validation validation = stages.validation();
    return Share.outAlike(
            validation.listPending(), validation::familyOf, validation::formsOf, workers)
        .stream()
        .map(this::toJudge)
        .toList();
  }

  private Share toJudge(List<Receipt> pending) {
    Validation.Sitting sitting = stages.validation().sit(pending);
    return Share.of(
        words("%d judged of %s", pending),
        pending.size(),
        sitting::findNext,
        receipt -> RunLog.about(receipt, () -> judge(receipt, sitting)),
        sitting::close);
  }

  private boolean judge(Receipt receipt, Validation.Sitting sitting) {
    Submission submission = sitting.judge(receipt);
    judged.add(Outcome.of(submission, submission.findings().size()));
    RunLog.tell(
        "%s, %s"
            .formatted(
                submission.verdict().code(), Counted.of(submission.findings().size(), "finding")));
    return submission.isJudged();
  }

  private String judgedInWords() {
    long findings = judged.stream().mapToLong(Outcome::count).sum();
    return "%d judged, %d accepted, %s"
        .formatted(judged.size() - putOffCount(), acceptedCount(), Counted.of(findings, "finding"));
  }

  private long acceptedCount() {
    return judged.stream().filter(it -> it.verdict() == Verdict.ACCEPTED).count();
  }

  private List<Share> toStore(int workers) {
    Store store = stages.store();
    return Share.out(store.listPending(), Receipt::sender, workers).stream()
        .map(pending -> toStore(store, pending))
        .toList();
  }

  private Share toStore(Store store, List<Receipt> pending) {
    return Share.of(
        words("%d stored of %s", pending),
        pending,
        receipt -> RunLog.about(receipt, () -> store(receipt, store)),
        () -> {});
  }

  private boolean store(Receipt receipt, Store store) {
    Stored one = store.store(receipt);
    stored.add(Outcome.of(one.submission(), one.rowCount()));
    return !one.submission().isSetAside();
  }

  private static String words(String form, List<Receipt> receipts) {
    List<String> senders = receipts.stream().map(Receipt::sender).distinct().sorted().toList();
    return form.formatted(receipts.size(), Share.names(senders));
  }

  private String storedInWords() {
    long rows = stored.stream().mapToLong(Outcome::count).sum();
    long whole = stored.stream().filter(one -> !one.isSetAside()).count();
    return "%d stored, %s".formatted(whole, Counted.of(rows, "row"));
  }
}
