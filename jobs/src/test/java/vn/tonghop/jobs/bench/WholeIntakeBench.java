package vn.tonghop.jobs.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.IntakeJob;
import vn.tonghop.jobs.rehearse.city.Generation;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Everything that the agencies of the generated city sent in a year, taken in by one pull of one
 * process: received, guarded, read, checked by all rules against one another, answered and stored;
 * beside Python, which only reads the cells of the same files.
 */
class WholeIntakeBench {

  private static final int ROUNDS = Integer.getInteger("tonghop.bench.rounds", 3);
  private static final Instant NOW = Instant.parse("2025-02-10T03:00:00Z");

  @TempDir private Path folder;

  /** One pull. Argument: the home. */
  static final class Pull {

    private Pull() {}

    public static void main(String[] arguments) throws Exception {
      DataHome home = new DataHome(Path.of(arguments[0]));
      try (JobRoom room = JobRoom.open(home, Map.of())) {
        Stages stages = new Stages(home, Clock.fixed(NOW, ZoneOffset.UTC));
        new IntakeJob(stages, List.of(stages.inbox())).runIn(room);
      }
      ChildRun.end();
    }
  }

  @Test
  void takesInAYearBesideWhatOnlyReadsIt() throws Exception {
    DataHome played =
        Played.city(
            "tonghop.bench.year",
            folder.resolve("played"),
            YearMonth.of(2024, 1),
            YearMonth.of(2024, 12),
            Generation.Editions.NONE);
    DataHome home = new DataHome(folder.resolve("run"));
    Ratio openpyxl = new Ratio("intake: whole / openpyxl reading");
    Ratio pandas = new Ratio("intake: whole / pandas reading");
    long cells = 0;
    int workbooks = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Path> files = new Waiting(played).everythingInto(home);
      Optional<PythonReader.Read> theirs = PythonReader.read("openpyxl", files);
      Optional<PythonReader.Read> frames = PythonReader.read("pandas", files);
      ChildRun ours = ChildRun.of(Pull.class, List.of(home.root().toString()));
      assertThat(files).noneMatch(Files::exists);
      workbooks = files.size();
      if (theirs.isEmpty() || frames.isEmpty()) {
        return;
      }
      cells = theirs.get().cells();
      openpyxl.add(ours.whole(), theirs.get().time());
      pandas.add(ours.whole(), frames.get().time());
      Waiting.remove(home.root());
    }
    String holds =
        "%d workbooks of %d cells in the mean, from the start of the process to its end"
            .formatted(workbooks, cells / workbooks);
    openpyxl.print(holds, "the same files, each cell of each sheet as a value", 1);
    pandas.print(holds, "the same files, each cell of each sheet as a value", 1);
  }
}
