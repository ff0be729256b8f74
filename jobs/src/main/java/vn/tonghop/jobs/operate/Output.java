package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where a command prints what it was asked for, and how it refuses what it cannot use. */
@Command
final class Output {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  /** Prints what is not yet seen by its line's end, such as a table. */
  void print(String text) {
    out().print(text);
    out().flush();
  }

  void printf(String format, Object... values) {
    out().printf(format, values);
  }

  /** What is said beside the answer: who writes that to a file still reads it. */
  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Wrong use of this command, for the caller to throw. */
  ParameterException wrongUse(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
