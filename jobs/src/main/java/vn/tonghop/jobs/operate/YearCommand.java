package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after a reporting year. */
@Command(
    name = "year",
    mixinStandardHelpOptions = true,
    subcommands = YearOpenCommand.class,
    description = "Looks after a reporting year.")
final class YearCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: expected one of those below");
  }
}
