package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reports.FixtureWarehouse;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.warehouse.Failure;

/**
 * What is written of a report's designs, opened as somebody else opens it: from the files alone.
 */
class DesignFilesTest {

  @TempDir Path workspace;
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "half_year",
        "year_end",
        "agency_scorecard",
        "council_table",
        "data_quality",
        "disbursement"
      })
  void theFilesPrintTheReportOverTheEditionsDatabase(String report) throws Exception {
    List<Contents> contents = written(report);
    for (Contents each : contents) {
      Path files = compiled(folder.resolve(each.fileName()));
      List<Sheets.Run> printed = Renderer.fill(each);
      for (int part = 0; part < printed.size(); part++) {
        String page = part == 0 ? "report" : "annex_" + part;
        assertThat(overTheDatabase(files.resolve(page + ".jasper")))
            .as("%s of %s", page, each.fileName())
            .isEqualTo(said(withoutContents(each, printed, part)));
      }
    }
  }

  /** Where everything is found is known when all pages are set, and is not in the files. */
  private static JasperPrint withoutContents(Contents contents, List<Sheets.Run> printed, int part)
      throws Exception {
    Composition composition = printed.get(part).composition();
    if (composition.rows().size() == composition.placed().size()) {
      return printed.get(part).print();
    }
    composition.rows().retainAll(composition.placed().stream().map(p -> p.row()).toList());
    for (Composition.Placed placed : composition.placed()) {
      if (placed.row().get("rows") instanceof JRRewindableDataSource rows) {
        rows.moveFirst();
      }
    }
    String edition = part + 1 == printed.size() ? Renderer.edition(contents) : "";
    return new Sheets(contents, List.of(), edition).fill(composition).print();
  }

  @ParameterizedTest
  @ValueSource(strings = {"half_year", "year_end"})
  void aDesignReadBackPrintsTheSameOfTheSameRows(String report) throws Exception {
    Contents contents = written(report).get(0);
    Path files = folder.resolve(contents.fileName());
    for (Sheets.Run run : Renderer.fill(contents)) {
      for (Composition.Placed placed : run.composition().placed()) {
        String name = "block_" + placed.section().block().key();
        JasperReport readBack =
            JasperCompileManager.compileReport(
                JRXmlLoader.load(files.resolve(name + ".jrxml").toFile()));
        Object picture = files.resolve(name + ".png").toString();
        assertThat(said(fill(readBack, placed, picture)))
            .as(name)
            .isEqualTo(
                said(
                    fill(
                        Templates.of(placed.design()),
                        placed,
                        placed.section().said() instanceof Said.Plot plot
                            ? new Picture(plot)
                            : "")));
      }
    }
  }

  private static JasperPrint fill(JasperReport template, Composition.Placed placed, Object picture)
      throws Exception {
    Map<String, Object> parameters = new HashMap<>();
    ((Map<?, ?>) placed.row().get("parameters"))
        .forEach((name, text) -> parameters.put((String) name, text));
    parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("vi-VN"));
    if (placed.section().said() instanceof Said.Plot plot) {
      Map<String, Object> row =
          Map.of("title", plot.title(), "note", plot.note(), "picture", picture);
      return JasperFillManager.fillReport(
          template, parameters, new JRMapCollectionDataSource(List.of(row)));
    }
    JRRewindableDataSource rows = (JRRewindableDataSource) placed.row().get("rows");
    rows.moveFirst();
    return JasperFillManager.fillReport(template, parameters, rows);
  }

  @Test
  void nothingOfThemIsKnownToTheProgramAlone() throws Exception {
    Contents contents = written("half_year").get(0);
    try (Stream<Path> files = Files.walk(folder.resolve(contents.fileName()))) {
      assertThat(files.filter(file -> file.toString().endsWith(".jrxml")))
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(file).content().doesNotContain("vn.tonghop", "Renderable"));
    }
    assertThat(folder.resolve("half_year/style/style.jrtx")).exists();
    assertThat(folder.resolve("half_year/block_growth.png")).exists();
    assertThat(folder.resolve(DesignFiles.FONTS)).exists();
  }

  @Test
  void theSameDesignsAreTheSameBytesInEveryZone() throws Exception {
    written("year_end");
    Path again = folder.resolve("again");
    TimeZone zone = TimeZone.getDefault();
    TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
    try {
      new DesignFiles(Outlines.shipped()).write(workspace, "year_end", again);
    } finally {
      TimeZone.setDefault(zone);
    }
    try (Stream<Path> files = Files.walk(again)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSizeGreaterThan(10)
          .allSatisfy(
              file ->
                  assertThat(file)
                      .hasSameBinaryContentAs(folder.resolve(again.relativize(file).toString())));
    }
  }

  @Test
  void designsThatAreThereMayHaveBeenWorkedOnAndStay() throws Exception {
    written("half_year");
    assertThatThrownBy(
            () -> new DesignFiles(Outlines.shipped()).write(workspace, "half_year", folder))
        .isInstanceOf(Failure.class)
        .hasMessage(
            "Cannot write designs into %s: there are some already, which may have been worked on;"
                + " expected a folder without them",
            folder.resolve("half_year"));
  }

  @Test
  void aFolderThatCannotBeIsNamed() throws Exception {
    FixtureWarehouse.make(workspace, "half_year");
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(
            () -> new DesignFiles(Outlines.shipped()).write(workspace, "half_year", file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot write the designs of half_year into " + file)
        .hasMessageContaining("expected a folder that can be written");
  }

  @Test
  void aReportThatTheEditionDoesNotMakeHasNone() {
    FixtureWarehouse.make(workspace, "council_table", "delete from marts.council_table__totals");
    assertThatThrownBy(
            () -> new DesignFiles(Outlines.shipped()).write(workspace, "council_table", folder))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "Cannot write the designs of council_table: the edition has no row of"
                + " council_table__totals");
  }

  private List<Contents> written(String report) {
    FixtureWarehouse.make(workspace, report);
    new DesignFiles(Outlines.shipped()).write(workspace, report, folder);
    try (Marts marts = Marts.open(workspace)) {
      return Contents.of(marts, Outlines.shipped(), report);
    }
  }

  private static Path compiled(Path files) throws Exception {
    try (Stream<Path> all = Files.list(files)) {
      for (Path file : all.filter(f -> f.toString().endsWith(".jrxml")).toList()) {
        JasperCompileManager.compileReportToFile(
            file.toString(), file.toString().replace(".jrxml", ".jasper"));
      }
    }
    return files;
  }

  private List<List<String>> overTheDatabase(Path jasper) throws Exception {
    Properties settings = new Properties();
    settings.setProperty("duckdb.read_only", "true");
    JasperReportsContext context = DefaultJasperReportsContext.getInstance();
    try (Connection edition =
        DriverManager.getConnection(
            "jdbc:duckdb:" + workspace.resolve("warehouse.duckdb"), settings)) {
      Map<String, Object> parameters = new HashMap<>();
      parameters.put(JRParameter.REPORT_LOCALE, Locale.forLanguageTag("vi-VN"));
      return said(
          JasperFillManager.getInstance(context).fill(jasper.toString(), parameters, edition));
    }
  }

  /** The texts of each page as they stand, and that there is a picture. */
  private static List<List<String>> said(JasperPrint print) {
    List<List<String>> pages = new ArrayList<>();
    for (JRPrintPage page : print.getPages()) {
      List<String> said = new ArrayList<>();
      add(said, page.getElements());
      pages.add(said);
    }
    return pages;
  }

  private static void add(List<String> said, List<JRPrintElement> elements) {
    for (JRPrintElement element : elements) {
      String where = "%d %d ".formatted(element.getX(), element.getY());
      if (element instanceof JRPrintText text) {
        said.add(where + text.getFullText());
      } else if (element instanceof JRPrintImage) {
        said.add(where + "picture");
      } else if (element instanceof JRPrintElementContainer frame) {
        add(said, frame.getElements());
      }
    }
  }
}
