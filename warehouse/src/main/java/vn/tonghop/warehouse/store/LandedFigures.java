package vn.tonghop.warehouse.store;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.RowStanding;
import vn.tonghop.warehouse.workbook.issue.PreviousFigures;

/** The figures that landed before a collection, to show beside the cells of its workbooks. */
public final class LandedFigures implements PreviousFigures {

  private static final String RELATION = "indicators__figures";

  /**
   * The row that came last and answers stands; one without a figure withdraws an earlier figure.
   */
  private static final String NEWEST =
      """
      select indicator_code, area_code, period_code, basis, value
      from read_parquet(%s, union_by_name = true, hive_partitioning = false, filename = true)
      where (%s) and received_at <= timestamp %s and %s not in (%s)
      qualify row_number() over (
        partition by indicator_code, area_code, period_code, basis
        order by received_at desc, filename desc, row_number desc) = 1
      """;

  /** The deliveries of which nothing is used until they are released, as they were judged. */
  private static final String HELD =
      "select %s from read_parquet(%s, union_by_name = true, hive_partitioning = false, filename = true) where %s";

  private record Key(String indicator, String area, String period, String basis) {}

  private final Map<Key, BigDecimal> figures = new HashMap<>();

  private LandedFigures() {}

  /**
   * Reads what landed for the collections of this year and the two before, up to this one, but for
   * deliveries that wait for their release.
   *
   * @param knownUntil in the city's time; what was received later is left out, so that a workbook
   *     issued again for the same day is the same
   * @throws Failure if one of the files cannot be read
   */
  public static LandedFigures before(
      DataHome home, Collection collection, LocalDateTime knownUntil) {
    LandedFigures landed = new LandedFigures();
    List<Path> partitions =
        Folder.list(home.landed().resolve(RELATION)).stream()
            .filter(partition -> isBefore(partition, collection))
            .toList();
    List<String> files = files(partitions);
    if (!files.isEmpty()) {
      Path findings = home.landed().resolve(LandedRows.FINDINGS);
      landed.read(
          files,
          files(partitions.stream().map(p -> findings.resolve(p.getFileName())).toList()),
          knownUntil);
    }
    return landed;
  }

  private static List<String> files(List<Path> partitions) {
    return partitions.stream()
        .flatMap(partition -> Folder.list(partition).stream())
        .map(Path::toString)
        .filter(file -> file.endsWith(LandedRows.ENDING))
        .toList();
  }

  private void read(List<String> files, List<String> findings, LocalDateTime knownUntil) {
    String held =
        findings.isEmpty()
            ? "''"
            : HELD.formatted(LandedRows.KEY, Sql.texts(findings), LandedRows.HOLDS);
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      database
          .query(
              NEWEST.formatted(
                  Sql.texts(files),
                  RowStanding.isAnswered(Forms.shipped().findSheet(RELATION).orElseThrow()),
                  Sql.text(knownUntil.toString()),
                  LandedRows.KEY,
                  held))
          .rows()
          .forEach(this::keep);
    } catch (Failure e) {
      throw new LandedRows.Unreadable(e);
    }
  }

  @Override
  public Optional<BigDecimal> find(String indicator, String area, String period, Basis basis) {
    return Optional.ofNullable(figures.get(new Key(indicator, area, period, basis.code())));
  }

  private void keep(List<@Nullable Object> row) {
    Key key =
        new Key(
            String.valueOf(row.get(0)),
            String.valueOf(row.get(1)),
            String.valueOf(row.get(2)),
            String.valueOf(row.get(3)));
    if (row.get(4) instanceof BigDecimal value) {
      figures.put(key, value);
    }
  }

  private static boolean isBefore(Path partition, Collection collection) {
    Collection its =
        Collection.of(partition.getFileName().toString().substring("collection=".length()));
    return its.compareTo(collection) < 0 && its.year() >= collection.year() - 2;
  }
}
