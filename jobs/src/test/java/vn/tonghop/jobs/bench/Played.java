package vn.tonghop.jobs.bench;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Map;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.rehearse.city.Stretch;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.home.DataHome;

/** A generated city that was played for some time, which benchmarks copy and leave as it is. */
final class Played {

  private Played() {}

  /**
   * Plays it, or takes the one that {@code -D<property>=<home>} names, for trying out a change
   * without playing the city again.
   */
  static DataHome city(
      String property, Path folder, YearMonth from, YearMonth to, Generation.Editions editions) {
    String there = System.getProperty(property, "");
    if (!there.isEmpty()) {
      return new DataHome(Path.of(there));
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    DataHome home = new DataHome(folder).create();
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      Generation.into(home, room, out, new Stretch(from, to), 1).play(editions);
    }
    return home;
  }
}
