package vn.tonghop.reports.publish;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionManifest;

/**
 * What a manifest tells readers first: which edition it is, who reported, by which templates it is
 * printed. Its date is the edition's as-of instant by the city's clocks, never the clock.
 */
final class Manifest {

  private Manifest() {}

  static String of(EditionFolder workspace, Marts marts, Period period, int number) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("period", period.code());
    said.put("edition", number);
    said.put("as_of", marts.asOf().toOffsetDateTime().toString());
    Map<String, Integer> rowCounts = new LinkedHashMap<>();
    marts.listNames().forEach(name -> rowCounts.put(name, marts.mart(name).rows().size()));
    said.put("mart_row_counts", rowCounts);
    said.put("coverage", coverage(marts.mart("edition__summary").rows().get(0)));
    Map<String, String> templates = new LinkedHashMap<>();
    workspace.listReportCodes().forEach(report -> templates.put(report, TemplateDigest.of(report)));
    said.put("template_digests", templates);
    return EditionManifest.write(workspace, said);
  }

  private static Map<String, Object> coverage(Map<String, @Nullable Object> summary) {
    Map<String, Object> coverage = new LinkedHashMap<>();
    for (String count : List.of("owing_count", "reported_count", "out_of_scope_count")) {
      coverage.put(count, ((Number) Objects.requireNonNull(summary.get(count))).intValue());
    }
    coverage.put("missing_names_vi", String.valueOf(summary.get("missing_names_vi")));
    coverage.put("text_vi", String.valueOf(summary.get("coverage_text_vi")));
    return coverage;
  }
}
