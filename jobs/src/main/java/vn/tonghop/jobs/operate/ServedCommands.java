package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.ParseResult;
import vn.tonghop.jobs.serving.ServingProcess;
import vn.tonghop.jobs.wiring.JobRoom;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Does in a serving process what commands of other processes ask for, in its room.
 *
 * @param settings that the process was started with
 */
record ServedCommands(DataHome home, JobRoom room, Map<String, String> settings)
    implements ServingProcess.Orders {

  @Override
  public int obey(List<String> words, PrintWriter out, PrintWriter err) {
    String name = words.isEmpty() ? "" : words.get(0);
    if (!Main.is(Changing.Served.class, name)) {
      err.printf("tonghop: Cannot do '%s' for another process: it is not of this version%n", name);
      return Trouble.WRONG_USE;
    }
    CommandLine line =
        Main.commandLine(name, new Parts())
            .setOut(out)
            .setErr(err)
            .setExecutionStrategy(
                Main.is(Changing.AtOnce.class, name) ? new CommandLine.RunLast() : this::inTurn);
    try {
      return Words.readBy(line, () -> home).execute(words.toArray(String[]::new));
    } catch (Error e) {
      return Trouble.explain(e, line);
    }
  }

  private int inTurn(ParseResult parsed) {
    try {
      return room.inTurn(() -> new CommandLine.RunLast().execute(parsed));
    } catch (Failure e) {
      throw new ExecutionException(
          parsed.subcommand().commandSpec().commandLine(), e.getMessage(), e);
    }
  }

  /** The options that say on what and where: this home, and the room that is open. */
  private final class Parts implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
      if (type == HomeOption.class) {
        return type.cast(new HomeOption(named -> home));
      }
      return type == SettingsOption.class
          ? type.cast(new SettingsOption(settings, (same, given) -> room.lend()))
          : CommandLine.defaultFactory().create(type);
    }
  }
}
