package vn.tonghop.warehouse.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.form.OwedRows;
import vn.tonghop.warehouse.workbook.form.RowPlan;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
import vn.tonghop.warehouse.workbook.issue.PreviousFigures;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Any form that is shipped: issue, fill with generated values, read the same values back. */
class EveryFormRoundTripTest {

  private static final List<String> TEXTS =
      List.of(
          "Đường Nguyễn Trãi, Ẩm, Ưu",
          "=cmd|'/c calc'!A1",
          "+84 292",
          "@SUM(A1)",
          "-",
          "123",
          "dòng một\ndòng hai\n  dòng ba",
          "\"ngoặc\"; chấm phẩy, & <thẻ>",
          "dài ".repeat(1500).strip());
  private static final int SEEDS = 12;

  @TempDir Path folder;
  private DataHome home;

  /** A city in which one agency owes one form; its rows are made up from the form's columns. */
  private static final class CityOfOneForm implements Register {

    private final SmallCity city = new SmallCity();
    private final Form form;
    private final Random random;

    CityOfOneForm(Form form, Random random) {
      this.form = form;
      this.random = random;
      form.sheets().forEach(sheet -> owned.put(sheet.rows().source(), generateRows(sheet)));
    }

    private final Map<String, List<Map<String, String>>> owned = new HashMap<>();

    private List<Map<String, String>> generateRows(FormSheet sheet) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (int at = 0; at < 1 + random.nextInt(4); at++) {
        Map<String, String> row = new HashMap<>();
        for (FormColumn column : sheet.columns()) {
          boolean isKnown = random.nextInt(5) > 0;
          if (column.isKey()) {
            row.put(column.name(), "R-" + at);
          } else if (!column.isEntry() && isKnown) {
            row.put(column.name(), generate(column, random).toString().strip());
          }
        }
        rows.add(row);
      }
      return rows;
    }

    @Override
    public Optional<Agency> findAgency(String code) {
      return city.findAgency(code);
    }

    @Override
    public Optional<Duty> findDuty(String agencyCode, Collection collection) {
      ZonedDateTime deadline = ZonedDateTime.of(2024, 6, 18, 17, 0, 0, 0, SmallCity.VIETNAM);
      return findAgency(agencyCode)
          .map(agency -> new Duty(agency, collection, List.of(form.code()), deadline));
    }

    @Override
    public List<OwedFigure> listOwedFigures(String agencyCode, Collection collection) {
      return city.listOwedFigures(agencyCode, collection);
    }

    @Override
    public List<Map<String, String>> listOwnedRows(
        String table, String agencyCode, Collection collection) {
      return owned.getOrDefault(table, List.of());
    }

    @Override
    public String planText(OwedFigure figure) {
      return city.planText(figure);
    }
  }

  static Stream<String> forms() {
    return Forms.shipped().list().stream().map(Form::id);
  }

  @BeforeEach
  void makeHome() {
    home = new DataHome(folder).create();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsBackWhatWasFilledIn(String id) {
    Form form =
        Forms.shipped().list().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    for (int seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      CityOfOneForm city = new CityOfOneForm(form, random);
      Duty duty = city.findDuty("CTK", SmallCity.JUNE).orElseThrow();
      Path issued = new FormIssuer(home, city, PreviousFigures.NONE).issue(duty).orElseThrow();
      List<FormEntry> entries = generateEntries(form, city, random);
      Path filled = folder.resolve("filled.xlsx");
      assertThat(new FormFiller().fill(issued, filled, entries)).isEmpty();

      Reading reading = new WorkbookReader(home).read(filled);

      assertThat(reading.findings()).as("%s, seed %d", id, seed).isEmpty();
      List<FilledSheet> sheets = ((Reading.Delivered) reading).sheets();
      assertThat(sheets).hasSameSizeAs(form.sheets());
      entries.forEach(entry -> checkRead(sheets, entry));
      checkGiven(sheets, city);
    }
  }

  private static List<FormEntry> generateEntries(Form form, CityOfOneForm city, Random random) {
    List<FormEntry> entries = new ArrayList<>();
    for (FormSheet sheet : form.sheets()) {
      for (OwedRow row : new OwedRows(city).list(sheet, "CTK", SmallCity.JUNE)) {
        addEntries(entries, sheet, row.key(), sheet.listEntries(), random);
      }
      for (int added = 1; added <= sheet.rows().addedCount(); added += 2) {
        addEntries(entries, sheet, RowPlan.addedKey(added), sheet.listWritable(), random);
      }
    }
    assertThat(entries).isNotEmpty();
    return entries;
  }

  private static void addEntries(
      List<FormEntry> entries,
      FormSheet sheet,
      String key,
      List<FormColumn> columns,
      Random random) {
    for (FormColumn column : columns) {
      Object value = generate(column, random);
      entries.add(new FormEntry(sheet.name(), List.of(key.split("/")), column.name(), value));
    }
  }

  private static Object generate(FormColumn column, Random random) {
    return switch (column.type()) {
      case DECIMAL -> {
        long most =
            Math.min(99_999_999L, column.bounds().highest().min(BigDecimal.TEN.pow(8)).longValue());
        long least =
            Math.max(
                -most, column.bounds().lowest().max(BigDecimal.TEN.pow(8).negate()).longValue());
        BigDecimal whole = BigDecimal.valueOf(random.nextLong(least, most));
        yield whole.add(BigDecimal.valueOf(random.nextInt(100_000), 6));
      }
      case INTEGER -> random.nextLong(0, column.bounds().highest().longValue());
      case DATE -> LocalDate.of(2023, 1, 1).plusDays(random.nextInt(700));
      case CODE -> List.copyOf(column.codes().keySet()).get(random.nextInt(column.codes().size()));
      case TEXT -> TEXTS.get(random.nextInt(TEXTS.size()));
    };
  }

  private static void checkRead(List<FilledSheet> sheets, FormEntry entry) {
    FilledSheet sheet =
        sheets.stream()
            .filter(s -> s.sheet().name().equals(entry.sheet()))
            .findFirst()
            .orElseThrow();
    FilledRow row = row(sheet, String.join("/", entry.key()));
    Object read = row.findCell(entry.column()).orElseThrow().value();
    if (entry.value() instanceof BigDecimal number) {
      assertThat((BigDecimal) read).as("%s", entry).isEqualByComparingTo(number);
    } else {
      assertThat(read).as("%s", entry).isEqualTo(entry.value());
    }
    assertThat(sheet.isEntered(row)).isTrue();
  }

  /** What was printed and is kept comes back too. */
  private static void checkGiven(List<FilledSheet> sheets, Register city) {
    for (FilledSheet sheet : sheets) {
      for (OwedRow owed : new OwedRows(city).list(sheet.sheet(), "CTK", SmallCity.JUNE)) {
        FilledRow row = row(sheet, owed.key());
        sheet.sheet().columns().stream()
            .filter(column -> column.isGiven() && owed.given().containsKey(column.name()))
            .forEach(
                column ->
                    assertThat(row.text(column.name())).isEqualTo(owed.given().get(column.name())));
      }
    }
  }

  private static FilledRow row(FilledSheet sheet, String key) {
    return sheet.rows().stream().filter(r -> sheet.key(r).equals(key)).findFirst().orElseThrow();
  }
}
