package vn.tonghop.jobs.operate;

import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.trace.Impact;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.home.DataHome;

/** The option of commands that read: as what was known when. */
final class AsOfOption {

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "As it was known at an instant such as 05/12/2024 17:00, 2024-12-05T17:00:00+07:00, or"
              + " 05/12/2024 for the end of that day (default: now).")
  private Optional<Instant> asOf = Optional.empty();

  @Option(
      names = "--edition",
      paramLabel = "PERIOD/N",
      description = "As an edition knew it, such as 2024/1.")
  private Optional<EditionCode> edition = Optional.empty();

  /**
   * The instant that is meant; empty for now.
   *
   * @throws Failure if both are given, or the edition was never published
   */
  Optional<Instant> find(DataHome home) {
    if (!asOf.isEmpty() && !edition.isEmpty()) {
      throw new Failure("Cannot tell what is meant: expected either --edition or --as-of");
    }
    return edition.isEmpty() ? asOf : Optional.of(edition.get().in(home).asOf());
  }

  /** What submissions would move, as it was known then. */
  Impact impact(Stages stages) {
    return find(stages.home())
        .map(instant -> new Impact(stages, instant))
        .orElseGet(() -> new Impact(stages));
  }

  /** The edition that is meant, if one is. */
  Optional<EditionRecord> findEdition(DataHome home) {
    return edition.map(code -> code.in(home));
  }
}
