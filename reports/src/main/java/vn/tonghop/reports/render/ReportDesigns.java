package vn.tonghop.reports.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignParameter;
import net.sf.jasperreports.engine.design.JRDesignQuery;
import net.sf.jasperreports.engine.design.JRDesignSubreport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlWriter;
import vn.tonghop.reports.chart.ChartImage;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Marts;

/** The designs that a report is printed on, each by itself, filled by what a database answers. */
record ReportDesigns(Marts marts, Contents contents) {

  /** A file beside the others. */
  record File(String name, byte[] content) {}

  /** The pages first, then what stands on them in printed order. */
  List<File> files() throws JRException {
    List<Sheets.Run> runs = Renderer.fill(contents);
    List<File> pages = new ArrayList<>();
    List<File> blocks = new ArrayList<>();
    for (Sheets.Run run : runs) {
      String name = pages.isEmpty() ? "report" : "annex_" + pages.size();
      boolean isLast = pages.size() + 1 == runs.size();
      pages.add(jrxml(name, page(run.composition(), isLast)));
      for (int at = 0; at < run.composition().placed().size(); at++) {
        add(blocks, run.composition(), at);
      }
    }
    pages.addAll(blocks);
    return pages;
  }

  private JasperDesign page(Composition composition, boolean isLast) throws JRException {
    JasperDesign design = new DocumentDesign(composition.width()).draw();
    setDefaults(
        design,
        Map.of("MARKING", contents.marking(), "EDITION", isLast ? Renderer.edition(contents) : ""));
    ((JRDesignField) design.getFieldsMap().get("template")).setValueClass(String.class);
    design.removeField("rows");
    design.removeField("parameters");
    for (JRBand band : design.getDetailSection().getBands()) {
      for (JRElement element : band.getElements()) {
        if (element instanceof JRDesignSubreport block) {
          block.setDataSourceExpression(null);
          block.setParametersMapExpression(null);
          block.setConnectionExpression(
              new JRDesignExpression("$P{" + JRParameter.REPORT_CONNECTION + "}"));
        }
      }
    }
    design.setQuery(query(rows(composition, design)));
    return design;
  }

  private static String rows(Composition composition, JasperDesign design) {
    List<String> fields = design.getFieldsList().stream().map(field -> field.getName()).toList();
    List<String> rows = new ArrayList<>();
    for (Composition.Placed placed : composition.placed()) {
      Map<String, Object> row = new LinkedHashMap<>(placed.row());
      row.put("template", name(placed.section()) + ".jasper");
      rows.add(
          fields.stream()
              .map(field -> value(row.get(field)))
              .reduce((one, other) -> one + ", " + other)
              .orElseThrow());
    }
    return "select * from (values\n  (%s)\n) as blocks(%s)"
        .formatted(String.join("),\n  (", rows), String.join(", ", fields));
  }

  private static String value(Object value) {
    return value instanceof String text ? SqlText.literal(text) : String.valueOf(value);
  }

  private static String name(Section section) {
    return "block_" + section.block().key();
  }

  private void add(List<File> files, Composition composition, int at) throws JRException {
    Composition.Placed placed = composition.placed().get(at);
    Section section = placed.section();
    JasperDesign design = placed.design().draw();
    BlockQuery asked = new BlockQuery(marts, contents, section, Composition.place(section, at));
    if (section.said() instanceof Said.Prose prose) {
      design.setQuery(query(asked.of(prose)));
    } else if (section.said() instanceof Said.Grid grid) {
      design.setQuery(query(asked.of(grid, composition.width())));
    } else if (section.said() instanceof Said.Plot plot) {
      String picture = name(section) + ".png";
      files.add(new File(picture, ChartImage.png(plot)));
      ((JRDesignField) design.getFieldsMap().get("picture")).setValueClass(String.class);
      design.setQuery(query(chart(plot, picture)));
    } else {
      setDefaults(design, contents.texts());
      design.setQuery(query("select 1 as letter"));
    }
    files.add(jrxml(name(section), design));
  }

  private static String chart(Said.Plot plot, String picture) {
    return "select nullif(%s, '') as title, nullif(%s, '') as note, %s as picture"
        .formatted(
            SqlText.literal(Composition.sentence(plot.title())),
            SqlText.literal(Composition.sentence(plot.note())),
            SqlText.literal(picture));
  }

  /** What a parameter is where nobody gives it. */
  private static void setDefaults(JasperDesign design, Map<String, String> values) {
    for (JRParameter parameter : design.getParametersList()) {
      String value = values.get(parameter.getName());
      if (value != null && parameter instanceof JRDesignParameter own) {
        own.setDefaultValueExpression(new JRDesignExpression(constant(value)));
      }
    }
  }

  /** A text as an expression of Java says it. */
  private static String constant(String text) {
    return '"'
        + text.replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("$", "\\u0024")
        + '"';
  }

  private static JRDesignQuery query(String sql) {
    JRDesignQuery query = new JRDesignQuery();
    query.setLanguage("sql");
    query.setText(sql);
    return query;
  }

  /** Without the names that elements are given at random, so that the same design is the same. */
  private static File jrxml(String name, JasperDesign design) {
    design.setName(name);
    SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    context.setProperty(JRXmlWriter.PROPERTY_EXCLUDE_UUIDS, "true");
    String xml = new JRXmlWriter(context).write(design, StandardCharsets.UTF_8.name());
    return new File(name + ".jrxml", xml.getBytes(StandardCharsets.UTF_8));
  }
}
