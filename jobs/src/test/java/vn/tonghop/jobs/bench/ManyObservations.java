package vn.tonghop.jobs.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Verdicts;

/**
 * A home that looks as if the agencies of a much larger place had reported: one landed file a
 * submission, with verdicts, for the nineteen collections that the first half of 2024 is made from.
 * The changes that it states are those of its figures.
 */
final class ManyObservations {

  private static final int AGENCIES = 44;
  private static final String ROWS =
      """
      copy (
        select
          '%1$s' as submission_sha256, '%2$s' as agency_code, '%3$s' as collection_code,
          timestamp '%4$s' as received_at, 'indicators' as form, 1 as form_version,
          'figures' as sheet, cast(i + 5 as integer) as row_number,
          ['BUDGET_REVENUE', 'EXPORTS', 'RETAIL_SALES', 'IMPORTS'][i %% 4 + 1] as indicator_code,
          '%2$s-' || lpad(cast(i // 8 as varchar), 5, '0') as area_code,
          '%5$s' as period_code, case when i // 4 %% 2 = 0 then 'month' else 'cumulative' end as basis,
          cast(round(
            (10 + (hash(i, '%2$s', right('%5$s', 2)) %% 1000000) / 100)
              * case when '%5$s' like '2024%%' then 1 + (hash(i) %% 2000) / 10000 else 1 end,
            2) as decimal(28,6)) as value,
          cast(null as varchar) as qualifier,
          case when i %% 4 = 0 and '%5$s' like '2024%%'
            then cast((hash(i) %% 2000) / 100 as decimal(18,6)) end as reported_yoy_percent,
          cast(null as decimal(18,6)) as reported_plan_percent,
          cast(null as decimal(28,6)) as numerator, cast(null as decimal(28,6)) as denominator,
          cast(null as varchar) as denominator_name, 'P' as status, date '%6$s' as measured_to,
          cast(null as varchar) as note, 'H' || (i + 5) as value_cell,
          case when i %% 4 = 0 and '%5$s' like '2024%%' then 'J' || (i + 5) end as reported_yoy_percent_cell,
          cast(null as varchar) as reported_plan_percent_cell
        from range(%7$d) as r(i)
      ) to %8$s (format parquet, compression zstd)
      """;

  private final DataHome home;
  private final List<Path> files = new ArrayList<>();

  private ManyObservations(DataHome home) {
    this.home = home;
  }

  /** Fills a home with about so many observations. */
  static ManyObservations into(DataHome home, long observations) throws Exception {
    ManyObservations many = new ManyObservations(home);
    List<Collection> collections = collections();
    // A quarter of this year's rows states the change too, which is an observation of its own.
    double each =
        1 + 0.25 * collections.stream().filter(c -> c.year() == 2024).count() / collections.size();
    long rows = Math.round(observations / each / collections.size() / AGENCIES);
    List<Agency> agencies =
        Catalog.shipped().agencies().listReporting(LocalDate.of(2024, 6, 18)).subList(0, AGENCIES);
    try (Database database =
        Database.inMemory(home.operations().resolve("fill"), Database.Limits.CONSOLIDATION)) {
      for (Collection collection : collections) {
        for (Agency agency : agencies) {
          many.land(database, agency.code(), collection, rows);
        }
      }
    }
    return many;
  }

  /** What the first half of 2024 reads: 2023 with its year, and six months. */
  private static List<Collection> collections() {
    List<Collection> collections = new ArrayList<>();
    for (int month = 0; month <= 12; month++) {
      collections.add(new Collection(2023, month));
    }
    for (int month = 1; month <= 6; month++) {
      collections.add(new Collection(2024, month));
    }
    return collections;
  }

  List<Path> files() {
    return List.copyOf(files);
  }

  private void land(Database database, String agency, Collection collection, long rows)
      throws Exception {
    String sha = Digest.ofText(agency + collection);
    LocalDate day = LocalDate.of(collection.year(), Math.max(1, collection.month()), 17);
    Instant received = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
    Receipt receipt =
        new Receipt(
            sha,
            agency,
            collection.code(),
            agency + ".xlsx",
            1000,
            received,
            received,
            received,
            "folder",
            "landing/%s/%s/%s.xlsx".formatted(collection, agency, sha));
    new Verdicts(home)
        .write(
            new Submission(
                receipt, Verdict.ACCEPTED, List.of(), "indicators", 1, (int) rows, (int) rows),
            List.of(),
            List.of());
    Path file =
        home.landed()
            .resolve("indicators__figures")
            .resolve(Verdicts.placeOf(receipt) + ".parquet");
    Files.createDirectories(file.getParent());
    String period = collection.isYear() ? "2023" : collection.code();
    database.execute(
        ROWS.formatted(
            sha,
            agency,
            collection,
            day.atTime(9, 0),
            period,
            day,
            rows,
            Sql.text(file.toString())));
    files.add(file);
  }
}
