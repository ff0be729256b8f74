package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.trace.Rebuild;
import vn.tonghop.jobs.trace.Reverification;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Journal;
import vn.tonghop.warehouse.home.JournalLine;
import vn.tonghop.warehouse.verify.Difference;
import vn.tonghop.warehouse.verify.Verification;

/** Tells whether everything still is what it was. */
@Command(
    name = "verify",
    description = {
      "Holds what stands against the journal, hashes originals against receipts, makes the landed"
          + " files again among the machine's temporary files and compares them, hashes every"
          + " edition against its manifest. Writes nothing into the home.",
      "With --as-of only what had been received and published by then; with --edition only that"
          + " edition and what had been received for it. Exit code 1 if anything differs."
    })
final class VerifyCommand extends HomeCommand implements Callable<Integer> {

  private static final int SHOWN = 25;

  @Mixin private AsOfOption when;

  @Option(
      names = "--rebuild",
      paramLabel = "PERIOD/N",
      description = "Also makes this edition again from landing and compares it; repeatable.")
  private List<EditionCode> rebuilt = new ArrayList<>();

  @Option(
      names = "--head",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "DIGEST",
      description =
          "Only prints the digest of the journal's last line, which stands for all of it; with a"
              + " digest that was printed before, tells whether the journal still has that line.")
  private Optional<String> head = Optional.empty();

  @Override
  public Integer call() {
    DataHome data = home.home();
    if (!data.isThere()) {
      throw new Failure(
          "Cannot verify %s: it is no home, expected what --home or TONGHOP_HOME names for intake or serve"
              .formatted(data.root()));
    }
    return head.isEmpty() ? verify(data) : tellHead(new Journal(data), head.get());
  }

  private int tellHead(Journal journal, String known) {
    PrintWriter out = output.out();
    List<Journal.Break> breaks = journal.listBreaks();
    breaks.forEach(
        broken ->
            out.printf(
                "journal/journal.jsonl line %d: expected %s, found %s%n",
                broken.lineNumber(), broken.expected(), broken.found()));
    Optional<JournalLine> line = known.isEmpty() ? journal.findHead() : journal.find(known);
    out.println(
        line.map(found -> "line %d %s".formatted(found.number(), found.digest()))
            .orElse(known.isEmpty() ? "no journal yet" : "the journal has no line " + known));
    return breaks.isEmpty() && (known.isEmpty() || line.isPresent()) ? 0 : 1;
  }

  private int verify(DataHome data) {
    Editions editions = new Editions(data);
    Reverification.Report report =
        new Reverification(data)
            .verify(
                scope(data),
                rebuilt.stream().map(e -> editions.issued(e.period(), e.number()).path()).toList());
    PrintWriter out = output.out();
    print(report.differences(), out);
    report.remade().forEach(remade -> print(remade, out));
    if (report.judgedOtherwiseCount() > 0) {
      out.printf(
          "%d of the deliveries were judged by other rules than this program's, which would say otherwise; nothing of them is lost, rebuild --swap judges them again%n",
          report.judgedOtherwiseCount());
    }
    out.printf(
        "%s, %s: %s%n",
        Counted.of(report.deliveryCount(), "delivery"),
        Counted.of(report.editionCount(), "edition"),
        report.isSound() ? "all as written" : report.differences().size() + " lost or changed");
    return report.isSound() ? 0 : 1;
  }

  private Verification.Scope scope(DataHome data) {
    return when.findEdition(data)
        .map(Verification.Scope::of)
        .orElseGet(
            () -> when.find(data).map(Verification.Scope::asOf).orElse(Verification.Scope.ALL));
  }

  /** First what is wrong, a line each; then what readers have printed from it, up to a number. */
  private static void print(List<Difference> differences, PrintWriter out) {
    differences.stream()
        .limit(SHOWN)
        .forEach(d -> out.printf("%s: expected %s, found %s%n", d.file(), d.expected(), d.found()));
    more(differences.size(), out);
    List<String> touched = differences.stream().flatMap(d -> d.touched().stream()).toList();
    touched.stream().distinct().limit(SHOWN).forEach(t -> out.println("  touches " + t));
    more((int) touched.stream().distinct().count(), out);
  }

  private static void more(int count, PrintWriter out) {
    if (count > SHOWN) {
      out.printf("  and %d more%n", count - SHOWN);
    }
  }

  static void print(Rebuild.Remade remade, PrintWriter out) {
    out.printf(
        "%s made again as of %s: %s%n",
        remade.original().code(),
        WrittenTime.of(remade.original().asOf()),
        (remade.differences().isEmpty()
                ? "equal, " + Counted.of(remade.original().relations().size(), "relation")
                : "DIFFERS in " + String.join(", ", remade.differences()))
            + (remade.parts().isEmpty()
                ? ""
                : ", made from other " + String.join(", ", remade.parts())));
  }
}
