package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The projects of the generated city: each year the same weights of the city's plan, owned by
 * departments and districts; by departments alone in 2025, in whose midst the districts end.
 */
final class GeneratedProjects {

  /**
   * A project and a source of capital in one year.
   *
   * @param weight its share of the city's plan before all shares are brought to one
   * @param tilt how much of its share it spends ahead of the others early in the year
   */
  record Line(
      String code, String nameVi, String source, String owner, double weight, double tilt) {}

  private static final Map<String, String> SOURCES = Map.of("central", "TW", "local", "DP");
  private static final int LAST_YEAR_OF_DISTRICTS = 2024;

  /** The lines of a year in order. */
  List<Line> of(int year) {
    List<Line> lines = new ArrayList<>();
    List<String> owners =
        year > LAST_YEAR_OF_DISTRICTS
            ? List.of("SXD", "SGTVT", "SNNPTNT", "STNMT", "SYT", "SGDDT", "SVHTTDL", "BQLKCX")
            : List.of(
                "SGTVT", "SXD", "SNNPTNT", "SYT", "SGDDT", "NK", "CR", "BT", "OM", "TN", "PD", "CD",
                "TL", "VT");
    for (String owner : owners) {
      int projects = owner.length() == 2 ? 1 : 3;
      for (int number = 1; number <= projects; number++) {
        for (String source : List.of("central", "local")) {
          lines.add(line(owner, number, source, lines.size()));
        }
      }
    }
    return lines;
  }

  private static Line line(String owner, int number, String source, int place) {
    String code = "GEN-%s-%d-%s".formatted(owner, number, SOURCES.get(source));
    double weight = 1 + place * 7 % 5 + (owner.length() > 2 ? 3 : 0);
    return new Line(
        code,
        "Dự án sinh tự động %s số %d".formatted(owner, number),
        source,
        owner,
        weight,
        0.1 * (place % 5 - 2));
  }
}
