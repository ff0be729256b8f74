package vn.tonghop.reports.render;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.xml.JRXmlLoader;
import vn.tonghop.warehouse.Failure;

/** The compiled page templates, each compiled once in a process, when it is first asked for. */
final class Templates {

  /** What lies on the class path does not change, and a compiled template is only read. */
  private static final Map<String, JasperReport> COMPILED = new ConcurrentHashMap<>();

  /** The page that every report is printed on. */
  JasperReport document() {
    return COMPILED.computeIfAbsent("/style/document.jrxml", Templates::compile);
  }

  /**
   * The form of one kind of block.
   *
   * @throws Failure if there is no such form
   */
  JasperReport block(String name) {
    return COMPILED.computeIfAbsent("/style/blocks/" + name + ".jrxml", Templates::compile);
  }

  /** A template as it is drawn, not compiled. */
  static JasperDesign design(String path) {
    try (InputStream in = Templates.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new Failure(
            "Cannot find template %s: expected it among the resources".formatted(path));
      }
      return JRXmlLoader.load(in);
    } catch (IOException | JRException e) {
      throw new Failure("Cannot read template %s: %s".formatted(path, e.getMessage()), e);
    }
  }

  private static JasperReport compile(String path) {
    try {
      return JasperCompileManager.compileReport(design(path));
    } catch (JRException e) {
      throw new Failure("Cannot compile template %s: %s".formatted(path, e.getMessage()), e);
    }
  }
}
