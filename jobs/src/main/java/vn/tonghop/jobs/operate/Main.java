package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.TimeZone;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/** The command {@code tonghop}: exit code 0 when done, 1 on failure, 2 on wrong use. */
@Command(
    name = "tonghop",
    description =
        "A batch data warehouse with scheduled reporting for a city's socio-economic plan.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CalendarCommand.class,
      ConsolidateCommand.class,
      DemoCommand.class,
      DiffCommand.class,
      FormsCommand.class,
      GenerateCommand.class,
      ImpactCommand.class,
      IntakeCommand.class,
      LineageCommand.class,
      RebuildCommand.class,
      ServeCommand.class,
      SqlCommand.class,
      StatusCommand.class,
      VerifyCommand.class,
    })
public final class Main implements Runnable {

  @Spec private CommandSpec spec;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command line and returns its exit code; the JVM is left alone. */
  public static int run(String... arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Period.class, code -> read(() -> Period.of(code)))
        .registerConverter(Collection.class, code -> read(() -> Collection.of(code)))
        .registerConverter(EditionCode.class, code -> read(() -> EditionCode.of(code)))
        .setExecutionExceptionHandler((thrown, command, parsed) -> explain(thrown, command))
        .execute(arguments);
  }

  private static <T> T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
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
