package vn.tonghop.jobs.runs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.BatchStatus;

/**
 * One execution of a job.
 *
 * @param number by which it is asked for
 * @param job the job's name, such as {@code edition}
 * @param keys its business keys by name: two runs with equal keys are attempts at the same thing
 * @param particulars what it was further told, and what identifies nothing
 * @param ended {@link #NOT_YET} while it goes on
 * @param steps in the order in which they began
 */
public record Run(
    long number,
    String job,
    Map<String, String> keys,
    Map<String, String> particulars,
    BatchStatus status,
    Instant started,
    Instant ended,
    List<Step> steps) {

  public static final Instant NOT_YET = Instant.MAX;

  private static final int SHORT_DIGEST = 8;

  /**
   * One step of a run.
   *
   * @param read how many things it looked at
   * @param written how many it made
   * @param skipped how many it passed over because they could not be had
   * @param retries how many times a piece of work was rolled back and begun again
   * @param message what it did, or why it failed
   */
  public record Step(
      String name,
      BatchStatus status,
      Instant started,
      Instant ended,
      long read,
      long written,
      long skipped,
      long retries,
      String message) {}

  public Run {
    keys = java.util.Collections.unmodifiableMap(new TreeMap<>(keys));
    particulars = java.util.Collections.unmodifiableMap(new TreeMap<>(particulars));
    steps = List.copyOf(steps);
  }

  /** The business keys in one line; digests are cut to what tells them apart. */
  public String key() {
    return keys.entrySet().stream()
        .map(key -> key.getKey() + "=" + shortened(key.getValue()))
        .collect(Collectors.joining(" "));
  }

  private static String shortened(String value) {
    return value.matches("[0-9a-f]{32,}") ? value.substring(0, SHORT_DIGEST) : value;
  }

  /** What its steps did, or why it failed, in one line. */
  public String did() {
    return steps.stream()
        .filter(step -> !step.message().isEmpty() && !isPart(step))
        .map(step -> step.name() + ": " + firstLine(step.message()))
        .collect(Collectors.joining("; "));
  }

  /** What each of its steps did and how long it took, or why it failed, in one line. */
  public String summary() {
    return "run %d of %s %s: %s in %s; %s"
        .formatted(
            number,
            job,
            key(),
            status.name().toLowerCase(Locale.ROOT),
            seconds(started, ended),
            steps.stream()
                .filter(step -> !isPart(step))
                .map(
                    step ->
                        "%s %s: %s"
                            .formatted(
                                step.name(),
                                seconds(step.started(), step.ended()),
                                firstLine(step.message())))
                .collect(Collectors.joining("; ")));
  }

  private static String seconds(Instant from, Instant to) {
    return to.equals(NOT_YET)
        ? "- s"
        : String.format(Locale.ROOT, "%.1f s", Duration.between(from, to).toMillis() / 1000.0);
  }

  /** A step's part for one agency or report, such as {@code validate:SCT}. */
  private static boolean isPart(Step step) {
    return step.name().contains(":") && step.status() == BatchStatus.COMPLETED;
  }

  static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
