package vn.tonghop.warehouse.query;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;

/** Traces a printed figure to the cells it was made from. */
public final class Lineage {
  private final DataHome home;
  private final Sources sources;

  public Lineage(DataHome home) {
    this.home = home;
    this.sources = new Sources(home);
  }

  /**
   * Tells, a line each, what an edition prints of an indicator, how it was made, and every cell
   * behind it with its workbook, agency, time of receipt, original and findings. Of an agency, a
   * line or the whole it tells what it prints and what that is made of.
   *
   * @param indicator its code, or that of whatever else {@code core.printed_figures} tells of
   * @return nothing if the edition neither knows nor prints it
   * @throws Failure if the edition was never published
   */
  public List<String> trace(String indicator, Period period, int number) {
    Path warehouse = new Editions(home).published(period, number).warehouse();
    List<String> lines = new ArrayList<>();
    try (EditionReader reader = EditionReader.of(warehouse)) {
      List<List<String>> printed = reader.list(Question.about("lineage_printed", indicator));
      List<List<String>> known =
          reader.list(
              "select indicator_name_vi, unit_vi from edition.core.dim_indicators where indicator_code = "
                  + Sql.text(indicator));
      if (printed.isEmpty() && known.isEmpty()) {
        return List.of();
      }
      String name =
          known.isEmpty()
              ? printed.get(0).get(4)
              : "%s (%s)".formatted(known.get(0).get(0), known.get(0).get(1));
      lines.add("%s %s, edition %s/%d".formatted(indicator, name, period.code(), number));
      lines.addAll(printed.isEmpty() ? List.of("  not printed in this edition") : said(printed));
      for (List<String> row : reader.list(Question.about("lineage_made_of", indicator))) {
        lines.add("  <- %s: %s".formatted(row.get(0), row.get(1)));
      }
      for (List<String> row : reader.list(Question.about("lineage_inputs", indicator))) {
        lines.addAll(input(row));
      }
    }
    return lines;
  }

  /** Those of some editions, by their codes, that print a figure of a year, or are made of it. */
  public static List<String> listPrinting(
      String indicator, int year, Map<String, EditionFolder> editions) {
    List<String> printing = new ArrayList<>();
    editions.forEach(
        (code, edition) -> {
          try (EditionReader reader = EditionReader.of(edition.warehouse())) {
            if (reader.listRelations("edition").contains("core.printed_values")
                && !reader
                    .list(
                        "from edition.core.printed_values where indicator_code = %s and left(period_code, 4) = '%d' limit 1"
                            .formatted(Sql.text(indicator), year))
                    .isEmpty()) {
              printing.add(code);
            }
          }
        });
    return printing;
  }

  /**
   * Tells, a line each, every vintage of the figure that an edition prints of an indicator, those
   * received after it too: the value, when and in which workbook it came, and which editions print
   * it as a result.
   *
   * @throws Failure if the edition was never published or nothing has landed
   */
  public List<String> history(String indicator, Period period, int number) {
    Editions editions = new Editions(home);
    Path warehouse = editions.published(period, number).warehouse();
    try (EditionReader reader = EditionReader.of(warehouse)) {
      return reader
          .withHistory(home, editions)
          .list(Question.about("lineage_history", indicator))
          .stream()
          .map(Lineage::vintage)
          .toList();
    }
  }

  private static String vintage(List<String> row) {
    return "  vintage %s %s %s: %s, status %s%s; %s, %s, received %s, delivery %s, sheet %s, cell %s; printed in %s"
        .formatted(
            row.get(0),
            row.get(1),
            row.get(2),
            row.get(3),
            row.get(4),
            row.get(5).equals("true") ? ", counts now" : "",
            row.get(6),
            row.get(7),
            row.get(8),
            row.get(9),
            row.get(10),
            row.get(11),
            row.get(12).isEmpty() ? "no edition" : row.get(12));
  }

  private static List<String> said(List<List<String>> printed) {
    return printed.stream()
        .map(
            row ->
                "  prints %s, %s: %s%s"
                    .formatted(
                        row.get(0),
                        row.get(1),
                        row.get(2),
                        row.get(3).isEmpty() ? "" : "  <- " + row.get(3)))
        .toList();
  }

  private List<String> input(List<String> row) {
    List<String> lines = new ArrayList<>();
    String comparator =
        switch (row.get(2)) {
          case "same_period" -> ", change over the same period in %";
          case "plan" -> ", percentage of the plan";
          default -> "";
        };
    lines.add(
        "  %s %s %s%s: %s, status %s%s"
            .formatted(
                row.get(12).isEmpty() ? "<-" : "beside it, the part %s:".formatted(row.get(12)),
                row.get(0),
                row.get(1),
                comparator,
                row.get(3).isEmpty() ? "no figure" : row.get(3),
                row.get(4),
                row.get(5).equals("true") ? "" : ", superseded"));
    lines.add(
        "       sheet %s, cell %s; %s, received %s"
            .formatted(row.get(9), row.get(10), row.get(6), row.get(7)));
    lines.addAll(sources.of(row.get(8), row.get(13), row.get(10)));
    if (!row.get(11).isEmpty()) {
      lines.add("       the agency notes: " + row.get(11));
    }
    return lines;
  }

  /** Receipts and verdicts by what the columns of their rows tell, read when first asked for. */
  private static final class Sources {
    private final DataHome home;
    private final Map<String, Receipt> receipts = new HashMap<>();
    private final Map<String, Submission> submissions = new HashMap<>();

    Sources(DataHome home) {
      this.home = home;
    }

    private void read() {
      LandedRows landed = new LandedRows(home);
      new Landing(home).listReadable().forEach(r -> receipts.put(landed.told(r), r));
      new Verdicts(home).list().forEach(s -> submissions.put(landed.told(s.receipt()), s));
    }

    List<String> of(String sha256, String delivery, String cell) {
      if (receipts.isEmpty()) {
        read();
      }
      List<String> lines = new ArrayList<>();
      Receipt receipt = receipts.get(delivery);
      lines.add(
          receipt == null
              ? "       workbook %s: no receipt in landing".formatted(sha256)
              : "       workbook %s, delivery %s, sha256 %s, original in %s"
                  .formatted(receipt.originalName(), receipt.key(), sha256, receipt.landed()));
      Submission submission = submissions.get(delivery);
      if (submission != null) {
        lines.add(
            "       verdict %s; %s".formatted(submission.verdict().code(), rules(submission)));
        submission.findings().stream()
            .filter(finding -> finding.cell().equals(cell))
            .forEach(finding -> lines.add("       " + worded(finding)));
      }
      return lines;
    }

    private static String rules(Submission submission) {
      return submission.findings().isEmpty()
          ? "no rule broken"
          : "broken in this workbook: "
              + String.join(
                  ", ",
                  submission.findings().stream()
                      .map(f -> f.cell().isEmpty() ? f.code() : f.code() + " at " + f.cell())
                      .toList());
    }

    private static String worded(Finding finding) {
      return "this cell: %s %s: %s"
          .formatted(finding.severity().code(), finding.code(), finding.messageVi());
    }
  }
}
