package vn.tonghop.jobs.operate;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.PicocliException;
import vn.tonghop.jobs.record.Activity.Outcome;
import vn.tonghop.jobs.record.ActivityRecord;
import vn.tonghop.jobs.settings.Settings;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Runs a command; if it changes something, the home's record says who asked for it, with what, and
 * how it ended. Passwords are no part of that.
 */
final class RecordedExecution implements CommandLine.IExecutionStrategy {

  /** What a command is about, in the order of preference: its business key. */
  private static final List<String> SUBJECTS =
      List.of("collection", "period", "PERIOD/N", "RUN", "to");

  private static final Pattern SECRET =
      Pattern.compile("(?i)((?:password|passphrase|secret|token)(?!-file)[^=;&\\s]*=)([^;&\\s]+)");
  private static final Pattern SECRET_IN_ADDRESS = Pattern.compile("(://[^:/@\\s]*:)([^@/\\s]+)@");

  @Override
  public int execute(ParseResult parsed) {
    ParseResult command = parsed;
    while (command.hasSubcommand()) {
      refuseDropped(command);
      command = command.subcommand();
    }
    try {
      return isHelp(parsed) ? new CommandLine.RunLast().execute(parsed) : execute(command, parsed);
    } catch (PicocliException e) {
      throw e;
    } catch (RuntimeException e) {
      // What is thrown around a command, not by it, picocli would print with its trace.
      throw new ExecutionException(command.commandSpec().commandLine(), e.getMessage(), e);
    }
  }

  /** What stands before a subcommand reaches nobody: it is refused, not dropped. */
  private static void refuseDropped(ParseResult command) {
    if (!command.matchedOptions().isEmpty() && !isHelp(command)) {
      throw new CommandLine.ParameterException(
          command.commandSpec().commandLine(),
          "Cannot use %s before '%s': expected it behind"
              .formatted(
                  command.matchedOptions().get(0).longestName(),
                  command.subcommand().commandSpec().name()));
    }
  }

  private static int execute(ParseResult command, ParseResult parsed) {
    refuseWrongSettings(command);
    liveInTheCitysZone(command);
    if (command.commandSpec().userObject() instanceof Checked words) {
      words.check();
    }
    return command.commandSpec().userObject() instanceof Changing change && mayKeep(change, command)
        ? keep(command, parsed)
        : new CommandLine.RunLast().execute(parsed);
  }

  /** On a folder that a command will refuse it leaves no record. */
  private static boolean mayKeep(Changing change, ParseResult command) {
    return change instanceof Changing.Filling
        || homeOf(command).isThere()
        || change instanceof Changing.Beginning && HomeOption.of(command.commandSpec()).mayBegin();
  }

  /** Logs, the job store and the libraries that print take the hour from the process. */
  private static void liveInTheCitysZone(ParseResult command) {
    if (command.commandSpec().findOption("--home") == null) {
      return;
    }
    TimeZone.setDefault(TimeZone.getTimeZone(homeOf(command).zone()));
  }

  private static boolean isHelp(ParseResult parsed) {
    return parsed.isUsageHelpRequested()
        || parsed.isVersionHelpRequested()
        || (parsed.hasSubcommand() && isHelp(parsed.subcommand()));
  }

  /**
   * Wrong settings stop every command, those too that need none, before it does anything; where
   * only those that were typed are wrong, it is wrong use.
   */
  private static void refuseWrongSettings(ParseResult command) {
    OptionSpec set = command.commandSpec().findOption("--set");
    Map<String, String> given = set == null ? Map.of() : set.getValue();
    if (given.isEmpty() && !Settings.areGiven()) {
      return;
    }
    try {
      Settings.read(given);
    } catch (Failure e) {
      Settings.read(Map.of());
      throw new CommandLine.ParameterException(
          command.commandSpec().commandLine(), e.getMessage(), e);
    }
  }

  private static int keep(ParseResult command, ParseResult parsed) {
    String name = command.commandSpec().name();
    ActivityRecord record = new ActivityRecord(homeOf(command), Clock.systemUTC());
    Map<String, String> parameters = parameters(command);
    String subject =
        SUBJECTS.stream()
            .filter(parameters::containsKey)
            .map(parameters::get)
            .findFirst()
            .orElse("");
    Line line =
        new Line(
            record, name, "command/" + name + (subject.isEmpty() ? "" : "/" + subject), parameters);
    line.begin();
    return run(
        name.equals("serve") ? Outcome.DONE : Outcome.FAILED,
        () -> new AskedExecution(homeOf(command)).execute(parsed),
        line);
  }

  /**
   * @param bySignal what it means to be ended by a signal: to a server it is the end, to anything
   *     else an interruption
   */
  private static int run(Outcome bySignal, IntSupplier execution, Line line) {
    Thread signal = new Thread(() -> line.end(bySignal, "ended by a signal"), "record-end");
    Runtime.getRuntime().addShutdownHook(signal);
    try {
      int code = execution.getAsInt();
      line.end(code == 0 ? Outcome.DONE : Outcome.FAILED, code == 0 ? "" : "exit code " + code);
      return code;
    } catch (RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      line.end(Outcome.FAILED, masked(Failure.said(cause)));
      throw e;
    } finally {
      forget(signal);
    }
  }

  private static void forget(Thread signal) {
    try {
      Runtime.getRuntime().removeShutdownHook(signal);
    } catch (IllegalStateException e) {
      // The process is going down: the hook has written the end, or has nothing left to write.
      return;
    }
  }

  /** What is the same in the line of the beginning and in that of the end. */
  private record Line(
      ActivityRecord record,
      String verb,
      String key,
      Map<String, String> parameters,
      AtomicBoolean hasEnded) {

    Line(ActivityRecord record, String verb, String key, Map<String, String> parameters) {
      this(record, verb, key, parameters, new AtomicBoolean());
    }

    void begin() {
      append(Outcome.STARTED, "");
    }

    /** The first end counts: a command that is interrupted fails while the process goes down. */
    void end(Outcome outcome, String detail) {
      if (hasEnded.compareAndSet(false, true)) {
        append(outcome, detail);
      }
    }

    private void append(Outcome outcome, String detail) {
      record.append(System.getProperty("user.name", ""), verb, key, parameters, outcome, detail);
    }
  }

  private static DataHome homeOf(ParseResult command) {
    OptionSpec home = command.commandSpec().findOption("--home");
    Path folder = home.getValue();
    return new DataHome(folder);
  }

  private static Map<String, String> parameters(ParseResult command) {
    Map<String, String> parameters = new TreeMap<>();
    for (ArgSpec given : command.matchedArgs()) {
      String name =
          given instanceof OptionSpec option
              ? option.longestName().replaceFirst("^-+", "")
              : given.paramLabel();
      if (!name.equals("home")) {
        parameters.put(name, masked(String.join(" ", given.originalStringValues())));
      }
    }
    return parameters;
  }

  /** A text without what follows the name of a secret. */
  static String masked(String text) {
    String plain =
        SECRET.matcher(text).replaceAll(m -> Matcher.quoteReplacement(m.group(1)) + "***");
    return SECRET_IN_ADDRESS
        .matcher(plain)
        .replaceAll(m -> Matcher.quoteReplacement(m.group(1)) + "***@");
  }
}
