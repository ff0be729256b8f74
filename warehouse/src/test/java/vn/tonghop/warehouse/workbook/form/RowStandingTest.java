package vn.tonghop.warehouse.workbook.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.duckdb.Database;

/** Rows lie over rows, in every sheet of every form that is shipped. */
class RowStandingTest {

  @TempDir Path folder;

  static Stream<FormSheet> sheets() {
    return Forms.shipped().list().stream().flatMap(form -> form.sheets().stream());
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void theLatestAnswerStandsAndABlankSaysNothing(FormSheet sheet) {
    try (Database database = lay(sheet)) {
      land(database, sheet, "first", 1, "corrected", true);
      land(database, sheet, "first", 1, "left", true);
      land(database, sheet, "first", 1, "blank", true);
      land(database, sheet, "second", 2, "corrected", true);
      land(database, sheet, "second", 2, "blank", false);
      land(database, sheet, "second", 2, "never answered", false);
      land(database, sheet, "another agency", 3, "left", true);
      assertThat(standing(database, sheet))
          .containsExactly(
              "another agency: left",
              "first: blank",
              "first: left",
              "second: corrected",
              "second: never answered");
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void aStatusThatStandsForAFigureWithdrawsIt(FormSheet sheet) {
    for (Map.Entry<String, List<String>> codes : sheet.answerCodes().entrySet()) {
      for (String code : codes.getValue()) {
        try (Database database = lay(sheet)) {
          land(database, sheet, "first", 1, "a", true);
          Map<String, String> values = of(sheet, "second", 2, "a");
          values.put(codes.getKey(), "'" + code + "'");
          insert(database, values);
          assertThat(standing(database, sheet)).as(code).containsExactly("second: a");
        }
      }
    }
  }

  private Database lay(FormSheet sheet) {
    Database database = Database.inMemory(folder, Database.Limits.QUESTION);
    database.execute(
        LandedColumn.listOf(sheet).stream()
            .map(column -> "\"%s\" %s".formatted(column.name(), column.type()))
            .collect(Collectors.joining(", ", "create table landed (", ")")));
    return database;
  }

  private static void land(
      Database database, FormSheet sheet, String sender, int hour, String key, boolean isAnswered) {
    Map<String, String> values = of(sheet, sender, hour, key);
    if (isAnswered) {
      values.put(sheet.answerColumns().get(0), "'1'");
    }
    insert(database, values);
  }

  private static Map<String, String> of(FormSheet sheet, String sender, int hour, String key) {
    Map<String, String> values = new TreeMap<>();
    sheet.listKeys().forEach(column -> values.put(column.name(), "'" + key + "'"));
    values.put("submission_sha256", "'" + sender + "'");
    values.put("agency_code", sender.equals("another agency") ? "'B'" : "'A'");
    values.put("collection_code", "'2024-06'");
    values.put("received_at", "timestamp '2024-06-17 0%d:00:00'".formatted(hour));
    return values;
  }

  private static void insert(Database database, Map<String, String> values) {
    database.execute(
        "insert into landed (%s) values (%s)"
            .formatted(String.join(", ", values.keySet()), String.join(", ", values.values())));
  }

  private static List<String> standing(Database database, FormSheet sheet) {
    return database
        .query(
            "select submission_sha256 || ': ' || \"%s\" from landed qualify %s order by 1"
                .formatted(sheet.listKeys().get(0).name(), RowStanding.isStanding(sheet)))
        .firstColumn();
  }
}
