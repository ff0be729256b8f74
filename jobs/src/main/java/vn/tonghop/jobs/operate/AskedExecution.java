package vn.tonghop.jobs.operate;

import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import vn.tonghop.jobs.serving.ServingProcess;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Runs a command; one that works in the job store is done by the process that serves the home, if
 * one does, since an embedded store admits no other.
 */
final class AskedExecution implements CommandLine.IExecutionStrategy {

  /** What serve does for others. */
  static final Set<String> COMMANDS = Set.of("abandon", "consolidate", "intake", "restart", "stop");

  private final DataHome home;

  AskedExecution(DataHome home) {
    this.home = home;
  }

  @Override
  public int execute(ParseResult parsed) {
    if (!parsed.hasSubcommand() || !COMMANDS.contains(parsed.subcommand().commandSpec().name())) {
      return new CommandLine.RunLast().execute(parsed);
    }
    Optional<ServingProcess> serving = ServingProcess.find(home);
    return serving.isEmpty()
        ? new CommandLine.RunLast().execute(parsed)
        : ask(serving.get(), parsed.subcommand().commandSpec().commandLine(), parsed);
  }

  private int ask(ServingProcess serving, CommandLine command, ParseResult parsed) {
    OptionSpec set = command.getCommandSpec().findOption("--set");
    if (parsed.subcommand().hasMatchedOption(set)) {
      throw new CommandLine.ParameterException(
          command,
          "Cannot use --set: serve is at work on %s and has settings of its own; leave it out, or end serve first"
              .formatted(home.root()));
    }
    command.getErr().println("serve is at work on this home and does it");
    return serving.ask(parsed.originalArgs(), command.getOut(), command.getErr());
  }
}
