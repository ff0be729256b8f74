package vn.tonghop.reports.render;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.Chart;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.outline.Table;
import vn.tonghop.reports.outline.Text;

/**
 * The pages of some reports of an edition as JasperReports makes them by itself: of templates that
 * are made, rows that are written and a layout that is found, filled once and exported with the
 * settings that it comes with.
 */
public final class BarePages {

  private record Run(
      JasperReport template, Map<String, Object> parameters, List<Map<String, ?>> rows) {}

  private final List<List<Run>> reports = new ArrayList<>();
  private final TreeSet<String> marts = new TreeSet<>();
  private final Path warehouse;

  public BarePages(Path workspace, List<String> codes) throws Exception {
    this.warehouse = workspace.resolve("warehouse.duckdb");
    try (Marts open = Marts.open(workspace)) {
      for (String code : codes) {
        marts.addAll(List.of("edition__summary", "edition__letters"));
        Outlines.shipped().report(code).blocks().stream()
            .map(BarePages::mart)
            .filter(mart -> !mart.isEmpty())
            .forEach(marts::add);
        for (Contents contents : Contents.of(open, Outlines.shipped(), code)) {
          reports.add(Renderer.fill(contents).stream().map(run -> run(run, contents)).toList());
        }
      }
    }
  }

  private static String mart(Block block) {
    if (block.body() instanceof Table table) {
      return table.mart();
    }
    if (block.body() instanceof Chart chart) {
      return chart.mart();
    }
    return block.body() instanceof Text text ? text.mart() : "";
  }

  private static Run run(Sheets.Run run, Contents contents) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("MARKING", contents.marking());
    parameters.put("EDITION", contents.edition());
    parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("vi-VN"));
    return new Run(
        Templates.of(new DocumentDesign(run.composition().width())),
        parameters,
        run.composition().rows());
  }

  /** Reads the rows of the relations that these reports print, and does nothing with them. */
  public int read() throws Exception {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    settings.setProperty("threads", "1");
    int count = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + warehouse, settings);
        Statement statement = connection.createStatement()) {
      for (String mart : marts) {
        try (ResultSet rows = statement.executeQuery("select * from marts." + mart)) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
              count += rows.getObject(i) == null ? 0 : 1;
            }
          }
        }
      }
    }
    return count;
  }

  /** Fills and exports them, each into memory, and tells how many pages they have. */
  public int print() throws Exception {
    int pages = 0;
    for (List<Run> runs : reports) {
      List<JasperPrint> prints = new ArrayList<>();
      for (Run run : runs) {
        prints.add(fill(run));
        pages += prints.get(prints.size() - 1).getPages().size();
      }
      JRPdfExporter exporter = new JRPdfExporter();
      exporter.setExporterInput(SimpleExporterInput.getInstance(prints));
      exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(new ByteArrayOutputStream()));
      exporter.exportReport();
    }
    return pages;
  }

  private static JasperPrint fill(Run run) throws Exception {
    for (Map<String, ?> row : run.rows()) {
      if (row.get("rows") instanceof JRRewindableDataSource rows) {
        rows.moveFirst();
      }
    }
    return JasperFillManager.fillReport(
        run.template(),
        new HashMap<>(run.parameters()),
        new JRMapCollectionDataSource(new ArrayList<>(run.rows())));
  }
}
