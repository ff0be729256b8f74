package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks after a reporting year. */
@Command(
    name = "year",
    mixinStandardHelpOptions = true,
    subcommands = YearOpenCommand.class,
    description = "Looks after a reporting year.")
final class YearCommand implements Runnable {

  @Mixin private Output output;

  @Override
  public void run() {
    throw output.wrongUse("Missing command: expected one of those below");
  }
}
