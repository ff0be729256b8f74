package vn.tonghop.jobs.sources;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.warehouse.intake.Intake;

/**
 * The settings {@code tonghop.sources.*}.
 *
 * @param atOnce how many sources are pulled at a time
 * @param atMost how long one may take in one pull; what it has not brought by then waits for the
 *     next
 * @param from the sources by their names, beside the home's inbox, which is always one
 */
public record SourcesSettings(
    @DefaultValue("8") int atOnce,
    @DefaultValue("2m") Duration atMost,
    @DefaultValue Map<String, SourceSettings> from) {

  public SourcesSettings {
    from = Map.copyOf(from);
    new Intake.Limits(atOnce, atMost);
  }
}
