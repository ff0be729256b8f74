package vn.tonghop.warehouse.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.OwedFigure;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.SmallCity;
import vn.tonghop.warehouse.Unreleased;
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
import vn.tonghop.warehouse.workbook.issue.EarlierAnswers;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;
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
          "  \"a\"; b, hai dấu cách  ",
          "dòng một\ndòng hai\n  dòng ba",
          "\"ngoặc\"; chấm phẩy, & <thẻ>",
          "dài ".repeat(1500).strip());

  /** A city in which one agency owes one form; its rows are made up from the form's columns. */
  private static final class CityOfOneForm implements Register {

    private final SmallCity city = new SmallCity();
    private final Form form;
    private final Map<String, List<Map<String, String>>> owned = new HashMap<>();

    CityOfOneForm(Form form, List<List<Map<String, String>>> rowsOfSheets) {
      this.form = form;
      for (int at = 0; at < rowsOfSheets.size(); at++) {
        owned.put(form.sheets().get(at).rows().source(), keyed(form, at, rowsOfSheets.get(at)));
      }
    }

    private static List<Map<String, String>> keyed(
        Form form, int sheet, List<Map<String, String>> rows) {
      List<Map<String, String>> keyed = new ArrayList<>();
      for (Map<String, String> row : rows) {
        Map<String, String> with = new HashMap<>(row);
        String key = "R-" + keyed.size();
        form.sheets().get(sheet).columns().stream()
            .filter(FormColumn::isKey)
            .forEach(column -> with.put(column.name(), key));
        keyed.add(with);
      }
      return keyed;
    }

    @Override
    public Optional<Agency> findAgency(String code) {
      return city.findAgency(code);
    }

    @Override
    public Optional<Duty> findDuty(String agencyCode, Collection collection) {
      ZonedDateTime deadline = ZonedDateTime.of(2024, 6, 18, 17, 0, 0, 0, SmallCity.VIETNAM);
      return findAgency(agencyCode)
          .map(
              agency ->
                  new Duty(
                      agency,
                      collection,
                      List.of(form.code()),
                      deadline,
                      Unreleased.NOT_REQUIRED,
                      ""));
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
  }

  /** A form as it is owed and what is filled in. */
  private record Filling(CityOfOneForm city, List<FormEntry> entries) {
    @Override
    public String toString() {
      return "%s of %s: %s".formatted(city.form.id(), city.owned, entries);
    }
  }

  /** A cell that can be filled. */
  private record Slot(FormSheet sheet, String key, FormColumn column) {
    FormEntry filled(Object value) {
      return new FormEntry(sheet.name(), List.of(key.split("/")), column.name(), value);
    }
  }

  @Provide
  Arbitrary<Filling> fillings() {
    return Arbitraries.of(Forms.shipped().listNewest())
        .flatMap(
            form ->
                Combinators.combine(
                        form.sheets().stream()
                            .map(s -> rows(s).list())
                            .map(rows -> rows.ofMinSize(1).ofMaxSize(4))
                            .toList())
                    .as(rows -> new CityOfOneForm(form, rows)))
        .flatMap(EveryFormRoundTripTest::fillings);
  }

  /** What is printed of one row: a value or nothing in each column that is no entry. */
  private static Arbitrary<Map<String, String>> rows(FormSheet sheet) {
    List<FormColumn> columns =
        sheet.columns().stream().filter(c -> !c.isKey() && !c.isEntry()).toList();
    return Combinators.combine(columns.stream().map(c -> values(c).optional(0.8)).toList())
        .as(
            values -> {
              Map<String, String> row = new HashMap<>();
              for (int at = 0; at < columns.size(); at++) {
                String name = columns.get(at).name();
                values.get(at).ifPresent(value -> row.put(name, value.toString().strip()));
              }
              return row;
            });
  }

  private static Arbitrary<Filling> fillings(CityOfOneForm city) {
    List<Slot> slots = slots(city);
    assertThat(slots).isNotEmpty();
    return Combinators.combine(slots.stream().map(slot -> values(slot.column())).toList())
        .as(
            values -> {
              List<FormEntry> entries = new ArrayList<>();
              for (int at = 0; at < slots.size(); at++) {
                entries.add(slots.get(at).filled(values.get(at)));
              }
              return new Filling(city, entries);
            });
  }

  private static List<Slot> slots(CityOfOneForm city) {
    List<Slot> slots = new ArrayList<>();
    for (FormSheet sheet : city.form.sheets()) {
      for (OwedRow row : new OwedRows(city).list(sheet, "CTK", SmallCity.JUNE)) {
        sheet.listEntries().forEach(column -> slots.add(new Slot(sheet, row.key(), column)));
      }
      for (int added = 1; added <= sheet.rows().addedCount(); added += 2) {
        String key = RowPlan.addedKey(added);
        sheet.listWritable().forEach(column -> slots.add(new Slot(sheet, key, column)));
      }
    }
    return slots;
  }

  private static Arbitrary<Object> values(FormColumn column) {
    return switch (column.type()) {
      case DECIMAL -> {
        BigDecimal most = column.bounds().highest().min(BigDecimal.TEN.pow(8));
        BigDecimal least = column.bounds().lowest().max(most.negate());
        yield Arbitraries.bigDecimals().between(least, most).ofScale(6).asGeneric();
      }
      case INTEGER ->
          Arbitraries.longs().between(0, column.bounds().highest().longValue()).asGeneric();
      case DATE ->
          Arbitraries.integers()
              .between(0, 700)
              .map(LocalDate.of(2023, 1, 1)::plusDays)
              .asGeneric();
      case CODE -> Arbitraries.of(column.codes().keySet()).asGeneric();
      case TEXT -> Arbitraries.of(TEXTS).asGeneric();
    };
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void readsBackWhatWasFilledIn(@ForAll("fillings") Filling filling) throws IOException {
    Path folder = Files.createTempDirectory("round-trip");
    try {
      check(filling, folder);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static void check(Filling filling, Path folder) {
    DataHome home = new DataHome(folder.resolve("home")).create();
    CityOfOneForm city = filling.city();
    Duty duty = city.findDuty("CTK", SmallCity.JUNE).orElseThrow();
    Path issued = new FormIssuer(home, city, EarlierAnswers.NONE).issue(duty).orElseThrow();
    Path filled = folder.resolve("filled.xlsx");
    assertThat(new FormFiller().fill(issued, filled, filling.entries())).isEmpty();

    Reading reading = new WorkbookReader(home).read(filled);

    // A figure with more decimals than its format shows is told, and is taken whole.
    assertThat(reading.findings()).allMatch(finding -> finding.code().equals("SHOWN_ROUNDED"));
    List<FilledSheet> sheets = ((Reading.Delivered) reading).sheets();
    assertThat(sheets).hasSameSizeAs(city.form.sheets());
    filling.entries().forEach(entry -> checkRead(sheets, entry));
    checkGiven(sheets, city);
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
      Object said = entry.value() instanceof String text ? text.strip() : entry.value();
      assertThat(read).as("%s", entry).isEqualTo(said);
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
