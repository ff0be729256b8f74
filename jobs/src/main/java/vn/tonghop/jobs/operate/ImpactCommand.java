package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.trace.Impact;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.query.PrintedChange;

/** Shows what a submission would move before anything is made. */
@Command(
    name = "impact",
    description =
        "Shows which printed figures, reports and assessments would move if the editions that read"
            + " a submission were made again now, or as of an instant; makes nothing.")
final class ImpactCommand extends HomeCommand implements Runnable {

  @Mixin private AsOfOption when;

  @Option(
      names = "--submission",
      converter = Words.Name.class,
      required = true,
      paramLabel = "DELIVERY",
      description =
          "The delivery, such as 2024-06/CTK-0a1b2c3d, or the digest of its workbook, or its first"
              + " digits: then every delivery of these bytes.")
  private String submission;

  @Override
  public void run() {
    PrintWriter out = output.out();
    Impact impact = when.impact(new Stages(home.existing(), Clock.systemUTC()));
    impact.listSubmissions(submission).forEach(found -> print(found, impact.of(found), out));
  }

  private static void print(Submission found, List<Impact.Reach> reached, PrintWriter out) {
    out.printf("%s, %s%n", Newcomer.of(found), found.verdict().code());
    if (reached.isEmpty()) {
      out.println("No standing edition would read it: nothing would move.");
    }
    reached.forEach(reach -> print(reach, found, out));
  }

  private static void print(Impact.Reach reach, Submission submission, PrintWriter out) {
    long assessments = reach.changes().stream().filter(PrintedChange::isAssessment).count();
    out.printf(
        "%s: edition %d stands and %s; made again, %s would move (%d of them assessments), reports %s%n",
        reach.standing().period(),
        reach.standing().number(),
        reach.isRead(submission) ? "has read it already" : "has not read it",
        Counted.of(reach.changes().size(), "printed text"),
        assessments,
        String.join(", ", reach.reports()));
    if (reach.newcomers().size() > (reach.isRead(submission) ? 0 : 1)) {
      out.printf(
          "  new since that edition: %s in all%n",
          Counted.of(reach.newcomers().size(), "submission"));
    }
    String sha256 = submission.receipt().sha256();
    out.print(
        new ChangesByIndicator(
                reach.changes(), change -> change.newSubmissionSha256().equals(sha256))
            .text());
    if (!reach.changes().isEmpty()) {
      out.println("  * = printed from this workbook itself");
    }
  }
}
