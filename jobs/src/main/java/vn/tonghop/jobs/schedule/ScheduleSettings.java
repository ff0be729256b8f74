package vn.tonghop.jobs.schedule;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.schedule.*}.
 *
 * @param betweenPulls how often the sources are asked while a collection is open
 */
public record ScheduleSettings(@DefaultValue("5m") Duration betweenPulls) {

  public ScheduleSettings {
    if (betweenPulls.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new Failure(
          "Cannot use tonghop.schedule.between-pulls %s: expected at least a second"
              .formatted(betweenPulls));
    }
  }
}
