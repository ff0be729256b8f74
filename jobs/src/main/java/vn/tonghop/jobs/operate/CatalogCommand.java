package vn.tonghop.jobs.operate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Looks after the tables that say who owes what by when, and what is planned. */
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    subcommands = CatalogCheckCommand.class,
    description =
        "Looks after the catalog: who owes what by when, what is planned, and who answers for it.")
final class CatalogCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Missing command: expected one of those below");
  }
}
