package vn.tonghop.jobs.health;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.jobs.deliver.SentLetters;
import vn.tonghop.jobs.deliver.Unsent;
import vn.tonghop.jobs.health.Watched.ExpectedEdition;
import vn.tonghop.jobs.health.Watched.StepRun;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.edition.Releases;
import vn.tonghop.warehouse.home.Deliveries;

/**
 * What one look at everything watched has shown.
 *
 * @param sourceTroubles by source, empty where all is well
 * @param overdueEditions those that are missing after their hour
 * @param heldReports by edition those that the gate holds and nobody has let go; empty where all is
 *     well
 * @param awaitedEditions those that wait for a person's release, by their codes
 * @param letters what the mail server was asked to take
 * @param unsent the letters that could not be put together in the last round
 */
record Look(
    Instant at,
    Map<String, String> sourceTroubles,
    long diskFreeBytes,
    long diskTotalBytes,
    List<ExpectedEdition> editions,
    List<ExpectedEdition> overdueEditions,
    Map<String, List<String>> heldReports,
    Set<String> awaitedEditions,
    List<StepRun> steps,
    List<Submission> submissions,
    SentLetters letters,
    List<Unsent> unsent) {

  private static final Duration LETTERS_KEPT_IN_SIGHT = Duration.ofDays(30);

  /** As long as events are written about, unless the settings say otherwise. */
  private static final Duration LETTERS_KEPT_IN_DOUBT = Duration.ofDays(7);

  /**
   * Looks at everything once.
   *
   * @throws Failure if the home itself cannot be read
   */
  static Look at(Watched watched) {
    Instant now = watched.clock().instant();
    List<ExpectedEdition> editions = watched.editions().get();
    try {
      FileStore disk = Files.getFileStore(watched.home().root());
      return new Look(
          now,
          sourceTroubles(watched),
          disk.getUsableSpace(),
          disk.getTotalSpace(),
          editions,
          editions.stream().filter(e -> isOverdue(e, watched, now)).toList(),
          heldReports(watched),
          new Releases(watched.home())
              .listAwaited(now).stream().map(EditionRecord::code).collect(Collectors.toSet()),
          watched.steps().get(),
          Deliveries.list(watched.home()),
          SentLetters.of(watched.home()),
          watched.unsent().get());
    } catch (IOException e) {
      throw new Failure(
          "Cannot look at %s: %s".formatted(watched.home().root(), e.getMessage()), e);
    }
  }

  /** A source that cannot be reached is what is being looked for, not a trouble of the look. */
  private static Map<String, String> sourceTroubles(Watched watched) {
    Map<String, String> troubles = new LinkedHashMap<>();
    for (Watched.Source source : watched.sources()) {
      try {
        source.touch().run();
        troubles.put(source.name(), "");
      } catch (RuntimeException e) {
        troubles.put(source.name(), Failure.said(e));
      }
    }
    return troubles;
  }

  private static Map<String, List<String>> heldReports(Watched watched) {
    Releases releases = new Releases(watched.home());
    Map<String, List<String>> held = new LinkedHashMap<>();
    new Editions(watched.home())
        .listIssuedLast()
        .forEach(
            (code, edition) -> {
              List<String> reports = new ArrayList<>(Verdict.in(edition).listHeld());
              if (!reports.isEmpty()) {
                reports.removeAll(releases.reportsOf(code));
              }
              held.put(code, reports);
            });
    return held;
  }

  private static boolean isOverdue(ExpectedEdition edition, Watched watched, Instant now) {
    return now.isAfter(edition.due())
        && new Editions(watched.home()).highest(edition.period()) == 0;
  }

  /** The letters of the last thirty days by state. */
  Map<String, Long> lettersByState() {
    return letters.countByState(at.minus(LETTERS_KEPT_IN_SIGHT));
  }

  /** The letters that could not be put together, and those not taken within {@code grace}. */
  List<Unsent> lettersInDoubt(Duration grace) {
    return Stream.concat(
            unsent.stream(),
            letters.listUntaken(at.minus(LETTERS_KEPT_IN_DOUBT), at.minus(grace)).stream())
        .toList();
  }

  Duration runningFor(StepRun run) {
    return Duration.between(run.startedAt(), at);
  }
}
