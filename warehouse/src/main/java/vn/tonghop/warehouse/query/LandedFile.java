package vn.tonghop.warehouse.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * A Parquet file of landed rows. Two that differ in their bytes hold the same if rows and footer
 * texts agree and they were written by different releases of the Parquet library; one release
 * writes the same rows as the same bytes.
 */
public record LandedFile(Path file) {

  public boolean holdsTheSameAs(Path other) {
    if (!file.toString().endsWith(".parquet") || !Files.exists(file) || !Files.exists(other)) {
      return false;
    }
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      String differing =
          Question.text("landed_differences")
              .formatted(Sql.text(file.toString()), Sql.text(other.toString()));
      return database.query(differing).firstColumn().equals(List.of("0"));
    } catch (Failure e) {
      // DuckDB cannot read a damaged file: then it does not hold the same.
      return false;
    }
  }
}
