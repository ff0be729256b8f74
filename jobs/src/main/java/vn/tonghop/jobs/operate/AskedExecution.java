package vn.tonghop.jobs.operate;

import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import vn.tonghop.jobs.serving.ServingProcess;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Runs a command; one that works in the job store is done by the process that serves the home, if
 * one does, since an embedded store admits no other.
 */
record AskedExecution(DataHome home) implements CommandLine.IExecutionStrategy {

  @Override
  public int execute(ParseResult parsed) {
    if (!(parsed.subcommand().commandSpec().userObject() instanceof Changing.Served)) {
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
