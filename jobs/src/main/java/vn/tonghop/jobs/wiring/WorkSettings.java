package vn.tonghop.jobs.wiring;

import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.work.*}.
 *
 * @param atOnce how many workers a step may have at the same time; each takes a connection of the
 *     job store, and memory for its pages or its rules
 */
public record WorkSettings(@DefaultValue("2") int atOnce) {

  private static final int MOST = 4;

  public WorkSettings {
    if (atOnce < 1 || atOnce > MOST) {
      throw new Failure(
          "Cannot use tonghop.work.at-once %d: expected 1 to %d".formatted(atOnce, MOST));
    }
  }
}
