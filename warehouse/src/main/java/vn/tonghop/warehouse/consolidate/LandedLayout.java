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
   * @throws Failure if one of the files cannot be read
   */
  void lay(Inputs inputs) {
    sheets().forEach((relation, sheet) -> lay(relation, sheet, "= 1", inputs));
    lay(SourceTypes.SUPERSEDED, "indicators__figures", "> 1", inputs);
  }

  /** The submissions of which some row stands, as {@link LandedRows#told} tells them. */
  Set<String> listStanding() {
    return new HashSet<>(
        database
            .query(
                sheets().keySet().stream()
                    .map(
                        relation ->
                            "select distinct %s from %s".formatted(LandedRows.TOLD, relation))
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

  private void lay(String relation, String sheet, String place, Inputs inputs) {
    List<String> files =
        inputs.accepted().stream()
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
      layFiles(relation, files, RowStanding.place(form) + " " + place);
    } catch (Failure e) {
      throw new LandedRows.Unreadable(e);
    }
  }

  private void layFiles(String relation, List<String> files, String wanted) {
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
        "create view %s as select * from (select %s from %s) qualify %s"
            .formatted(relation, columns, source, wanted));
  }
}
