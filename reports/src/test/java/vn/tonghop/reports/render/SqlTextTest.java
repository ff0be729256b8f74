package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.reports.outline.NumberFormat;

/** What designs say by SQL, against what the pages say. */
class SqlTextTest {

  private static final List<String> FIGURES =
      List.of("0", "5", "5.5", "-5.25", "0.125", "-0.001", "64717.48", "1234567.999999");

  static List<NumberFormat> formats() {
    return List.of(
        NumberFormat.NONE,
        NumberFormat.PLAIN,
        new NumberFormat(0, false, true, ""),
        new NumberFormat(2, true, false, "%"),
        new NumberFormat(2, true, true, "%"));
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFigureIsWrittenAsOnThePages(NumberFormat format) throws SQLException {
    for (String figure : FIGURES) {
      assertThat(
              said(
                  "select %s from (select cast(%s as decimal(28, 6)) as figure)"
                      .formatted(SqlText.written("figure", true, format), figure)))
          .as("%s as %s", figure, format)
          .isEqualTo(format.text(new BigDecimal(figure)));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 - 2",
        "1 - 2 - 3 - 4 - 5",
        "10 - 20 %, Phụ lục II, 3 điểm %",
        "a - 1",
        "x +0,5 - 1",
        "bằng 104% kế hoạch năm. [7] [8]"
      })
  void aSentenceIsSetAsOnThePages(String text) throws SQLException {
    assertThat(said("select " + SqlText.sentence(SqlText.literal(text))))
        .isEqualTo(Composition.sentence(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1,5 -2,5 +3,25; ±0,5 (+1.234,5%)", "Phụ lục II +7", "a+0,5", "a - b - c 1 - 2"})
  void aCellIsSetAsOnThePages(String text) throws SQLException {
    assertThat(said("select " + SqlText.unbroken(SqlText.literal(text))))
        .isEqualTo(Composition.unbroken(text));
  }

  private static String said(String sql) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
