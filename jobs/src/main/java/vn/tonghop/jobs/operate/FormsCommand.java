package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.WrittenTime;

/** Issues the workbooks of a collection. */
@Command(
    name = "forms",
    description =
        "Issues the workbooks of a collection into the outbox, one an agency that owes something.")
final class FormsCommand extends HomeCommand implements Runnable, Changing.Beginning {

  @Option(
      names = "--collection",
      required = true,
      paramLabel = "CODE",
      description = "Such as 2024-06 or 2024-Y.")
  private Collection collection;

  @Option(
      names = "--agency",
      converter = Words.Name.class,
      paramLabel = "CODE",
      description = "Only this agency.")
  private Optional<String> agency = Optional.empty();

  @Override
  public void run() {
    Stages stages = new Stages(home.begun(), Clock.systemUTC());
    PrintWriter out = output.out();
    List<Duty> duties =
        stages.duties().listDuties(collection).stream()
            .filter(duty -> agency.map(duty.agency().code()::equals).orElse(true))
            .toList();
    if (duties.isEmpty()) {
      String whose =
          agency.map(code -> stages.catalog().agencies().of(code).code()).orElse("Nobody");
      throw output.wrongUse(
          "%s owes nothing in %s: expected a collection and an agency that owe each other"
              .formatted(whose, collection));
    }
    int issued = stages.formIssuer(collection).issueEach(duties.stream(), out::println);
    out.printf(
        "%s issued for %s, due %s%n",
        Counted.of(issued, "workbook"),
        collection,
        WrittenTime.toMinute(stages.calendar().deadline(collection)));
  }
}
