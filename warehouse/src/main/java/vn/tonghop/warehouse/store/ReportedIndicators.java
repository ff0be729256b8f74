package vn.tonghop.warehouse.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;

/** The indicators of which a figure has ever landed in a home. */
public final class ReportedIndicators {

  private static final String REPORTED =
      "select distinct indicator_code from read_parquet(%s, union_by_name = true, hive_partitioning = false) where value is not null";

  private ReportedIndicators() {}

  /**
   * Their codes; none of a home where nothing has landed.
   *
   * @throws vn.tonghop.warehouse.Failure if one of the files cannot be read
   */
  public static Set<String> of(DataHome home) {
    Path folder = home.landed().resolve("indicators__figures");
    Set<String> codes = new HashSet<>();
    if (Files.isDirectory(folder)) {
      try (Database database = Database.forReading(Database.Limits.QUESTION)) {
        database
            .query(REPORTED.formatted(Sql.text(folder + "/*/*.parquet")))
            .rows()
            .forEach(row -> codes.add(String.valueOf(row.get(0))));
      }
    }
    return codes;
  }
}
