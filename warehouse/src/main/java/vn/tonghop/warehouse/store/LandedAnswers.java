package vn.tonghop.warehouse.store;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.Sql;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.RowPlan;
import vn.tonghop.warehouse.workbook.form.RowStanding;
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;

/** The answers that landed before a collection, to show beside the cells of its workbooks. */
public final class LandedAnswers implements EarlierAnswers {

  /** The years back in which a figure's period before, or a year before, was reported. */
  private static final int YEARS_OF_FIGURES = 2;

  /** The row that came last and answers stands; one without a value withdraws an earlier value. */
  private static final String NEWEST =
      """
      select concat_ws('/', %s), %s
      from read_parquet(%s, union_by_name = true, hive_partitioning = false, filename = true)
      where (%s) and received_at <= timestamp %s and %s not in (%s)
      qualify row_number() over (
        partition by %s
        order by received_at desc, filename desc, row_number desc) = 1
      """;

  /** The deliveries of which nothing is used until they are released, as they were judged. */
  private static final String HELD =
      "select %s from read_parquet(%s, union_by_name = true, hive_partitioning = false, filename = true) where %s";

  private record Row(String sheet, String key) {}

  private final Map<Row, Map<String, Object>> answers = new HashMap<>();

  private LandedAnswers() {}

  /**
   * Reads what landed for earlier collections of the year, of figures also for those of the two
   * years before, but for deliveries that wait for their release.
   *
   * @param knownUntil in the city's time; what was received later is left out, so that a workbook
   *     issued again for the same day is the same
   * @throws Failure if one of the files cannot be read
   */
  public static LandedAnswers before(
      DataHome home, Collection collection, LocalDateTime knownUntil) {
    LandedAnswers landed = new LandedAnswers();
    for (Path relation : Folder.list(home.landed())) {
      Forms.shipped()
          .findSheet(relation.getFileName().toString())
          .filter(sheet -> !sheet.listShownLater().isEmpty())
          .ifPresent(sheet -> landed.read(home, sheet, relation, collection, knownUntil));
    }
    return landed;
  }

  private void read(
      DataHome home,
      FormSheet sheet,
      Path relation,
      Collection collection,
      LocalDateTime knownUntil) {
    boolean isOfFigures = sheet.rows().source().equals(RowPlan.OWED_FIGURES);
    int since = collection.year() - (isOfFigures ? YEARS_OF_FIGURES : 0);
    List<Path> partitions =
        Folder.list(relation).stream()
            .filter(partition -> isBefore(partition, collection, since))
            .toList();
    List<String> files = files(partitions.stream());
    if (!files.isEmpty()) {
      Path findings = home.landed().resolve(LandedRows.FINDINGS);
      List<String> judged = files(partitions.stream().map(p -> findings.resolve(p.getFileName())));
      read(sheet, newest(sheet, files, judged, knownUntil));
    }
  }

  private static List<String> files(Stream<Path> partitions) {
    return partitions
        .flatMap(partition -> Folder.list(partition).stream())
        .map(Path::toString)
        .filter(file -> file.endsWith(LandedRows.ENDING))
        .toList();
  }

  private static String newest(
      FormSheet sheet, List<String> files, List<String> findings, LocalDateTime knownUntil) {
    String keys =
        sheet.listKeys().stream()
            .map(key -> Sql.name(key.name()))
            .collect(Collectors.joining(", "));
    String held =
        findings.isEmpty()
            ? "''"
            : HELD.formatted(LandedRows.KEY, Sql.texts(findings), LandedRows.HOLDS);
    return NEWEST.formatted(
        keys,
        sheet.listShownLater().stream().map(Sql::name).collect(Collectors.joining(", ")),
        Sql.texts(files),
        RowStanding.isAnswered(sheet),
        Sql.text(knownUntil.toString()),
        LandedRows.KEY,
        held,
        keys);
  }

  private void read(FormSheet sheet, String newest) {
    List<String> shown = List.copyOf(sheet.listShownLater());
    try (Database database = Database.forReading(Database.Limits.QUESTION)) {
      for (List<@Nullable Object> row : database.query(newest).rows()) {
        Map<String, Object> said = new HashMap<>();
        for (int at = 0; at < shown.size(); at++) {
          Object answer = row.get(1 + at);
          if (answer != null) {
            said.put(shown.get(at), answer);
          }
        }
        answers.put(new Row(sheet.name(), String.valueOf(row.get(0))), Map.copyOf(said));
      }
    } catch (Failure e) {
      throw new LandedRows.Unreadable(e);
    }
  }

  @Override
  public Map<String, Object> find(String sheet, String key) {
    return answers.getOrDefault(new Row(sheet, key), Map.of());
  }

  private static boolean isBefore(Path partition, Collection collection, int since) {
    Collection its =
        Collection.of(partition.getFileName().toString().substring("collection=".length()));
    return its.compareTo(collection) < 0 && its.year() >= since;
  }
}
