package vn.tonghop.jobs.sources;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.Source;

/**
 * Where a process takes deliveries from, and how: one for its whole life, so that what an HTTPS
 * server was told is remembered in one place.
 */
public record Sources(List<Source> list, Intake.Limits limits) {

  public Sources {
    list = List.copyOf(list);
  }

  /**
   * The inbox and the sources of the settings, in the order of their names. None is gone to.
   *
   * @throws Failure if settings contradict each other, or a file that they name cannot be read
   */
  public static Sources of(Source inbox, SourcesSettings settings, DataHome home, Clock clock) {
    List<Source> all = new ArrayList<>(List.of(inbox));
    new TreeMap<>(settings.from()).forEach((name, one) -> all.add(open(name, one, home, clock)));
    return new Sources(all, new Intake.Limits(settings.atOnce(), settings.atMost()));
  }

  private static Source open(String name, SourceSettings settings, DataHome home, Clock clock) {
    try {
      return settings.open(name, home, clock);
    } catch (IllegalArgumentException e) {
      throw new Failure("Cannot use source %s: %s".formatted(name, e.getMessage()), e);
    }
  }
}
