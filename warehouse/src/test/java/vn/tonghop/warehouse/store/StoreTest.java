package vn.tonghop.warehouse.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.Intake;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.validate.Validation;
import vn.tonghop.warehouse.validate.rules.RuleBook;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

class StoreTest {

  @TempDir Path folder;

  private final SmallCity city = new SmallCity();
  private static final LocalDateTime JULY = LocalDateTime.of(2024, 7, 15, 8, 0);

  private final Clock clock =
      Clock.fixed(
          ZonedDateTime.of(2024, 6, 17, 9, 30, 0, 0, SmallCity.VIETNAM).toInstant(),
          SmallCity.VIETNAM);
  private DataHome home;

  @BeforeEach
  void deliverOneGoodAndOneBroken() throws IOException {
    home = new DataHome(folder.resolve("home")).create();
    Path inbox = Files.createDirectories(home.inbox().resolve("CTK"));
    Path good = inbox.resolve("CTK_2024-06.xlsx");
    List<FormEntry> entries =
        List.of(
            figure("GRDP_GROWTH", Basis.CUMULATIVE, "value", new BigDecimal("5.73")),
            figure("GRDP_GROWTH", Basis.CUMULATIVE, "status", "E"),
            figure("RETAIL", Basis.CUMULATIVE, "value", new BigDecimal("64717.48")),
            figure("RETAIL", Basis.CUMULATIVE, "qualifier", "more_than"),
            figure("RETAIL", Basis.CUMULATIVE, "status", "E"),
            figure("RETAIL", Basis.CUMULATIVE, "reported_yoy_percent", new BigDecimal("11.26")),
            figure("RETAIL", Basis.CUMULATIVE, "measured_to", LocalDate.of(2024, 6, 14)),
            figure("RETAIL", Basis.CUMULATIVE, "note", "Nguồn: Cục Thống kê"));
    assertThat(new FormFiller().fill(city.issue(home, "CTK"), good, entries)).isEmpty();
    Path broken = inbox.resolve("hỏng.xlsx");
    Files.write(broken, "broken".getBytes(StandardCharsets.UTF_8));
    for (Path file : List.of(good, broken)) {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }
    FolderSource.Settings settings =
        new FolderSource.Settings("folder", home.inbox(), Duration.ZERO);
    new Intake(home, city, clock, Intake.Limits.STANDARD, new WorkbookReader(home))
        .pull(List.of(new FolderSource(settings, clock)), () -> {});
    Pending.validate(
        new Validation(
            home,
            city,
            RuleBook.shipped(home.operations().resolve("spill")),
            new WorkbookReader(home),
            new SetAside(home)));
  }

  private static FormEntry figure(String indicator, Basis basis, String column, Object value) {
    return FormEntry.ofFigure(indicator, "CANTHO", "2024-06", basis, column, value);
  }

  @Test
  void landsTypedRowsThatDuckDbReads() throws SQLException {
    assertThat(Pending.store(new Store(home, new WorkbookReader(home))))
        .extracting(Stored::rowCount)
        .containsExactlyInAnyOrder(0L, 2L);

    assertThat(
            query(
                "select indicator_code, basis, value, typeof(value), value_cell, qualifier, status,"
                    + " reported_yoy_percent, typeof(reported_yoy_percent), measured_to, note,"
                    + " agency_code, collection, received_at, typeof(received_at), form_version"
                    + " from read_parquet('%s/indicators__figures/*/*.parquet', hive_types={'collection': 'VARCHAR'})"
                    + " order by 1"))
        .containsExactly(
            "GRDP_GROWTH|cumulative|5.730000|DECIMAL(28,6)|H12|exact|E|null|DECIMAL(18,6)|null|null"
                + "|CTK|2024-06|2024-06-17 09:30:00.0|TIMESTAMP|1",
            "RETAIL|cumulative|64717.480000|DECIMAL(28,6)|H16|more_than|E|11.260000|DECIMAL(18,6)"
                + "|2024-06-14|Nguồn: Cục Thống kê|CTK|2024-06|2024-06-17 09:30:00.0|TIMESTAMP|1");
  }

  @Test
  void writesAheadWhatNobodyFinds() throws IOException {
    new Store(home, new WorkbookReader(home)).writeNothing();

    assertThat(files()).isEmpty();
    assertThat(home.aside()).isEmptyDirectory();
  }

  @Test
  void showsLandedAnswersInTheNextWorkbook() {
    Pending.store(new Store(home, new WorkbookReader(home)));

    LandedAnswers july = LandedAnswers.before(home, Collection.of("2024-07"), JULY);
    assertThat(july.find("figures", "RETAIL/CANTHO/2024-06/cumulative"))
        .isEqualTo(Map.of("value", new BigDecimal("64717.480000")));
    assertThat(july.find("figures", "RETAIL/CANTHO/2024-06/month")).isEmpty();
    assertThat(
            LandedAnswers.before(home, SmallCity.JUNE, JULY)
                .find("figures", "RETAIL/CANTHO/2024-06/cumulative"))
        .isEmpty();
    assertThat(
            LandedAnswers.before(home, Collection.of("2024-07"), JULY.minusMonths(1))
                .find("figures", "RETAIL/CANTHO/2024-06/cumulative"))
        .as("what had not been received by then")
        .isEmpty();
  }

  @Test
  void keepsReceiptsAndFindingsOfRejectedSubmissionsToo() throws SQLException {
    Pending.store(new Store(home, new WorkbookReader(home)));

    assertThat(
            query(
                "select collection_code, verdict, form, owed_count, answered_count, reject_count,"
                    + " remark_count, original_name"
                    + " from read_parquet('%s/submissions__receipts/*/*.parquet') order by 1"))
        .containsExactly(
            "2024-06|accepted|indicators|10|2|0|0|CTK_2024-06.xlsx",
            "unidentified|rejected||0|0|1|0|hỏng.xlsx");
    assertThat(
            query(
                "select finding_code, severity from"
                    + " read_parquet('%s/submissions__findings/*/*.parquet')"))
        .containsExactly("NOT_A_WORKBOOK|reject");
  }

  @Test
  void writesSchemaAndFooterThatParquetReads() throws IOException {
    Pending.store(new Store(home, new WorkbookReader(home)));
    Path file =
        files().filter(f -> f.toString().contains("indicators__figures")).findFirst().orElseThrow();

    try (ParquetFileReader reader = AsParquetReads.open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      assertThat(schema.getType("value").toString())
          .contains("fixed_len_byte_array(12)", "DECIMAL(28,6)");
      assertThat(schema.containsField("reported_yoy_percent_cell")).isTrue();
      assertThat(schema.containsField("plan_text")).isFalse();
      assertThat(reader.getFileMetaData().getKeyValueMetaData())
          .containsEntry("tonghop.form", "indicators")
          .containsEntry("tonghop.form_version", "1")
          .containsEntry("tonghop.agency", "CTK")
          .containsEntry("tonghop.collection", "2024-06");
      assertThat(reader.getRecordCount()).isEqualTo(2);
      assertThat(reader.getFooter().getBlocks().get(0).getColumns())
          .allMatch(column -> column.getCodec() == CompressionCodecName.ZSTD);
      assertThat(AsParquetReads.rows(reader))
          .extracting(StoreTest::row)
          .containsExactlyInAnyOrder(
              "CTK 2024-06 GRDP_GROWTH 5.730000 at H12", "CTK 2024-06 RETAIL 64717.480000 at H16");
    }
  }

  private static String row(Group row) {
    return "%s %s %s %s at %s"
        .formatted(
            row.getString("agency_code", 0),
            row.getString("collection_code", 0),
            row.getString("indicator_code", 0),
            new BigDecimal(new BigInteger(row.getBinary("value", 0).getBytes()), 6),
            row.getString("value_cell", 0));
  }

  @Test
  void landsTheSameFilesAgainAfterACrashBeforeTheReceipt() throws IOException {
    Pending.store(new Store(home, new WorkbookReader(home)));
    List<Path> all = files().toList();
    List<byte[]> before = new ArrayList<>();
    for (Path file : all) {
      before.add(Files.readAllBytes(file));
    }
    for (Path file : all) {
      if (file.toString().contains("submissions__receipts")) {
        Files.delete(file);
      }
    }

    assertThat(Pending.store(new Store(home, new WorkbookReader(home)))).hasSize(2);
    assertThat(Pending.store(new Store(home, new WorkbookReader(home)))).isEmpty();
    assertThat(files().toList()).isEqualTo(all);
    for (int at = 0; at < all.size(); at++) {
      assertThat(Files.readAllBytes(all.get(at))).isEqualTo(before.get(at));
    }
  }

  /** The receipt's row says that all the others are there: it comes after them. */
  @Test
  void givesNoReceiptWhileAnotherTableIsMissing() throws IOException {
    for (String table :
        List.of("indicators__figures", "submissions__findings", "submissions__rules")) {
      Path inTheWay = Files.createDirectories(home.landed()).resolve(table);
      Files.writeString(inTheWay, "a file where the table's folder belongs");

      assertThatThrownBy(() -> Pending.store(new Store(home, new WorkbookReader(home))))
          .as(table)
          .isNotNull();
      assertThat(new Store(home, new WorkbookReader(home)).listPending())
          .as("still to be stored, without %s", table)
          .isNotEmpty();

      Files.delete(inTheWay);
    }
    assertThat(Pending.store(new Store(home, new WorkbookReader(home)))).isNotEmpty();
    assertThat(new Store(home, new WorkbookReader(home)).listPending()).isEmpty();
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(home.landed())) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList().stream();
    }
  }

  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql.formatted(home.landed()))) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
          row.add(String.valueOf(result.getObject(at)));
        }
        rows.add(String.join("|", row));
      }
    }
    return rows;
  }
}
