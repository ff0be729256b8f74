package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.tonghop.jobs.wiring.Terminal;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.home.DataHome;

/** The command {@code tonghop}: exit code 0 when done, 1 on failure, 2 on wrong use. */
@Command(
    name = "tonghop",
    description =
        "A batch data warehouse with scheduled reporting for a city's socio-economic plan.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main implements Runnable {

  private static final Map<String, Class<?>> COMMANDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("abandon", AbandonCommand.class),
              Map.entry("calendar", CalendarCommand.class),
              Map.entry("catalog", CatalogCommand.class),
              Map.entry("check", CheckCommand.class),
              Map.entry("completion", CompletionCommand.class),
              Map.entry("consolidate", ConsolidateCommand.class),
              Map.entry("demo", DemoCommand.class),
              Map.entry("diff", DiffCommand.class),
              Map.entry("forms", FormsCommand.class),
              Map.entry("generate", GenerateCommand.class),
              Map.entry("impact", ImpactCommand.class),
              Map.entry("intake", IntakeCommand.class),
              Map.entry("lineage", LineageCommand.class),
              Map.entry("preview", PreviewCommand.class),
              Map.entry("proposals", ProposalsCommand.class),
              Map.entry("rebuild", RebuildCommand.class),
              Map.entry("release", ReleaseCommand.class),
              Map.entry("restart", RestartCommand.class),
              Map.entry("runs", RunsCommand.class),
              Map.entry("serve", ServeCommand.class),
              Map.entry("sql", SqlCommand.class),
              Map.entry("status", StatusCommand.class),
              Map.entry("stop", StopCommand.class),
              Map.entry("upgrade-check", UpgradeCheckCommand.class),
              Map.entry("verify", VerifyCommand.class),
              Map.entry("year", YearCommand.class)));

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    Surroundings.forgetLanguage();
    Optional<String> trouble = Surroundings.findTrouble(System.getProperty("sun.jnu.encoding", ""));
    trouble.ifPresent(text -> System.err.println("tonghop: " + text));
    if (trouble.isPresent() && Surroundings.isMangled(arguments)) {
      System.exit(Trouble.WRONG_USE);
    }
    Terminal.share();
    LastWord lastWord = LastWord.of(name(arguments));
    int code = StandardOutput.printed(run(arguments));
    lastWord.said();
    System.exit(code);
  }

  /** Runs one command line and returns its exit code; the JVM is left alone. */
  public static int run(String... arguments) {
    String name = name(arguments);
    if (is(Asking.class, name)) {
      Database.loadAhead();
    } else {
      WarningsOnly.log();
    }
    CommandLine line =
        commandLine(name, CommandLine.defaultFactory())
            .setOut(new PrintWriter(new VisibleWriter(System.out), true))
            .setErr(new PrintWriter(new VisibleWriter(System.err), true))
            .setExecutionStrategy(new RecordedExecution());
    Words.readBy(line, () -> home(arguments));
    try {
      return line.execute(arguments);
    } catch (Error e) {
      return Trouble.explain(e, line);
    }
  }

  private static String name(String... arguments) {
    return arguments.length == 0 ? "" : arguments[0];
  }

  /** Whether the command of a name is of a kind, such as {@link Changing}. */
  static boolean is(Class<?> kind, String name) {
    return kind.isAssignableFrom(COMMANDS.getOrDefault(name, Main.class));
  }

  /** The home that a command line names, before it has been read: the city's hours are its. */
  private static DataHome home(String... arguments) {
    CommandLine alone = new CommandLine(new HomeOption()).setUnmatchedArgumentsAllowed(true);
    alone.parseArgs(arguments);
    return alone.<HomeOption>getCommand().home();
  }

  /**
   * The command that is asked for; all of them where none is, or one that there is not, or one that
   * tells of all.
   *
   * @param parts makes commands and their options
   */
  static CommandLine commandLine(String name, IFactory parts) {
    CommandLine line = new CommandLine(new Main(), parts);
    boolean isAlone = COMMANDS.containsKey(name) && !name.equals("completion");
    for (String known : isAlone ? Set.of(name) : COMMANDS.keySet()) {
      line.addSubcommand(known, COMMANDS.get(known));
    }
    return line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((wrong, given) -> Trouble.refuse(wrong))
        .setExecutionExceptionHandler((e, command, parsed) -> Trouble.explain(e, command));
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: expected one of those below");
  }
}
