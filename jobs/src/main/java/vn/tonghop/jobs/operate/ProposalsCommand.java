package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tonghop.jobs.trace.Impact;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.query.PrintedChange;

/** Lists the editions that late deliveries give reason to replace, and what would change. */
@Command(
    name = "proposals",
    description =
        "Lists the editions that late deliveries give reason to replace, and what would change; makes"
            + " nothing. The replacement is made by: consolidate --period CODE.")
final class ProposalsCommand extends HomeCommand implements Runnable {

  @Mixin private AsOfOption when;

  @Override
  public void run() {
    PrintWriter out = output.out();
    Impact impact = when.impact(new Stages(home.existing(), Clock.systemUTC()));
    List<Impact.Reach> proposed = impact.ofProposals();
    if (proposed.isEmpty()) {
      out.println("No edition need be replaced: each has read what was accepted.");
    }
    for (Impact.Reach reach : proposed) {
      out.printf(
          "%s: edition %d stands; a replacement would read %s and change %s (%s), reports %s%n",
          reach.standing().period(),
          reach.standing().number(),
          Counted.of(reach.newcomers().size(), "more submission"),
          Counted.of(reach.changes().size(), "printed text"),
          Counted.of(
              reach.changes().stream().filter(PrintedChange::isAssessment).count(), "assessment"),
          String.join(", ", reach.reports()));
      out.printf("  from other %s%n", String.join(", ", reach.parts()));
      reach.newcomers().forEach(newcomer -> out.printf("  + %s%n", Newcomer.of(newcomer)));
      out.print(new ChangesByIndicator(reach.changes()).text());
      out.printf("  make it: tonghop consolidate --period %s%n", reach.standing().period());
    }
  }
}
