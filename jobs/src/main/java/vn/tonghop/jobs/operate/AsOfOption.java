package vn.tonghop.jobs.operate;

import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.trace.Impact;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.home.DataHome;

/** The option of commands that read: as what was known when. */
final class AsOfOption {

  /** One of them at most. */
  static final class When {
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
  }

  @ArgGroup(exclusive = true)
  private When when = new When();

  /**
   * The instant that is meant; empty for now.
   *
   * @throws vn.tonghop.warehouse.UnknownCode if the edition was never published
   */
  Optional<Instant> find(DataHome home) {
    return findEdition(home).map(EditionRecord::asOf).or(() -> when.asOf);
  }

  /** What submissions would move, as it was known then. */
  Impact impact(Stages stages) {
    return find(stages.home())
        .map(instant -> new Impact(stages, instant))
        .orElseGet(() -> new Impact(stages));
  }

  /** The edition that is meant, if one is. */
  Optional<EditionRecord> findEdition(DataHome home) {
    return when.edition.map(code -> code.in(home));
  }
}
