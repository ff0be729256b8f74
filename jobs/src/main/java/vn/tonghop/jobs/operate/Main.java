package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.tonghop.jobs.wiring.Terminal;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;

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
              Map.entry("consolidate", ConsolidateCommand.class),
              Map.entry("demo", DemoCommand.class),
              Map.entry("diff", DiffCommand.class),
              Map.entry("forms", FormsCommand.class),
              Map.entry("generate", GenerateCommand.class),
              Map.entry("impact", ImpactCommand.class),
              Map.entry("intake", IntakeCommand.class),
              Map.entry("lineage", LineageCommand.class),
              Map.entry("proposals", ProposalsCommand.class),
              Map.entry("rebuild", RebuildCommand.class),
              Map.entry("restart", RestartCommand.class),
              Map.entry("runs", RunsCommand.class),
              Map.entry("serve", ServeCommand.class),
              Map.entry("sql", SqlCommand.class),
              Map.entry("status", StatusCommand.class),
              Map.entry("stop", StopCommand.class),
              Map.entry("upgrade-check", UpgradeCheckCommand.class),
              Map.entry("verify", VerifyCommand.class)));

  /** Commands that open DuckDB and do little else: half their time is loading it. */
  private static final Set<String> QUESTIONS = Set.of("diff", "lineage", "sql");

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    Terminal.share();
    LastWord lastWord = LastWord.of(arguments);
    int code = StandardOutput.printed(run(arguments));
    lastWord.said();
    System.exit(code);
  }

  /** Runs one command line and returns its exit code; the JVM is left alone. */
  public static int run(String... arguments) {
    String name = arguments.length == 0 ? "" : arguments[0];
    if (QUESTIONS.contains(name)) {
      Database.loadAhead();
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return commandLine(name)
        .setOut(out)
        .setErr(err)
        .setExecutionStrategy(new RecordedExecution())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Period.class, code -> read(() -> Period.of(code)))
        .registerConverter(Collection.class, code -> read(() -> Collection.of(code)))
        .registerConverter(EditionCode.class, code -> read(() -> EditionCode.of(code)))
        .registerConverter(Instant.class, Main::instant)
        .setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, command))
        .execute(arguments);
  }

  /** The command that is asked for; all of them where none is, or one that there is not. */
  private static CommandLine commandLine(String name) {
    CommandLine line = new CommandLine(new Main());
    for (String known : COMMANDS.containsKey(name) ? Set.of(name) : COMMANDS.keySet()) {
      line.addSubcommand(known, COMMANDS.get(known));
    }
    return line;
  }

  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "Cannot read instant '%s': expected such as 2024-12-05T17:00:00+07:00".formatted(text));
    }
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: expected one of those below");
  }

  private static int explain(Exception thrown, CommandLine command) {
    command
        .getErr()
        .println("tonghop: " + (thrown instanceof Failure ? thrown.getMessage() : thrown));
    if (Boolean.getBoolean("tonghop.trace")) {
      thrown.printStackTrace(command.getErr());
    }
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
