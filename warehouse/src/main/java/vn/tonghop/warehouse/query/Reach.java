package vn.tonghop.warehouse.query;

import java.time.Instant;
import java.util.List;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionCode;

/**
 * What a question can see: published editions and, if asked for, what has been received.
 *
 * @param published which editions
 * @param received what of the deliveries
 */
public record Reach(Published published, Received received) {

  /** Which editions a question sees. */
  public sealed interface Published {
    /** Those that stand now. */
    record Standing() implements Published {}

    /** Those that stood at an instant: the latest of each period made as of then or before. */
    record AsOf(Instant instant) implements Published {}

    /** Those that are named, standing or replaced. */
    record Named(List<EditionCode> editions) implements Published {
      public Named {
        editions = List.copyOf(editions);
      }
    }
  }

  /** What a question sees of the deliveries, beside the editions. */
  public enum Received {
    /** Nothing: the schemas {@code marts} and {@code core} only. */
    NOTHING,
    /** The schema {@code live}: all submissions and the figures that count now. */
    STANDING,
    /** The schema {@code live} with {@code live.observations_history}, every vintage. */
    HISTORY
  }

  /** The standing editions alone. */
  public static Reach standing() {
    return new Reach(new Published.Standing(), Received.NOTHING);
  }

  /** One edition alone. */
  public static Reach edition(Period period, int number) {
    return new Reach(
        new Published.Named(List.of(new EditionCode(period, number))), Received.NOTHING);
  }
}
