package vn.tonghop.reports.gate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.measure.Measured;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.LoadingAhead;

/**
 * Examines the reports of a workspace before they go out. The gate is for faults of ours: what an
 * agency has not given is printed as a gap and holds nothing up.
 */
public final class Gate {

  private static final List<BiConsumer<Examined, Faults>> RULES =
      List.of(
          DataRules::find,
          SentenceFigures::find,
          Annexes::find,
          Enumerations::find,
          FirstPage::find,
          ChartsDrawn::find,
          EqualTexts::find,
          PageLayout::find,
          LetterLayout::find,
          SignaturePlace::find,
          WordLayout::find);

  private final Outlines outlines;

  /** Examines the reports that are packed with the program. */
  public Gate() {
    this(Outlines.shipped());
  }

  /** Examines these reports. */
  public Gate(Outlines outlines) {
    this.outlines = outlines;
  }

  /**
   * Reads the relations and the files of reports, and says what is wrong with them. While one is
   * judged the files of the next are read.
   *
   * @param workspace with {@code warehouse.duckdb} and of each report PDF, DOCX and XLSX
   * @throws Failure if a file is missing or cannot be read
   */
  public Verdict examine(Path workspace, List<String> reportCodes) {
    List<Fault> faults = new ArrayList<>();
    try (Marts marts = Marts.open(workspace)) {
      KnownFigures figures = new KnownFigures(marts);
      Supplier<List<Fault>> last = List::of;
      for (String code : reportCodes) {
        for (Contents contents : Contents.of(marts, outlines, code)) {
          Supplier<Examined> reading =
              LoadingAhead.begun("report", () -> examined(workspace, marts, figures, contents));
          faults.addAll(last.get());
          last = () -> faults(reading.get());
        }
      }
      faults.addAll(last.get());
    }
    return new Verdict(reportCodes, faults);
  }

  private static Examined examined(
      Path workspace, Marts marts, KnownFigures figures, Contents contents) {
    String file = contents.fileName();
    return new Examined(
        marts,
        figures,
        contents,
        Measured.pdf(workspace.resolve(file + ".pdf")),
        Measured.word(workspace.resolve(file + ".docx")),
        Measured.workbook(workspace.resolve(file + ".xlsx")));
  }

  static List<Fault> faults(Examined report) {
    return Faults.of(report, (read, faults) -> RULES.forEach(rule -> rule.accept(read, faults)));
  }
}
