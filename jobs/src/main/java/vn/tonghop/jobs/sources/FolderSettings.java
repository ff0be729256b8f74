package vn.tonghop.jobs.sources;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.intake.source.Source;

/**
 * The settings of a folder that holds a folder an agency.
 *
 * @param address {@code file:///folder}
 * @param settle how long a file must have lain unchanged
 */
public record FolderSettings(@DefaultValue("") String address, @DefaultValue("30s") Duration settle)
    implements SourceSettings {

  @Override
  public Source open(String name, DataHome home, Clock clock) {
    return new FolderSource(new FolderSource.Settings(name, Path.of(uri()), settle), clock);
  }
}
