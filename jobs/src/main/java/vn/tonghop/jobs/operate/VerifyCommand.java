package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tonghop.jobs.trace.Rebuild;
import vn.tonghop.jobs.trace.Reverification;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.query.Difference;
import vn.tonghop.warehouse.query.Verification;

/** Tells whether everything still is what it was. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Hashes originals against receipts, makes the landed files again and compares them, hashes"
          + " every edition against its manifest.",
      "With --as-of only what had been received and published by then; with --edition only that"
          + " edition and what had been received for it. Exit code 1 if anything differs."
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int SHOWN = 25;

  @Mixin private HomeOption home;
  @Mixin private AsOfOption when;
  @Spec private CommandSpec spec;

  @Option(
      names = "--rebuild",
      paramLabel = "PERIOD/N",
      description = "Also makes this edition again from landing and compares it; repeatable.")
  private List<EditionCode> rebuilt = new ArrayList<>();

  @Override
  public Integer call() {
    WarningsOnly.log();
    DataHome data = home.home();
    Reverification.Report report =
        new Reverification(data)
            .verify(
                scope(data),
                rebuilt.stream().map(e -> data.edition(e.period(), e.number())).toList());
    PrintWriter out = spec.commandLine().getOut();
    report.differences().forEach(difference -> print(difference, out));
    report.remade().forEach(remade -> print(remade, out));
    out.printf(
        "%d deliveries, %d editions: %s%n",
        report.deliveryCount(),
        report.editionCount(),
        report.isSound() ? "all as written" : report.differences().size() + " files differ");
    return report.isSound() ? 0 : 1;
  }

  private Verification.Scope scope(DataHome data) {
    return when.findEdition(data)
        .map(Verification.Scope::of)
        .orElseGet(
            () -> when.find(data).map(Verification.Scope::asOf).orElse(Verification.Scope.ALL));
  }

  private static void print(Difference difference, PrintWriter out) {
    out.printf(
        "%s%n  expected %s%n  found    %s%n",
        difference.file(), difference.expected(), difference.found());
    if (difference.touched().isEmpty()) {
      out.println("  no printed figure comes from it");
    }
    difference.touched().stream().limit(SHOWN).forEach(t -> out.println("  touches " + t));
    if (difference.touched().size() > SHOWN) {
      out.printf("  and %d more%n", difference.touched().size() - SHOWN);
    }
  }

  static void print(Rebuild.Remade remade, PrintWriter out) {
    out.printf(
        "%s made again as of %s: %s%n",
        remade.original().code(),
        remade.original().asOf(),
        (remade.differences().isEmpty()
                ? "equal, %d relations".formatted(remade.original().relations().size())
                : "DIFFERS in " + String.join(", ", remade.differences()))
            + (remade.parts().isEmpty()
                ? ""
                : ", made from other " + String.join(", ", remade.parts())));
  }
}
