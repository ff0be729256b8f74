package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.validate.SpoiltRoom.Judged;
import vn.tonghop.warehouse.validate.SpoiltWorkbook.Place;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.read.FilledCell;

/**
 * Every cell for numbers of every form with the words that officers put beside a figure: read into
 * the column that the form has for them, with a word about it, or rejected with what to type.
 */
class SpoiltByWordsTest {

  private static final BigDecimal SAID = BigDecimal.valueOf(15);

  @TempDir Path folder;

  private SpoiltRoom room;

  @BeforeEach
  void issueEveryForm() {
    room = new SpoiltRoom(folder);
  }

  /** Every cell for numbers with one text. */
  private Judged write(SpoiltWorkbook spoilt, List<Place> places, String text) throws IOException {
    places.forEach(place -> place.cell().setCellValue(text));
    return room.judge(spoilt.save(folder.resolve("spoilt.xlsx")));
  }

  private static List<Place> numbers(SpoiltWorkbook spoilt) {
    return spoilt.places().stream().filter(place -> place.column().isNumber()).toList();
  }

  private static Optional<FormColumn> findStatus(Place place, String code) {
    FormSheet sheet = place.sheet();
    return sheet.answerColumns().contains(place.column().name())
        ? sheet.answerCodes().keySet().stream()
            .map(name -> sheet.findColumn(name).orElseThrow())
            .filter(column -> column.codes().containsKey(code))
            .findFirst()
        : Optional.empty();
  }

  private static List<String> rejections(Judged judged, Place place) {
    return judged.findings(place.address()).stream()
        .filter(Finding::rejects)
        .map(Finding::code)
        .toList();
  }

  /** What was read at a place: its number, and what stands in the row for another column. */
  private static Map<String, FilledCell> row(Judged judged, Place place) {
    return judged.rows().get(place.sheet().titleVi() + "!" + (place.cell().getRowIndex() + 1));
  }

  private static Optional<BigDecimal> number(Judged judged, Place place) {
    return Optional.ofNullable(row(judged, place).get(place.column().name()))
        .map(cell -> new BigDecimal(cell.value().toString()));
  }

  @ParameterizedTest(name = "{0} says {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "ước 15|E",
        "Ước đạt 15|E",
        "uớc TH 15|E",
        "ước tính: 15|E",
        "số ước 15|E",
        "15 (ước)|E",
        "15 ước|E",
        "15 (Ước thực hiện)|E",
        "sơ bộ 15|P",
        "15 (số sơ bộ)|P",
        "dự báo 15|F",
        "dự kiến 15|F",
        "Ước thực hiện cả năm: 15|E",
        "ước cả năm đạt 15|E",
        "15 (dự kiến)|F",
      })
  void readsHowFinalAFigureIsWhereTheFormHasAColumnForIt(String text, String status)
      throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places = numbers(spoilt);
      Judged judged = write(spoilt, places, text);
      for (Place place : places) {
        Optional<FormColumn> column = findStatus(place, status);
        if (column.isEmpty()) {
          assertThat(rejections(judged, place))
              .as(place.address())
              .contains("STATUS_WITHOUT_PLACE");
        } else {
          assertThat(number(judged, place).orElseThrow()).isEqualByComparingTo(SAID);
          assertThat(row(judged, place).get(column.get().name()).value()).isEqualTo(status);
          assertThat(rejections(judged, place)).as(place.address()).isEmpty();
          assertThat(judged.findings(place.address()))
              .extracting(Finding::messageVi)
              .anyMatch(
                  said ->
                      said.contains("“" + text + "”")
                          && said.contains(column.get().headingVi())
                          && said.contains(column.get().codes().get(status)));
        }
      }
    }
  }

  /** Whoever writes no figure beside them means the column in which they stand. */
  @ParameterizedTest(name = "{0} alone says {1}")
  @CsvSource({"ước,E", "Ước tính,E", "số sơ bộ,P", "dự kiến,F", "ước TH cả năm,E"})
  void readsTheSameWordsInTheColumnItself(String text, String status) throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places =
          spoilt.places().stream()
              .filter(place -> place.column().name().equals("status"))
              .filter(place -> place.column().codes().containsKey(status))
              .toList();
      Judged judged = write(spoilt, places, text);
      assertThat(places).isNotEmpty();
      for (Place place : places) {
        assertThat(row(judged, place).get("status").value()).isEqualTo(status);
        assertThat(rejections(judged, place)).doesNotContain("UNKNOWN_CODE");
      }
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {"tăng 15|15", "giảm 15 %|-15", "Tăng 15%|15"})
  void readsRiseAndFallWhereAColumnIsOfChangesAndAsksForThemElsewhere(String text, int change)
      throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places = numbers(spoilt);
      Judged judged = write(spoilt, places, text);
      for (Place place : places) {
        if (place.column().isChange()) {
          assertThat(number(judged, place).orElseThrow())
              .isEqualByComparingTo(BigDecimal.valueOf(change));
          assertThat(judged.findings(place.address())).isNotEmpty().noneMatch(Finding::rejects);
        } else {
          assertThat(rejections(judged, place)).as(place.address()).contains("CHANGE_IN_WORDS");
          assertThat(number(judged, place)).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "5-6|RANGE_WHERE_NUMBER_BELONGS",
        "từ 5 đến 6|RANGE_WHERE_NUMBER_BELONGS",
        "ước 5-6|RANGE_WHERE_NUMBER_BELONGS",
        "≥ 15|BOUND_WHERE_NUMBER_BELONGS",
        "(10,37)|NUMBER_IN_BRACKETS",
        "0,7 (còn 4,33)|TWO_NUMBERS_IN_A_CELL",
        "tăng mạnh|TEXT_WHERE_NUMBER_BELONGS",
        "ước|TEXT_WHERE_NUMBER_BELONGS",
        "ước chừng|TEXT_WHERE_NUMBER_BELONGS",
        "chưa ước 15|TEXT_WHERE_NUMBER_BELONGS",
        "ước -|TEXT_WHERE_NUMBER_BELONGS",
        "ước 1.234|NUMBER_AMBIGUOUS",
      })
  void saysOfWhatIsNoNumberWhatToType(String text, String code) throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places =
          numbers(spoilt).stream()
              .filter(place -> place.column().type() == FormColumn.Type.DECIMAL)
              .toList();
      Judged judged = write(spoilt, places, text);
      for (Place place : places) {
        assertThat(rejections(judged, place)).as(place.address()).contains(code);
        assertThat(number(judged, place)).isEmpty();
      }
    }
  }

  @ParameterizedTest(name = "{0} may be {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"6.200.8|6.200,8", "'810|810", "1O20,5|1.020,5", "1l5,5|115,5"})
  void asksWhetherWhatTheKeyboardHidWasMeant(String text, String meant) throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places =
          numbers(spoilt).stream()
              .filter(place -> place.column().type() == FormColumn.Type.DECIMAL)
              .toList();
      Judged judged = write(spoilt, places, text);
      for (Place place : places) {
        assertThat(judged.findings(place.address()))
            .extracting(Finding::expected)
            .contains("có thể là " + meant);
      }
    }
  }

  @Test
  void tellsOfASignInsteadOfAFigureWhereItStands() throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places = spoilt.places();
      places.stream()
          .filter(place -> place.column().name().equals("status"))
          .forEach(place -> place.cell().setCellValue("A - Thực hiện"));
      List<Place> values =
          numbers(spoilt).stream().filter(place -> findStatus(place, "M").isPresent()).toList();
      Judged judged = write(spoilt, values, "-");
      assertThat(values)
          .extracting(place -> place.column().name())
          .contains("value", "month_count");
      for (Place place : values) {
        assertThat(judged.findings(place.address()))
            .as(place.address())
            .extracting(Finding::code, Finding::found)
            .contains(tuple("SIGN_CONTRADICTS", "-"));
      }
    }
  }

  @ParameterizedTest(name = "{0} is about 15")
  @CsvSource({"khoảng 15", "≈ 15", "ước khoảng 15"})
  void saysOfAWordForExactnessWhereItIsRead(String text) throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places =
          numbers(spoilt).stream().filter(place -> place.column().name().equals("value")).toList();
      Judged judged = write(spoilt, places, text);
      for (Place place : places) {
        assertThat(row(judged, place).get("qualifier").value()).isEqualTo("about");
        assertThat(judged.findings(place.address()))
            .noneMatch(Finding::rejects)
            .extracting(Finding::messageVi)
            .anyMatch(said -> said.contains("“Mức độ”: khoảng"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "A - Thực hiện,STATUS_CONTRADICTS",
    "L - Không có báo cáo,FIGURE_WITH_MISSING_STATUS"
  })
  void rejectsWordsThatTheChosenStatusContradicts(String chosen, String code) throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places = spoilt.places();
      places.stream()
          .filter(place -> place.column().name().equals("status"))
          .forEach(place -> place.cell().setCellValue(chosen));
      List<Place> values =
          places.stream().filter(place -> findStatus(place, "E").isPresent()).toList();
      Judged judged = write(spoilt, values, "ước 15");
      assertThat(judged.all()).extracting(Finding::code).contains(code);
    }
  }

  @Test
  void saysOfADayThatItIsOneAndOfWhatIsStruckOutNoNumber() throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> places = numbers(spoilt);
      places.forEach(
          place -> {
            place.cell().setCellValue(45_549);
            spoilt.format(place.cell(), "dd/mm/yyyy");
          });
      XSSFFont struck = spoilt.workbook.createFont();
      struck.setStrikeout(true);
      XSSFCellStyle style = spoilt.workbook.createCellStyle();
      style.setFont(struck);
      places.get(0).cell().setCellStyle(style);
      Judged judged = room.judge(spoilt.save(folder.resolve("spoilt.xlsx")));
      assertThat(judged.findings(places.get(0).address()))
          .extracting(Finding::code, Finding::expected)
          .contains(tuple("STRUCK_OUT", "nội dung không bị gạch ngang"));
      for (Place place : places.subList(1, places.size())) {
        assertThat(judged.findings(place.address()))
            .as(place.address())
            .extracting(Finding::code, Finding::found)
            .contains(tuple("DATE_WHERE_NUMBER_BELONGS", "14/09/2024"));
      }
    }
  }

  @Test
  void saysOfAUnitOnceWhatWasRead() throws IOException {
    DeliveryRoom delivery = new DeliveryRoom(folder.resolve("delivery"));
    delivery.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        delivery.altered(
            sheet ->
                DeliveryRoom.cell(sheet, "RETAIL", "month", "value")
                    .setCellValue("8.805.125 triệu đồng")));
    assertThat(DeliveryRoom.codes(delivery.only()))
        .contains("UNIT_OF_ANOTHER_SCALE")
        .doesNotContain("NUMBER_TYPED_AS_TEXT");
  }

  @Test
  void asksForTheNumberAloneOfWhoWroteItsUnit() throws IOException {
    DeliveryRoom delivery = new DeliveryRoom(folder.resolve("delivery"));
    delivery.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        delivery.altered(
            sheet -> {
              DeliveryRoom.cell(sheet, "RETAIL", "month", "value").setCellValue("8805,125 tỷ đồng");
              DeliveryRoom.cell(sheet, "RETAIL", "cumulative", "value")
                  .setCellValue("9.000 triệu đồng");
            }));
    assertThat(delivery.only().findings())
        .filteredOn(finding -> finding.code().startsWith("UNIT_"))
        .extracting(Finding::found, Finding::expected)
        .containsExactlyInAnyOrder(
            tuple("8.805,125 tỷ đồng", "8.805,125"), tuple("9.000 triệu đồng", "9"));
  }

  @ParameterizedTest
  @CsvSource({"-", "…"})
  void asksForZeroOrNothingBesideAFigure(String sign) throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> counts =
          numbers(spoilt).stream()
              .filter(place -> findStatus(place, "M").isPresent())
              .filter(place -> place.sheet().answerColumns().size() > 1)
              .toList();
      List<Place> signs = counts.stream().filter(place -> !isLastAnswer(place)).toList();
      counts.forEach(place -> place.cell().setCellValue(20));
      Judged judged = write(spoilt, signs, sign);
      assertThat(judged.all().stream().filter(Finding::rejects))
          .hasSameSizeAs(signs)
          .allMatch(finding -> finding.code().equals("SIGN_BESIDE_A_FIGURE"))
          .allMatch(finding -> finding.messageVi().contains("ghi 0"));
      assertThat(rejections(judged, signs.get(0))).isNotEmpty();
    }
  }

  private static boolean isLastAnswer(Place place) {
    List<String> answers = place.sheet().answerColumns();
    return place.column().name().equals(answers.get(answers.size() - 1));
  }

  @Test
  void readsACountWithItsUnitWholeAsItCanOnlyBe() throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      List<Place> counts =
          numbers(spoilt).stream()
              .filter(place -> place.column().type() == FormColumn.Type.INTEGER)
              .toList();
      for (Place place : counts) {
        place.cell().setCellValue("1.250 " + SpoiltCellsTest.unit(place));
      }
      Judged judged = room.judge(spoilt.save(folder.resolve("spoilt.xlsx")));
      for (Place place : counts) {
        assertThat(rejections(judged, place)).isEmpty();
        assertThat(number(judged, place).orElseThrow()).isEqualByComparingTo("1250");
      }
      counts.forEach(
          place -> place.cell().setCellValue("1.250 nghìn " + SpoiltCellsTest.unit(place)));
      Judged thousands = room.judge(spoilt.save(folder.resolve("spoilt.xlsx")));
      assertThat(rejections(thousands, counts.get(0))).contains("NUMBER_AMBIGUOUS");
    }
  }
}
