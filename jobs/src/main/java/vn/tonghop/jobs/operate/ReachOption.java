package vn.tonghop.jobs.operate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.query.Reach;

/** What a question reaches: which editions, and whether what has been received too. */
final class ReachOption {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "--edition",
      paramLabel = "PERIOD/N",
      description = "An edition, such as 2024/1, instead of those that stand; repeatable.")
  private List<EditionCode> editions = List.of();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "The editions that stood, and the deliveries received, at an instant such as"
              + " 2024-12-05T17:00:00+07:00.")
  private Optional<Instant> asOf = Optional.empty();

  @Option(
      names = "--live",
      description = "Also the schema live: all submissions, findings, the figures that count now.")
  private boolean isLive;

  @Option(
      names = "--include-history",
      description =
          "Also live.observations_history: every vintage with the editions that print it.")
  private boolean includesHistory;

  /** Refuses what contradicts itself, as wrong use. */
  void check() {
    if (!editions.isEmpty() && !asOf.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Cannot ask: expected either --edition or --as-of");
    }
  }

  Reach reach() {
    Reach.Published published =
        !editions.isEmpty()
            ? new Reach.Published.Named(editions)
            : asOf.isEmpty()
                ? new Reach.Published.Standing()
                : new Reach.Published.AsOf(asOf.get());
    return new Reach(
        published,
        includesHistory
            ? Reach.Received.HISTORY
            : isLive ? Reach.Received.STANDING : Reach.Received.NOTHING);
  }
}
