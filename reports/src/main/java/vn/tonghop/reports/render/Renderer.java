package vn.tonghop.reports.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.outline.Wording;
import vn.tonghop.warehouse.Failure;

/** Prints the reports of an edition as PDF/A-2u, in the layout of Decree 30/2020/NĐ-CP. */
public final class Renderer {

  private final Templates templates = new Templates();

  /**
   * Prints reports from the marts of {@code workspace/warehouse.duckdb}, which is opened read-only,
   * as {@code workspace/<report>.pdf}, replacing what stands there.
   *
   * @param reportCodes the reports to print: {@code half_year}, {@code nine_month}, {@code
   *     year_end}, or any other folder of reports
   * @return the files written, in the order of the codes
   * @throws Failure if a report is unknown, a mart or one of its columns is missing, or a page
   *     cannot be written
   */
  public List<Path> render(Path workspace, Collection<String> reportCodes) {
    List<Path> written = new ArrayList<>();
    try (Marts marts = Marts.open(workspace)) {
      for (String code : reportCodes) {
        written.add(render(workspace, marts, Report.of(code)));
      }
    }
    return List.copyOf(written);
  }

  private Path render(Path workspace, Marts marts, Report report) {
    Map<String, @Nullable Object> summary = summary(marts);
    Wording wording = new Wording(report, summary);
    Path file = workspace.resolve(report.code() + ".pdf");
    Path aside = workspace.resolve(report.code() + ".pdf.aside");
    try {
      JasperPrint pages = fill(marts, report, wording);
      ByteArrayOutputStream pdf = new ByteArrayOutputStream();
      PdfDocument.of(report, wording).write(pages, pdf);
      byte[] stable = StablePdf.withDate(pdf.toByteArray(), asOf(summary));
      Files.write(aside, stable);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (JRException | IOException e) {
      throw new Failure("Cannot print %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private JasperPrint fill(Marts marts, Report report, Wording wording) throws JRException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("MARKING", wording.filled("{marking_vi}"));
    parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("vi-VN"));
    parameters.put(JRParameter.REPORT_TIME_ZONE, TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    List<Map<String, ?>> blocks = new Composition(templates, marts, report, wording).rows();
    return JasperFillManager.fillReport(
        templates.document(), parameters, new JRMapCollectionDataSource(blocks));
  }

  private static Map<String, @Nullable Object> summary(Marts marts) {
    Mart summary = marts.mart("edition__summary");
    if (summary.rows().size() != 1) {
      throw new Failure(
          "Cannot print from edition__summary: %d rows, expected 1"
              .formatted(summary.rows().size()));
    }
    return summary.rows().get(0);
  }

  private static LocalDateTime asOf(Map<String, @Nullable Object> summary) {
    Object asOf = summary.get("as_of");
    if (asOf instanceof java.sql.Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    }
    throw new Failure("Cannot date the report: as_of is %s, expected a timestamp".formatted(asOf));
  }
}
