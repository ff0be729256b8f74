package vn.tonghop.warehouse.consolidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;

/**
 * What one reading of a relation tells: its digest stands for its rows, for all that they hold and
 * not for their order, and its key is unique.
 */
class ModelRunTest {

  private static final Model AGENCIES = Models.shipped().find("core.dim_agencies").orElseThrow();
  private static final String CTK = row("'CTK'", "'Cục Thống kê'", "date '2004-01-02'");
  private static final String SXD = row("'SXD'", "'Sở Xây dựng'", "null");

  @TempDir private Path folder;

  @Test
  void isTheSameInWhateverOrderTheRowsLie() {
    assertThat(digest(CTK, SXD)).isEqualTo(digest(SXD, CTK));
  }

  @Test
  void tellsEveryOtherContentApart() {
    assertThat(
            List.of(
                digest(CTK),
                digest(CTK, SXD),
                digest(row("'CTK'", "'Cục thống kê'", "date '2004-01-02'")),
                digest(row("'CTK'", "'Cục Thống kê'", "date '2004-01-03'")),
                digest(row("'CTK'", "'Cục Thống kê'", "null")),
                digest(row("'CTK'", "''", "date '2004-01-02'")),
                digest(row("'CTK'", "null", "date '2004-01-02'")),
                digest(row("''", "'CTK'", "date '2004-01-02'")),
                digest(row("'CTK'", "'CTK'", "date '2004-01-02'"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void refusesAKeyThatStandsTwiceOrHasNoValue() {
    String city = row("'CTK'", "'Cục khác'", "null");
    String nameless = row("null", "'Sở Xây dựng'", "null");
    assertThatThrownBy(() -> digest(CTK, city, SXD, nameless))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(
            "Cannot keep the contract of core.dim_agencies: key (\"agency_code\") is not unique or"
                + " has no value in")
        .hasMessageContaining("[CTK, 2]")
        .hasMessageContaining("[null, 1]");
  }

  private static String row(String code, String name, String validFrom) {
    return "(%s, %s, true, %s)".formatted(code, name, validFrom);
  }

  private String digest(String... rows) {
    try (Database database = Database.inMemory(folder, Database.Limits.CONSOLIDATION)) {
      String columns =
          AGENCIES.contract().columns().entrySet().stream()
              .map(column -> Sql.name(column.getKey()) + " " + column.getValue().type())
              .collect(Collectors.joining(", "));
      database.execute("create schema core; create table core.dim_agencies (" + columns + ")");
      database.execute(
          "insert into core.dim_agencies (agency_code, agency_name_vi, is_reporting,"
              + " valid_from_date) values "
              + String.join(", ", rows));
      return new ModelRun(database, Models.shipped())
          .checkedDigests(List.of(AGENCIES))
          .get("core.dim_agencies");
    }
  }
}
