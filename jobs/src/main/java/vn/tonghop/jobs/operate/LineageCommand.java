package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.edition.EditionCode;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.query.Lineage;

/** Traces a printed figure to its cells. */
@Command(
    name = "lineage",
    description =
        "Traces what an edition prints of an indicator to workbooks, sheets, cells and originals.")
final class LineageCommand extends HomeCommand implements Runnable, Asking {

  private static final Set<String> WHOLES =
      Set.of("EDITION", "TASKS", "DISBURSEMENT", "ADMINISTRATION");

  /** Which edition is meant. */
  static final class Where {
    @Option(
        names = "--period",
        required = true,
        paramLabel = "CODE",
        description = "The standing edition of a period, such as 2024-H1 or 2024.")
    private Optional<Period> period = Optional.empty();

    @Option(
        names = "--edition",
        required = true,
        paramLabel = "PERIOD/N",
        description = "One edition, standing or replaced, such as 2024/1.")
    private Optional<EditionCode> edition = Optional.empty();
  }

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Where where = new Where();

  @Option(
      names = "--as-of",
      paramLabel = "INSTANT",
      description =
          "With --period: the edition that stood at an instant such as 2024-12-05T17:00:00+07:00.")
  private Optional<Instant> asOf = Optional.empty();

  @Parameters(
      converter = Words.Name.class,
      paramLabel = "INDICATOR",
      description =
          "Its code, such as GRDP_GROWTH; or that of an agency, or EDITION, TASKS, DISBURSEMENT, ADMINISTRATION for"
              + " what is counted and added up.")
  private String indicator;

  @Option(
      names = "--include-history",
      description =
          "Also every vintage of the figure, with its workbook and the editions that print it.")
  private boolean includesHistory;

  @Override
  public void run() {
    refuseUnknown(Catalog.load(home.existing()));
    Lineage lineage = new Lineage(home.existing());
    EditionCode code = code();
    PrintWriter out = output.out();
    List<String> lines = lineage.trace(indicator, code.period(), code.number());
    if (lines.isEmpty()) {
      out.printf(
          "%s is not printed in edition %s/%d%n", indicator, code.period().code(), code.number());
    }
    lines.forEach(out::println);
    if (includesHistory) {
      lineage.history(indicator, code.period(), code.number()).forEach(out::println);
    }
  }

  /** An agency's tasks and projects are told by its code and their own, such as {@code SXD T-1}. */
  private void refuseUnknown(Catalog catalog) {
    String subject = indicator.split(" ", 2)[0];
    if (!WHOLES.contains(subject) && catalog.agencies().find(subject).isEmpty()) {
      catalog.indicator(indicator);
    }
  }

  private EditionCode code() {
    if (!where.edition.isEmpty()) {
      if (!asOf.isEmpty()) {
        throw output.wrongUse("Cannot trace: expected either --edition or --as-of");
      }
      return where.edition.get();
    }
    Period period =
        where.period.orElseThrow(
            () -> output.wrongUse("Missing option: expected --period or --edition"));
    Editions editions = new Editions(home.existing());
    try {
      return new EditionCode(
          period,
          asOf.isEmpty() ? editions.standing(period) : editions.standing(period, asOf.get()));
    } catch (Failure none) {
      List<String> others =
          Lineage.listPrinting(
              indicator,
              period.year(),
              asOf.isEmpty() ? editions.listStanding() : editions.listStanding(asOf.get()));
      throw others.isEmpty()
          ? none
          : new Failure(
              "%s; its figures of %d stand in what these print: ask --edition %s"
                  .formatted(none.getMessage(), period.year(), String.join(", or ", others)),
              none);
    }
  }
}
