package vn.tonghop.warehouse.query;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * Reads the texts of a table of one's own as they are meant: the codes that our own answers for
 * Excel show as {@code ="2025-12"}, and numbers as they are written here, {@code 1.234,5}, in a
 * column that can mean one thing alone; of one that can mean two it is told that it stays text.
 */
record OwnColumns(Database database, String table, Path file) {

  private static final String SHOWN = "'=\"([^\"]*)\"'";
  private static final String NUMBER = "'\\s*-?(\\d{1,3}(\\.\\d{3})+|\\d+)(,\\d+)?\\s*'";

  /** What no other way of writing has: points and a comma, or several points. */
  private static final String ONE_READING =
      "'\\s*-?\\d{1,3}((\\.\\d{3})+,\\d+|(\\.\\d{3}){2,})\\s*'";

  void read(Consumer<String> remarks) {
    for (List<String> row : database.query("describe " + table).texts()) {
      if (row.get(1).equals("VARCHAR")) {
        read(row.get(0), remarks);
      }
    }
  }

  private void read(String column, Consumer<String> remarks) {
    String name = Sql.name(column);
    List<String> seen =
        database
            .query(
                "select count(*) filter (regexp_full_match(%1$s, %2$s)), count(*) filter (not regexp_full_match(%1$s, %3$s)), count(*) filter (regexp_full_match(%1$s, %4$s)), min(%1$s), min(%1$s) filter (not regexp_full_match(%1$s, %3$s)) from %5$s"
                    .formatted(name, SHOWN, NUMBER, ONE_READING, table))
            .texts()
            .get(0);
    if (!seen.get(0).equals("0")) {
      database.execute(
          "update %1$s set %2$s = regexp_extract(%2$s, %3$s, 1) where regexp_full_match(%2$s, %3$s)"
              .formatted(table, name, SHOWN));
    } else if (seen.get(1).equals("0") && !seen.get(2).equals("0")) {
      database.execute(
          "alter table %1$s alter %2$s type double using cast(replace(replace(trim(%2$s), '.', ''), ',', '.') as double)"
              .formatted(table, name));
    } else if (seen.get(1).equals("0") && !seen.get(3).isEmpty()) {
      remarks.accept(
          "column %s of %s is read as text: a number such as %s can be read in two ways, expected one without points between thousands"
              .formatted(column, file.getFileName(), seen.get(3).strip()));
    } else if (!seen.get(2).equals("0")) {
      remarks.accept(
          "column %s of %s is read as text, though it has numbers: %s of its values %s none, such as %s"
              .formatted(
                  column,
                  file.getFileName(),
                  seen.get(1),
                  seen.get(1).equals("1") ? "is" : "are",
                  seen.get(4)));
    }
  }
}
