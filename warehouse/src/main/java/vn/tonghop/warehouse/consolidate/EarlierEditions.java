package vn.tonghop.warehouse.consolidate;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.home.DataHome;

/**
 * Lays out the schema previous: what the earlier editions print that an edition is held against.
 */
record EarlierEditions(Database database, DataHome home, SourceTypes types) {

  /**
   * The replaced edition's printed texts, and the printed values of every compared edition.
   *
   * @throws Failure if one of them is not there
   */
  void lay(EditionPlan plan) {
    types.loadEmpty(database, "previous.printed_texts");
    types.loadEmpty(database, "previous.printed_lists");
    types.loadEmpty(database, "previous.edition");
    types.loadEmpty(database, "previous.printed_values");
    if (plan.replacedNumber() > 0) {
      attached(plan.period(), plan.replacedNumber(), this::layReplaced);
    }
    for (String edition : plan.comparedEditions()) {
      int slash = edition.indexOf('/');
      attached(
          Period.of(edition.substring(0, slash)),
          Integer.parseInt(edition.substring(slash + 1)),
          this::layValues);
    }
  }

  private void attached(Period period, int number, Runnable lay) {
    Path file = EditionFolder.of(home, period, number).warehouse();
    if (!Files.exists(file)) {
      throw new Failure(
          "Cannot compare with edition %s/%d: no %s, expected a published edition"
              .formatted(period.code(), number, file));
    }
    database.execute("attach %s as earlier (read_only)".formatted(Sql.text(file.toString())));
    lay.run();
    database.execute("detach earlier");
  }

  private void layReplaced() {
    // A program before that of printed_texts kept just these as its printed figures.
    String kept = isKept("printed_texts") ? "printed_texts" : "printed_figures";
    database.execute(
        "insert into previous.printed_texts by name select * from earlier.core." + kept);
    if (isKept("printed_lists")) {
      database.execute(
          "insert into previous.printed_lists select list_code, measure_codes from earlier.core.printed_lists");
    }
    database.execute(
        "insert into previous.edition by name"
            + " select period_code, edition_number, as_of from earlier.marts.edition__summary");
  }

  private boolean isKept(String table) {
    return !database
        .query(
            "select 1 from duckdb_tables() where database_name = 'earlier' and schema_name = 'core' and table_name = "
                + Sql.text(table))
        .rows()
        .isEmpty();
  }

  /** An edition of a program that kept no printed values has none to be held against. */
  private void layValues() {
    if (isKept("printed_values")) {
      database.execute(
          """
          insert into previous.printed_values by name
          select
            summary.period_code as edition_period_code, summary.edition_number,
            summary.period_name_vi as edition_name_vi, summary.as_of as edition_as_of,
            figures.indicator_code, figures.area_code, figures.period_code, figures.basis, figures.comparator_code,
            figures.is_result, figures.value, figures.qualifier, figures.status_code, figures.value_low, figures.value_high,
            figures.submission_sha256
          from earlier.core.printed_values as figures
          cross join earlier.marts.edition__summary as summary
          """);
    }
  }
}
