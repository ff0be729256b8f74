package vn.tonghop.jobs.housekeep;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.warehouse.Failure;

/**
 * The settings {@code tonghop.housekeeping.*}.
 *
 * @param keepJobHistory how long runs of jobs that have ended stay readable
 * @param keepTemporaryFiles how long files written aside stay, which only a crash leaves behind;
 *     far longer than any file takes to write
 */
public record HousekeepingSettings(
    @DefaultValue("400d") Duration keepJobHistory,
    @DefaultValue("2d") Duration keepTemporaryFiles) {

  private static final Duration LONGEST_WRITING = Duration.ofHours(1);

  public HousekeepingSettings {
    if (keepJobHistory.isNegative()) {
      throw new Failure(
          "Cannot use tonghop.housekeeping.keep-job-history %s: expected zero or more"
              .formatted(keepJobHistory));
    }
    if (keepTemporaryFiles.compareTo(LONGEST_WRITING) < 0) {
      throw new Failure(
          "Cannot use tonghop.housekeeping.keep-temporary-files %s: expected at least %s, in which a file may still be written"
              .formatted(keepTemporaryFiles, LONGEST_WRITING));
    }
  }
}
