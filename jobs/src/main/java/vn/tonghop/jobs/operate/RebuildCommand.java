package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.jobs.trace.LostEditions;
import vn.tonghop.jobs.trace.Rebuild;
import vn.tonghop.jobs.trace.ReleasedEdition;
import vn.tonghop.jobs.trace.SwappedRebuild;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.consolidate.EditionIndex;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/** Makes everything again, in a new place or in place of the old. */
@Command(
    name = "rebuild",
    description = {
      "Makes landed rows and all editions again from landing and catalog, each edition as of its"
          + " own instant and under its own number.",
      "Exit code 1 if anything comes out otherwise; then editions stay as they were issued."
    })
final class RebuildCommand extends HomeCommand implements Callable<Integer> {

  /** The journal keeps one digest of what readers saw: what is otherwise only a copy can tell. */
  private static final String COPY =
      "%1$s is still lost: this program does not make it as it was issued, expected a copy of it:"
          + " cp -a <backup>/editions/%1$s/. <home>/editions/%1$s/, then rebuild --current;"
          + " upgrade-check then lists what this program says otherwise%n";

  /** Where to. */
  static final class Where {
    @Option(
        names = "--to",
        required = true,
        paramLabel = "FOLDER",
        description = "In a new home; it must be missing or empty.")
    private Optional<Path> target = Optional.empty();

    @Option(
        names = "--swap",
        required = true,
        description =
            "In place of what the home has, by renames; killed anywhere, it goes on when it is run"
                + " again.")
    private boolean swaps;

    @Option(
        names = "--lost",
        required = true,
        description =
            "Only the editions that the journal names and whose folders are gone, and what was"
                + " released of them; each takes its place again if readers see in it what was"
                + " issued.")
    private boolean isOfLost;

    @Option(
        names = "--current",
        required = true,
        description =
            "Only " + Editions.CURRENT + ", from the journal, and the index of editions beside it.")
    private boolean isOfCurrent;
  }

  @Mixin private SettingsOption settings;

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Where where = new Where();

  @Override
  public Integer call() {
    if (where.target.isEmpty()) {
      DataHome data = home.existing();
      return recorded(data, Map.of(), () -> inPlace(data));
    }
    DataHome to = new DataHome(where.target.get());
    if (home.existing().holds(to.root())) {
      throw new Failure(
          "Cannot rebuild in %s: it lies in the data home, expected a place outside it"
              .formatted(to.root()));
    }
    if (Files.isRegularFile(to.root()) || !Folder.list(to.root()).isEmpty()) {
      throw new Failure(
          "Cannot rebuild in %s: something lies there, expected a missing or empty folder"
              .formatted(to.root()));
    }
    return recorded(to, Map.of("from", home.existing().root().toString()), () -> rebuild(to));
  }

  private static int recorded(
      DataHome to, Map<String, String> parameters, Supplier<Integer> rebuilding) {
    return new ActivityRecord(to, Clock.systemUTC())
        .keep(
            System.getProperty("user.name", ""),
            "rebuild",
            "command/rebuild",
            parameters,
            rebuilding);
  }

  private int rebuild(DataHome to) {
    Rebuild rebuild = new Rebuild(home.existing(), to);
    output.printf("%s landed again%n", Counted.of(rebuild.makeLanded(), "delivery"));
    return told(rebuild.makeEditions(), to.root()) ? 0 : 1;
  }

  /** The job store of the home lets one process in: while this one is at it, nobody else is. */
  private int inPlace(DataHome data) {
    JobRoom room = settings.openRoom(data);
    try {
      if (where.swaps) {
        return swap(new SwappedRebuild(data), data);
      }
      if (where.isOfLost) {
        List<Rebuild.Remade> made = new LostEditions(data).restore();
        boolean isWhole = told(made, data.root());
        made.stream()
            .filter(remade -> !remade.differences().isEmpty())
            .forEach(remade -> output.printf(COPY, remade.original().code()));
        return restoreReleased(data) && isWhole ? 0 : 1;
      }
      new Editions(data).standAgain();
      new EditionIndex(data).write();
      output.printf("%s written from the journal, and the index beside it%n", Editions.CURRENT);
      return 0;
    } finally {
      room.close();
    }
  }

  /** What was released lies beside the editions, and is printed from them, each by itself. */
  private boolean restoreReleased(DataHome data) {
    ReleasedEdition released = new ReleasedEdition(data, settings.read().signing());
    boolean isWhole = true;
    for (Map.Entry<String, Map<String, String>> lost : released.listLost().entrySet()) {
      String trouble = trouble(released, lost);
      isWhole &= trouble.isEmpty();
      output.printf(
          trouble.isEmpty()
              ? "released/%1$s printed again, as it left%n"
              : "released/%1$s is not printed as it left (%2$s), expected a copy of it: cp -a <backup>/released/%1$s/. <home>/released/%1$s/%n",
          lost.getKey(),
          trouble);
    }
    return isWhole;
  }

  private static String trouble(
      ReleasedEdition released, Map.Entry<String, Map<String, String>> lost) {
    try {
      return String.join(", ", released.restore(lost.getKey(), lost.getValue()));
    } catch (Failure e) {
      return String.valueOf(e.getMessage());
    }
  }

  private int swap(SwappedRebuild rebuild, DataHome data) {
    if (!rebuild.isHalfSwapped()) {
      told(rebuild.make(), rebuild.place());
    }
    boolean isEqual = rebuild.swap();
    output.printf(
        isEqual
            ? "They now stand in %s%n"
            : "The landed rows now stand in %s; its editions stay as they were issued%n",
        data.root());
    return isEqual ? 0 : 1;
  }

  private boolean told(List<Rebuild.Remade> editions, Path place) {
    PrintWriter out = output.out();
    editions.forEach(remade -> VerifyCommand.print(remade, out));
    boolean isEqual = editions.stream().allMatch(remade -> remade.differences().isEmpty());
    out.printf(
        "%s made again in %s%s%n",
        Counted.of(editions.size(), "edition"),
        place,
        isEqual ? ", equal to those of the home" : "");
    return isEqual;
  }
}
