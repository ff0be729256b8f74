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
  /** Each file is opened once: what lies in it is asked several times, and there are hundreds. */
  private static final String ARRIVED =
      """
      insert into %1$s by name
      select columns(lambda name: name in %2$s) from read_parquet(%3$s, union_by_name = true, hive_partitioning = false)
      """;

  /** Only rows that speak of the same as another are sorted; few do. */
  private static final String BEHIND =
      """
      create table %4$s as
      with repeated as materialized (select %2$s as said from %1$s group by all having count(*) > 1)
      select arrived.rowid as row_id
      from %1$s as arrived semi join repeated on repeated.said = %2$s
      qualify %3$s > 1
      """;

  private static final String SUPERSEDED =
      "create table %s as from %s as arrived semi join %s as behind on behind.row_id = arrived.rowid";

  private static final String REMOVED = "delete from %s where rowid in (select row_id from %s)";

  private final Database database;
  private final LandedRows landed;
  private final SourceTypes types;

  LandedLayout(Database database, DataHome home, SourceTypes types) {
    this.database = database;
    this.landed = new LandedRows(home);
    this.types = types;
  }

  /**
   * Reads the rows, in whatever order they come, and takes those out that others took the place of.
   *
   * @param used the accepted submissions, but those that wait for their release
   * @throws Failure if one of the files cannot be read
   */
  void lay(List<Submission> used) {
    database.execute("create schema behind");
    database.execute("set preserve_insertion_order = false");
    sheets().forEach((relation, sheet) -> lay(relation, sheet, used));
    database.execute("set preserve_insertion_order = true");
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

  private void lay(String relation, String sheet, List<Submission> used) {
    List<String> files =
        used.stream()
            .map(submission -> landed.file(sheet, submission.receipt()))
            .filter(Files::exists)
            .map(Path::toString)
            .sorted()
            .toList();
    Map<String, String> columns = types.columns(relation);
    SourceTypes.makeEmpty(database, relation, columns);
    if (!files.isEmpty()) {
      try {
        database.execute(
            ARRIVED.formatted(
                relation, Sql.texts(List.copyOf(columns.keySet())), Sql.texts(files)));
      } catch (Failure e) {
        throw new LandedRows.Unreadable(e);
      }
    }
    FormSheet form = Forms.shipped().findSheet(sheet).orElseThrow();
    String behind = "behind." + sheet;
    database.execute(
        BEHIND.formatted(relation, RowStanding.sameness(form), RowStanding.place(form), behind));
    if (relation.equals(SourceTypes.FIGURES)) {
      database.execute(SUPERSEDED.formatted(SourceTypes.SUPERSEDED, relation, behind));
    }
    database.execute(REMOVED.formatted(relation, behind));
  }
}
