package vn.tonghop.reports.render;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/** Prints the reports of an edition as PDF/A-2u, in the layout of Decree 30/2020/NĐ-CP. */
public final class Renderer {

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
    throw new Failure("Cannot render %s in %s: not built yet".formatted(reportCodes, workspace));
  }
}
