package vn.tonghop.reports.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.FigureList;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;

/** Prints the reports of an edition as PDF/A-3u, in the layout of Decree 30/2020/NĐ-CP. */
public final class Renderer {

  private static final String EDITION_VI = "Bản %s; mã SHA-256 của số liệu kèm theo: %s";

  private final Outlines outlines;
  private final String marking;

  /** Prints the reports that are packed with the program. */
  public Renderer() {
    this(Outlines.shipped());
  }

  /** Prints these reports. */
  public Renderer(Outlines outlines) {
    this(outlines, "");
  }

  private Renderer(Outlines outlines, String marking) {
    this.outlines = outlines;
    this.marking = marking;
  }

  /** The same, each page marked also with a text of its own. */
  public Renderer withMarking(String marking) {
    return new Renderer(outlines, marking);
  }

  /**
   * Prints reports from the marts of {@code workspace/warehouse.duckdb}, which is opened read-only,
   * as {@code workspace/<report>.pdf}, or one a row in a folder of that name, replacing what stands
   * there.
   *
   * @param reportCodes the reports to print: {@code half_year}, {@code nine_month}, {@code
   *     year_end}, or any other folder of reports
   * @return the files written, in the order of the codes
   * @throws Failure if a report is unknown, a mart or one of its columns is missing, or a page
   *     cannot be written
   */
  public List<Path> render(Path workspace, Collection<String> reportCodes) {
    return print(workspace, reportCodes).stream().map(Printed::file).toList();
  }

  /** Those of some reports that {@link #render} would make a file of; what is not drawn is none. */
  public List<String> listPrinted(Path workspace, Collection<String> reportCodes) {
    try (Marts marts = Marts.open(workspace)) {
      return reportCodes.stream()
          .filter(outlines.listCodes()::contains)
          .filter(code -> !Contents.of(marts, outlines, code).isEmpty())
          .toList();
    }
  }

  /** Prints as {@link #render} does, and tells how many pages each report has. */
  public List<Printed> print(Path workspace, Collection<String> reportCodes) {
    List<Printed> printed = new ArrayList<>();
    try (Marts marts = Marts.open(workspace)) {
      for (String code : reportCodes) {
        for (Contents contents : Contents.of(marts, outlines, code)) {
          printed.add(print(workspace, contents.withMarking(marking)));
        }
      }
    }
    return List.copyOf(printed);
  }

  /** Prints a report that says nothing and throws it away; what prints is loaded then. */
  public static void printNothing() {
    Contents blank = Contents.blank();
    try {
      write(blank, prints(fill(blank)));
    } catch (JRException | IOException e) {
      throw new Failure("Cannot print a blank report: %s".formatted(e.getMessage()), e);
    }
  }

  private Printed print(Path workspace, Contents contents) {
    Path file = workspace.resolve(contents.fileName() + ".pdf");
    try {
      List<JasperPrint> pages = prints(fill(contents));
      byte[] pdf = write(contents, pages);
      Files.createDirectories(file.getParent());
      Aside.beside().write(file, pdf);
      return new Printed(file, countPages(pages));
    } catch (JRException | IOException e) {
      throw new Failure("Cannot print %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static byte[] write(Contents contents, List<JasperPrint> pages)
      throws JRException, IOException {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    new PdfDocument(contents.title(), contents.texts().getOrDefault("issuer_name_vi", ""))
        .write(pages, pdf);
    return StablePdf.withDate(pdf.toByteArray(), contents.asOf());
  }

  /** The report itself, then each appendix: with a table of contents, if there are many pages. */
  static List<Sheets.Run> fill(Contents contents) throws JRException {
    List<List<Section>> parts = Composition.parts(contents);
    List<Sheets.Run> filled = new ArrayList<>();
    for (int i = 1; i < parts.size(); i++) {
      boolean isLast = i + 1 == parts.size();
      filled.add(new Sheets(contents, parts.get(i), isLast ? edition(contents) : "").annex());
    }
    Sheets body = new Sheets(contents, parts.get(0), parts.size() == 1 ? edition(contents) : "");
    if (countPages(prints(filled)) < TableOfContents.LONG) {
      filled.add(0, body.body(UnaryOperator.identity()));
      if (countPages(prints(filled)) <= TableOfContents.LONG) {
        return filled;
      }
      filled.remove(0);
    }
    TableOfContents table = new TableOfContents(contents);
    filled.add(0, body.body(table::placedIn));
    table.fillIn(prints(filled));
    return filled;
  }

  private static List<JasperPrint> prints(List<Sheets.Run> runs) {
    return runs.stream().map(Sheets.Run::print).toList();
  }

  private static int countPages(List<JasperPrint> runs) {
    return runs.stream().mapToInt(run -> run.getPages().size()).sum();
  }

  static String edition(Contents contents) {
    return EDITION_VI.formatted(contents.edition(), FigureList.digest(contents));
  }
}
