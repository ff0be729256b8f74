package vn.tonghop.warehouse.query;

import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.LandedColumn;
import vn.tonghop.warehouse.workbook.form.RowStanding;

/** Loads what has landed into the schema {@code live}. */
record LiveLayout(DataHome home) {

  private static final String RECEIPTS = LandedRows.RECEIPTS;
  private static final String FIGURES = "indicators__figures";
  private static final String RECEIVED =
      "submission_key in (select submission_key from landed.%s)".formatted(RECEIPTS);

  /**
   * Loads it and tells by what it is known: the digest of the submissions as they were judged, of
   * which all that is landed is a function, and how many they are.
   *
   * @param asOf what was received later is left out
   * @param editions the editions whose printed figures the history names, by their codes
   * @throws Failure if nothing has landed
   */
  String lay(
      Database database,
      Instant asOf,
      Map<String, EditionFolder> editions,
      Reach.Received received) {
    database.execute(String.join(";\n", statements(asOf, editions, received)));
    return database.query(Question.text("live_stamp")).firstColumn().get(0);
  }

  private List<String> statements(
      Instant asOf, Map<String, EditionFolder> editions, Reach.Received received) {
    List<String> relations = relations();
    if (!relations.contains(RECEIPTS)) {
      throw new Failure(
          "Cannot ask %s: nothing has landed, expected deliveries taken in"
              .formatted(home.landed()));
    }
    List<String> statements = new ArrayList<>();
    statements.add("create schema landed");
    statements.add(
        "create table landed.%s as select * from %s where received_at <= timestamp %s"
            .formatted(
                RECEIPTS,
                files(RECEIPTS),
                Sql.text(LocalDateTime.ofInstant(asOf, home.zone()).toString().replace('T', ' '))));
    // The questions read the figures, also where none has landed yet.
    List<String> loaded = Stream.concat(relations.stream(), Stream.of(FIGURES)).distinct().toList();
    statements.add(heldDeliveries(relations));
    loaded.stream()
        .filter(relation -> !relation.equals(RECEIPTS))
        .forEach(relation -> statements.add(loaded(relation)));
    statements.add(standingDeliveries(loaded));
    statements.addAll(printedIn(editions));
    statements.add(FindingWords.table());
    statements.add(Question.text("live"));
    if (received != Reach.Received.HISTORY) {
      statements.add("drop table live.observations_history");
    }
    statements.add("drop schema landed cascade");
    return statements;
  }

  /** The deliveries of which nothing is used until they are released, as they were judged. */
  private String heldDeliveries(List<String> relations) {
    return "create table landed.held_deliveries as select submission_key from %s"
        .formatted(
            relations.contains(LandedRows.FINDINGS)
                ? files(LandedRows.FINDINGS) + " where " + LandedRows.HOLDS
                : "landed.%s where false".formatted(RECEIPTS));
  }

  /**
   * What has landed in a relation; of a sheet each row with whether it stands, which none of a
   * delivery does that waits for its release.
   */
  private String loaded(String relation) {
    Optional<FormSheet> sheet = Forms.shipped().findSheet(relation);
    if (sheet.isEmpty()) {
      return "create table landed.%s as select * from %s where %s"
          .formatted(Sql.name(relation), files(relation), RECEIVED);
    }
    String rows = rows(relation, sheet.get());
    return "create table landed.%s as with received as materialized (select * from %s where %s) select *, %s as is_standing_row from received anti join landed.held_deliveries using (submission_key) union all select *, false from received semi join landed.held_deliveries using (submission_key)"
        .formatted(Sql.name(relation), rows, RECEIVED, RowStanding.isStanding(sheet.get()));
  }

  /** A sheet's rows, with every column of its form, also where none has landed that has it. */
  private String rows(String relation, FormSheet sheet) {
    String none =
        LandedColumn.listOf(sheet).stream()
            .map(c -> "cast(null as %s) as %s".formatted(c.type(), Sql.name(c.name())))
            .collect(
                Collectors.joining(
                    ", ", "select ", ", cast(null as varchar) as submission_key where false"));
    return Files.isDirectory(home.landed().resolve(relation))
        ? "(%s union all by name from %s)".formatted(none, files(relation))
        : "(%s)".formatted(none);
  }

  /** The deliveries of which some row stands. */
  private static String standingDeliveries(List<String> relations) {
    return relations.stream()
        .filter(relation -> Forms.shipped().findSheet(relation).isPresent())
        .map("select submission_key from landed.%s where is_standing_row"::formatted)
        .collect(Collectors.joining(" union ", "create table landed.standing_deliveries as ", ""));
  }

  /** What has landed in a relation, each row with the key of its delivery, which names its file. */
  private String files(String relation) {
    return "(select * exclude (filename), %s as submission_key from read_parquet(%s, union_by_name = true, hive_partitioning = false, filename = true))"
        .formatted(LandedRows.KEY, Sql.text(home.landed().resolve(relation) + "/*/*.parquet"));
  }

  private static List<String> printedIn(Map<String, EditionFolder> editions) {
    if (editions.isEmpty()) {
      return List.of();
    }
    List<String> statements = new ArrayList<>();
    List<String> selects = new ArrayList<>();
    editions.forEach(
        (edition, folder) -> {
          String catalog = Sql.name("vintage " + edition);
          statements.add(
              "attach %s as %s (read_only)"
                  .formatted(Sql.text(folder.warehouse().toString()), catalog));
          selects.add(
              "select %s as edition, indicator_code, period_code, basis, agency_code, collection_code, received_at, submission_sha256 from %s.core.fct_results where submission_sha256 <> ''"
                  .formatted(Sql.text(edition), catalog));
        });
    statements.add(
        "create table landed.printed_in as "
            + selects.stream().collect(Collectors.joining(" union all ")));
    editions
        .keySet()
        .forEach(edition -> statements.add("detach " + Sql.name("vintage " + edition)));
    return statements;
  }

  private List<String> relations() {
    return Folder.names(home.landed()).stream().filter(name -> name.contains("__")).toList();
  }
}
