package vn.tonghop.jobs;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/** A regime under which an edition holds the report of its period alone. */
public final class FewReports {

  private static final String REGIME =
      """
      valid_from: 2023-02-07
      recorded_at: 2023-02-07T00:00:00+07:00
      reports:
        - {code: disbursement, ended: true}
        - {code: task_progress, ended: true}
        - {code: data_quality, ended: true}
        - {code: agency_scorecard, ended: true}
        - {code: reminder, ended: true}
        - {code: council_table, ended: true}
        - {code: national_tables, ended: true}
      """;

  private FewReports() {}

  /** Lays it into a home that has none of its own. */
  public static void layInto(DataHome home) {
    Path regime = home.catalog().resolve("regime-2023.yml");
    if (!Files.exists(regime)) {
      new Aside(home).write(regime, REGIME.getBytes(StandardCharsets.UTF_8));
    }
  }
}
