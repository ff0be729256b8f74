package vn.tonghop.reports.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRReportTemplate;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.ExpressionTypeEnum;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.shipped.ShippedFiles;

/** The page templates, each made once in a process, when it is first asked for. */
final class Templates {

  /** What lies on the class path does not change, and a template is only read. */
  private static final Map<Object, JasperReport> MADE = new ConcurrentHashMap<>();

  private Templates() {}

  /**
   * What pages, letters, sentences, tables and charts are printed on: equal designs are one
   * template.
   */
  static JasperReport of(Design design) {
    return MADE.computeIfAbsent(design, wanted -> made((Design) wanted));
  }

  /** A template as it is drawn by hand. */
  static JasperDesign drawn(String path) {
    try (InputStream in = ShippedFiles.open(path, Templates.class)) {
      return JRXmlLoader.load(in);
    } catch (IOException | JRException e) {
      throw new Failure("Cannot make template %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static JasperReport made(Design design) {
    try {
      return JasperCompileManager.compileReport(named(design.draw()));
    } catch (JRException e) {
      throw new Failure("Cannot make template of %s: %s".formatted(design, e.getMessage()), e);
    }
  }

  /**
   * A design whose styles are named by a plain text, and not by a literal of Java: of all that a
   * table or a text says nothing else would need its compiler.
   */
  private static JasperDesign named(JasperDesign design) {
    for (JRReportTemplate styles : design.getTemplatesList()) {
      JRDesignExpression name = (JRDesignExpression) styles.getSourceExpression();
      name.setText(name.getText().replace("\"", ""));
      name.setType(ExpressionTypeEnum.SIMPLE_TEXT);
    }
    return design;
  }
}
