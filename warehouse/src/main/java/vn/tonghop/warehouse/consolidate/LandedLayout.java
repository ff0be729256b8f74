package vn.tonghop.warehouse.consolidate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.RowStanding;

/**
 * Lays out what accepted submissions said, a relation a sheet with the rows that stand, for any
 * form that is shipped; and of figures besides those that others took the place of.
 */
final class LandedLayout {
  /** Only rows that speak of the same as another are sorted; few do. */
  private static final String WITH_PLACES =
      """
      create view %1$s as
      with landed as not materialized (select %2$s from %3$s),
      repeated as materialized (select %4$s as said from landed group by all having count(*) > 1)
      """;

  private static final String STANDING =
      WITH_PLACES
          + """
          select landed.* from landed anti join repeated on repeated.said = %4$s
          union all
          select landed.* from landed semi join repeated on repeated.said = %4$s qualify %5$s = 1
          """;

  private static final String SUPERSEDED =
      WITH_PLACES
          + "select landed.* from landed semi join repeated on repeated.said = %4$s qualify %5$s > 1";

  private final Database database;
  private final LandedRows landed;
  private final SourceTypes types;

  LandedLayout(Database database, DataHome home, SourceTypes types) {
    this.database = database;
    this.landed = new LandedRows(home);
    this.types = types;
  }

  /**
   * Lays the views.
   *
   * @param used the accepted submissions, but those that wait for their release
   * @throws Failure if one of the files cannot be read
   */
  void lay(List<Submission> used) {
    sheets().forEach((relation, sheet) -> lay(relation, sheet, STANDING, used));
    lay(SourceTypes.SUPERSEDED, "indicators__figures", SUPERSEDED, used);
  }

  /** The submissions of which some row stands, as {@link LandedRows#told} tells them. */
  Set<String> listStanding() {
    return new HashSet<>(
        database
            .query(
                sheets().keySet().stream()
                    .map(
                        relation ->
                            "select %s from (select distinct agency_code, collection_code, received_at, submission_sha256 from %s)"
                                .formatted(LandedRows.TOLD, relation))
                    .collect(Collectors.joining(" union ")))
            .firstColumn());
  }

  /** The relation of each sheet to the name under which its rows land. */
  private Map<String, String> sheets() {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (String relation : types.list()) {
      if (relation.startsWith("landed.")
          && relation.contains("__")
          && !relation.equals(SourceTypes.SUPERSEDED)) {
        sheets.put(relation, relation.substring("landed.".length()));
      }
    }
    return sheets;
  }

  private void lay(String relation, String sheet, String view, List<Submission> used) {
    List<String> files =
        used.stream()
            .map(submission -> landed.file(sheet, submission.receipt()))
            .filter(Files::exists)
            .map(Path::toString)
            .sorted()
            .toList();
    if (files.isEmpty()) {
      types.loadEmpty(database, relation);
      return;
    }
    FormSheet form = Forms.shipped().findSheet(sheet).orElseThrow();
    try {
      layFiles(relation, files, form, view);
    } catch (Failure e) {
      throw new LandedRows.Unreadable(e);
    }
  }

  private void layFiles(String relation, List<String> files, FormSheet form, String view) {
    String source =
        "read_parquet(%s, union_by_name = true, hive_partitioning = false)"
            .formatted(Sql.texts(files));
    List<String> there =
        database
            .query("select column_name from (describe select * from " + source + ")")
            .firstColumn();
    String columns =
        types.columns(relation).entrySet().stream()
            .map(
                c ->
                    "cast(%s as %s) as %s"
                        .formatted(
                            there.contains(c.getKey()) ? Sql.name(c.getKey()) : "null",
                            c.getValue(),
                            Sql.name(c.getKey())))
            .collect(Collectors.joining(", "));
    database.execute(
        view.formatted(
            relation, columns, source, RowStanding.sameness(form), RowStanding.place(form)));
  }
}
