package vn.tonghop.jobs.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.rehearse.city.Score;
import vn.tonghop.jobs.rehearse.city.Stretch;
import vn.tonghop.jobs.trace.Rebuild;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;

/**
 * The generated city from month to month: deliveries, corrections, late files and every edition at
 * its time, and then every edition made again from landing, as of its day, in an empty home.
 */
final class Simulation {

  /**
   * What came of it.
   *
   * @param receivedCount the deliveries in landing, rejected ones too
   * @param remade every edition that was published, with what differs
   */
  record Outcome(int receivedCount, List<Rebuild.Remade> remade, Score score) {

    long replacements() {
      return remade.stream().filter(one -> one.original().replacedNumber() > 0).count();
    }

    long equal() {
      return remade.stream().filter(one -> one.differences().isEmpty()).count();
    }
  }

  private final PrintWriter out;

  Simulation(PrintWriter out) {
    this.out = out;
  }

  Outcome play(Path folder, YearMonth from, YearMonth to, long seed) {
    DataHome home = new DataHome(folder.resolve("city")).create();
    long start = System.nanoTime();
    Score score;
    try (JobRoom room = JobRoom.open(home, Map.of())) {
      Generation generation = Generation.into(home, room, out, new Stretch(from, to), seed);
      generation.play(Generation.Editions.ALL);
      score = generation.score();
    }
    print("played", start);
    long middle = System.nanoTime();
    Rebuild rebuild = new Rebuild(home, new DataHome(folder.resolve("again")));
    int received = rebuild.makeLanded();
    List<Rebuild.Remade> remade =
        new Editions(home)
            .listRecords().stream()
                .map(edition -> rebuild.makeRelations(edition.period(), edition.number()))
                .toList();
    print("made again", middle);
    return new Outcome(received, remade, score);
  }

  private void print(String what, long since) {
    out.printf(
        Locale.ROOT,
        "%s in %.0f s; %.0f s of CPU so far%n",
        what,
        (System.nanoTime() - since) / 1e9,
        Ratio.cpuSeconds());
    out.flush();
  }
}
