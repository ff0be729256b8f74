package vn.tonghop.jobs.recompute;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What an edition's own database says, a text by a key. */
final class Published implements AutoCloseable {

  private static final String STANDING =
      "select concat_ws(' ', indicator_code, area_code, period_code, basis, comparator_code),"
          + " concat_ws(' ', coalesce(cast(value as varchar), '-'), qualifier, status_code,"
          + " case when comparator_code = 'none' then concat_ws(' ', coalesce(numerator, 0),"
          + " coalesce(denominator, 0), denominator_name) end, agency_code, collection_code, cell)"
          + " from core.fct_observations where is_standing";

  private static final String DERIVED =
      "select concat_ws(' ', measure_code, component_code, indicator_code, area_code, period_code,"
          + " basis), concat_ws(' ', value, is_exact) from core.fct_derived_values";

  private static final String DISBURSED =
      "unpivot (select cast(lines_count as decimal(28,6)) as lines_count, plan_billion_vnd,"
          + " disbursed_cumulative_billion_vnd, plan_percent from core.fct_disbursement_total)"
          + " on columns(*)";

  private static final String TASKS =
      "select state_code, count(*) from core.fct_task_progress group by state_code";

  private static final String PRINTED =
      """
    select 'headline ' || indicator_code, concat_ws(' ', coalesce(cast(result_value as varchar), '-'),
        figure_period_code, figure_basis, replace(vs_same_period_text, '‡', ''))
    from marts.%s where not is_heading and figure_period_code <> ''
    union all
    select 'followed ' || lines.indicator_code, concat_ws(' ', coalesce(cast(result_value as varchar), '-'),
        results.period_code, basis, replace(coalesce(nullif(reported_yoy_text, ''), computed_yoy_text), '‡', ''))
    from marts.edition__followed as lines join core.fct_results as results using (indicator_code)
    where results.period_code <> ''
    """;

  private final Connection edition;

  Published(Path folder) throws SQLException {
    Properties readOnly = new Properties();
    readOnly.setProperty("duckdb.read_only", "true");
    edition =
        DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("warehouse.duckdb"), readOnly);
  }

  Map<String, String> figures() throws SQLException {
    return asked(STANDING);
  }

  Map<String, String> derived() throws SQLException {
    return asked(DERIVED);
  }

  Map<String, String> disbursement() throws SQLException {
    return asked(DISBURSED);
  }

  Map<String, String> tasks() throws SQLException {
    return asked(TASKS);
  }

  String city() throws SQLException {
    return asked("select 'city', area_code from core.dim_city").getOrDefault("city", "");
  }

  /** What the scorecard that the edition has says, and what it says of what it follows. */
  Map<String, String> lines() throws SQLException {
    String scorecard =
        asked("select 'mart', table_name from duckdb_tables() where table_name like '%scorecard'")
            .get("mart");
    return asked(PRINTED.formatted(scorecard));
  }

  /** All that it answers for, of whatever it tells. */
  Collection<String> printedTexts() throws SQLException {
    return asked(
            "select concat_ws(' ', list_code, indicator_code, measure_code), printed_text"
                + " from core.printed_figures")
        .values();
  }

  /** What stands in the relations that only one report prints. */
  Collection<String> ownTexts(String report) throws SQLException {
    Map<String, String> tables =
        asked(
            "select table_name, '' from duckdb_tables() where schema_name = 'marts' and (table_name like '%s\\_\\_%%' escape '\\' or table_name = 'edition__revisions')"
                .formatted(report));
    Map<String, String> texts = new TreeMap<>();
    for (String table : tables.keySet()) {
      texts.putAll(
          asked(
              "select '%1$s ' || row_number() over (), cast(to_json(rows) as varchar) from marts.%1$s as rows"
                  .formatted(table)));
    }
    return texts.values();
  }

  private Map<String, String> asked(String select) throws SQLException {
    Map<String, String> rows = new TreeMap<>();
    try (Statement statement = edition.createStatement();
        ResultSet answer = statement.executeQuery(select)) {
      while (answer.next()) {
        rows.put(words(answer.getString(1)), words(answer.getString(2)));
      }
    }
    return rows;
  }

  static String words(String... words) {
    return String.join(" ", words).replaceAll("\\s+", " ").strip();
  }

  @Override
  public void close() throws SQLException {
    edition.close();
  }
}
