package vn.tonghop.jobs.operate;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lets a shell complete commands, options and their words. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description =
        "Prints what bash and zsh complete the commands with: source <(tonghop completion).")
final class CompletionCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    CommandSpec root = spec.root();
    spec.commandLine().getOut().print(AutoComplete.bash(root.name(), root.commandLine()));
    spec.commandLine().getOut().flush();
  }
}
