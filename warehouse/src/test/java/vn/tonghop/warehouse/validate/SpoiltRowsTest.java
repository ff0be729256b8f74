package vn.tonghop.warehouse.validate;

import static org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.validate.SpoiltWorkbook.Place;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;

/** Rows and sheets of every issued form, moved and damaged as officers do. */
class SpoiltRowsTest {

  @TempDir Path folder;

  private SpoiltRoom room;

  /** Of what is reported; the cells of release have tests of their own. */
  static Stream<FormSheet> everySheet() {
    return Forms.shipped().listNewest().stream()
        .flatMap(form -> form.sheets().stream())
        .filter(sheet -> !sheet.isRelease());
  }

  /** Those of which one row can be taken for another. */
  static Stream<FormSheet> everySheetOfRows() {
    return everySheet().filter(sheet -> sheet.rows().fixed().size() != 1);
  }

  @BeforeEach
  void issueEveryForm() {
    room = new SpoiltRoom(folder);
  }

  /** The findings in a sheet whose every row has its first answer, after it was spoilt. */
  private List<Finding> spoil(FormSheet plan, BiConsumer<SpoiltWorkbook, XSSFSheet> spoiling)
      throws IOException {
    try (SpoiltWorkbook spoilt = room.open()) {
      spoilt.places(plan).forEach(SpoiltRowsTest::answer);
      spoiling.accept(spoilt, spoilt.workbook.getSheet(plan.titleVi()));
      return room.judge(spoilt.save(folder.resolve("spoilt.xlsx"))).all();
    }
  }

  static void answer(Place place) {
    boolean isAnswer = place.sheet().answerColumns().contains(place.column().name());
    boolean isStatus = place.sheet().answerCodes().containsKey(place.column().name());
    switch (place.column().type()) {
      case DECIMAL, INTEGER -> {
        if (isAnswer) {
          place.cell().setCellValue(15);
        }
      }
      case CODE -> {
        if (isAnswer || isStatus) {
          place.cell().setCellValue(place.column().codes().values().iterator().next());
        }
      }
      case TEXT -> {
        if (isAnswer) {
          place.cell().setCellValue("Sản xuất tăng so với cùng kỳ.");
        }
      }
      case DATE -> {}
    }
  }

  private static List<String> codes(List<Finding> findings) {
    return findings.stream()
        .map(Finding::code)
        .filter(code -> !code.equals("MISSING_ROW"))
        .toList();
  }

  private static XSSFCell naming(FormSheet plan, XSSFRow row) {
    int at = plan.columns().stream().map(FormColumn::isNaming).toList().indexOf(true);
    return row.getCell(at);
  }

  private static XSSFCell key(FormSheet plan, XSSFRow row) {
    return row.getCell(plan.columns().indexOf(plan.listKeys().get(0)));
  }

  private static XSSFRow last(List<Integer> rows, XSSFSheet sheet) {
    return sheet.getRow(rows.get(rows.size() - 1));
  }

  private static void swap(XSSFRow one, XSSFRow other, int columns) {
    XSSFSheet sheet = one.getSheet();
    XSSFRow spare = sheet.createRow(sheet.getLastRowNum() + 20);
    for (int at = 0; at < columns; at++) {
      move(one, spare, at);
      move(other, one, at);
      move(spare, other, at);
    }
    sheet.removeRow(spare);
  }

  private static void move(XSSFRow from, XSSFRow to, int at) {
    XSSFCell cell = to.getCell(at) == null ? to.createCell(at) : to.getCell(at);
    cell.copyCellFrom(from.getCell(at), new CellCopyPolicy());
  }

  /**
   * The hidden names stay: the officer reads one heading and the figures are taken as another's.
   */
  @ParameterizedTest
  @MethodSource("everySheet")
  void aHeadingThatIsAnotherColumnsIsFound(FormSheet plan) throws IOException {
    List<FormColumn> swapped =
        plan.columns().stream().filter(any -> any.isEntry() || any.isNaming()).toList();
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              XSSFRow headings = headings(plan, sheet);
              int one = plan.columns().indexOf(swapped.get(0));
              int other = plan.columns().indexOf(swapped.get(swapped.size() - 1));
              String first = headings.getCell(one).getStringCellValue();
              headings.getCell(one).setCellValue(headings.getCell(other).getStringCellValue());
              headings.getCell(other).setCellValue(first);
            });
    assertThat(codes(findings)).isNotEmpty().containsOnly("HEADING_OF_ANOTHER_COLUMN");
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("HEADING_OF_ANOTHER_COLUMN"))
        .hasSize(2)
        .allMatch(Finding::rejects);
  }

  /** Who works in million dong writes so above his figures. */
  @Test
  void aUnitOfAnotherScaleAboveTheTableIsFoundAndTheFormsOwnIsNot() throws IOException {
    FormSheet plan = Forms.shipped().findNewest("public_investment").orElseThrow().sheets().get(0);
    int last = plan.columns().indexOf(plan.findColumn("plan_billion_vnd").orElseThrow());
    for (String unit : List.of("triệu đồng", "Tr.đồng", "ĐVT: 1.000 đồng", "Đơn vị: đồng")) {
      List<Finding> findings =
          spoil(
              plan,
              (book, sheet) -> {
                headings(plan, sheet)
                    .getCell(last)
                    .setCellValue("Kế hoạch vốn năm (%s)".formatted(unit));
                sheet.getRow(4).getCell(0).setCellValue("Đơn vị tính: " + unit);
              });
      assertThat(codes(findings))
          .as(unit)
          .containsExactly("UNIT_ABOVE_DIFFERS", "UNIT_ABOVE_DIFFERS");
      assertThat(findings)
          .filteredOn(Finding::rejects)
          .extracting(Finding::expected)
          .containsOnly("tỷ đồng");
    }
    for (String words : List.of("tỷ đồng", "Tỉ Đồng", "của hội đồng", "dự án từ 500 triệu đồng")) {
      assertThat(
              codes(
                  spoil(
                      plan,
                      (book, sheet) ->
                          sheet
                              .getRow(4)
                              .getCell(0)
                              .setCellValue("Đơn vị tính: tỷ đồng, " + words))))
          .as(words)
          .isEmpty();
    }
  }

  private static XSSFRow headings(FormSheet plan, XSSFSheet sheet) {
    for (int at = 0; at <= sheet.getLastRowNum(); at++) {
      XSSFRow row = sheet.getRow(at);
      if (row != null
          && row.getCell(0) != null
          && row.getCell(0).toString().equals(plan.columns().get(0).headingVi())) {
        return row;
      }
    }
    throw new IllegalStateException("Cannot find the headings of " + plan.titleVi());
  }

  @ParameterizedTest
  @MethodSource("everySheetOfRows")
  void rowsThatMoveWithTheirKeysAreWhatTheyWere(FormSheet plan) throws IOException {
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              List<Integer> rows = book.issuedRows(plan);
              swap(sheet.getRow(rows.get(0)), last(rows, sheet), plan.columns().size());
              sheet.shiftRows(rows.get(1), sheet.getLastRowNum(), 1);
            });
    assertThat(codes(findings)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everySheetOfRows")
  void rowsThatMoveWithoutTheirKeysAreFoundAtTheirNames(FormSheet plan) throws IOException {
    int visible = plan.columns().size() - plan.listKeys().size();
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              List<Integer> rows = book.issuedRows(plan);
              swap(sheet.getRow(rows.get(0)), last(rows, sheet), visible);
            });
    assertThat(findings).filteredOn(f -> f.code().equals("LABEL_DIFFERS")).hasSizeBetween(2, 6);
    assertThat(findings).allMatch(f -> !f.rejects() || f.code().equals("LABEL_DIFFERS"));
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void aNameWrittenOverIsFoundAndOneRetypedIsNot(FormSheet plan) throws IOException {
    List<Finding> over =
        spoil(
            plan,
            (book, sheet) ->
                naming(plan, sheet.getRow(book.issuedRows(plan).get(0))).setCellValue("Việc khác"));
    assertThat(codes(over)).containsExactly("LABEL_DIFFERS");
    List<Finding> retyped =
        spoil(
            plan,
            (book, sheet) -> {
              XSSFCell name = naming(plan, sheet.getRow(book.issuedRows(plan).get(0)));
              String text = name.getStringCellValue().toUpperCase(java.util.Locale.ROOT);
              name.setCellValue(
                  " " + Normalizer.normalize(text, Normalizer.Form.NFD).replace(" ", "\u00A0 "));
            });
    assertThat(codes(retyped)).isEmpty();
  }

  /** Indicator 3 of the city has a name of eight words. */
  @Test
  void aLongNameOfWhichOneWordIsAnotherWasReworded() throws IOException {
    FormSheet plan = Forms.shipped().findNewest("indicators").orElseThrow().sheets().get(0);
    List<Finding> reworded = spoil(plan, (book, sheet) -> rename(book, sheet, plan, "ước tính"));
    assertThat(codes(reworded)).containsExactly("LABEL_REWORDED");
    List<Finding> other = spoil(plan, (book, sheet) -> rename(book, sheet, plan, "thứ 7"));
    assertThat(codes(other)).containsExactly("LABEL_DIFFERS");
  }

  private static void rename(SpoiltWorkbook book, XSSFSheet sheet, FormSheet plan, String last) {
    XSSFCell name = naming(plan, sheet.getRow(book.issuedRows(plan).get(7)));
    assertThat(name.getStringCellValue()).isEqualTo(SpoiltCity.LONG_NAME);
    name.setCellValue(SpoiltCity.LONG_NAME + " " + last);
  }

  @ParameterizedTest
  @MethodSource("everySheetOfRows")
  void aRowWhoseKeyWasDeletedIsToBeKeptWhateverWasWrittenInIt(FormSheet plan) throws IOException {
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              List<Integer> rows = book.issuedRows(plan);
              key(plan, sheet.getRow(rows.get(0))).setBlank();
              XSSFRow unread = last(rows, sheet);
              key(plan, unread).setBlank();
              clearEntries(plan, unread);
              entry(plan, unread).setCellValue("?");
            });
    assertThat(codes(findings)).containsExactly("KEY_LOST", "KEY_LOST");
    assertThat(findings.get(findings.size() - 1).messageVi()).doesNotContain("xóa dòng");
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void aRowOfTheTableThatLostKeyAndNamesIsToldByWhatIsWrittenInIt(FormSheet plan)
      throws IOException {
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              XSSFRow row = sheet.getRow(book.issuedRows(plan).get(0));
              key(plan, row).setBlank();
              naming(plan, row).setCellValue("khác");
              clearEntries(plan, row);
              entry(plan, row).setCellValue("đạt");
            });
    assertThat(codes(findings)).containsExactly("WORDS_NOT_READ");
  }

  private static XSSFCell entry(FormSheet plan, XSSFRow row) {
    return row.getCell(
        plan.columns().indexOf(plan.listEntries().get(0)),
        Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
  }

  private static void clearEntries(FormSheet plan, XSSFRow row) {
    plan.listEntries().stream()
        .map(column -> row.getCell(plan.columns().indexOf(column)))
        .filter(Objects::nonNull)
        .forEach(XSSFCell::setBlank);
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void aSheetThatLostItsHiddenRowOrColumnsSaysSoOnce(FormSheet plan) throws IOException {
    List<String> keys = plan.listKeys().stream().map(FormColumn::name).toList();
    List<Finding> nameless = spoil(plan, (book, sheet) -> sheet.removeRow(names(plan, sheet)));
    assertThat(codes(nameless)).containsExactly("MISSING_COLUMN_NAMES");
    List<Finding> keyless =
        spoil(
            plan,
            (book, sheet) -> {
              for (Row row : sheet) {
                plan.columns().stream()
                    .filter(FormColumn::isKey)
                    .map(column -> row.getCell(plan.columns().indexOf(column)))
                    .filter(Objects::nonNull)
                    .forEach(row::removeCell);
              }
            });
    assertThat(codes(keyless)).hasSameSizeAs(keys).containsOnly("MISSING_KEY_COLUMN");
  }

  /** The hidden row of column names. */
  private static Row names(FormSheet plan, XSSFSheet sheet) {
    String first = plan.columns().get(0).name();
    for (Row row : sheet) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(first)) {
        return row;
      }
    }
    throw new IllegalStateException("no row of column names in " + sheet.getSheetName());
  }

  @ParameterizedTest
  @MethodSource("everySheetOfRows")
  void aRowWhoseKeyWasWrittenOverIsToBeKept(FormSheet plan) throws IOException {
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              List<Integer> rows = book.issuedRows(plan);
              key(plan, sheet.getRow(rows.get(0))).setCellValue("XYZ");
              key(plan, last(rows, sheet)).setCellValue(plan.listKeys().get(0).headingVi());
            });
    assertThat(codes(findings)).containsExactly("KEY_LOST", "KEY_LOST");
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void whoSignsBelowIsIgnoredAndANumberIsNot(FormSheet plan) throws IOException {
    int column = plan.columns().indexOf(plan.listEntries().get(0));
    List<Finding> signed =
        spoil(
            plan,
            (book, sheet) -> {
              XSSFRow below = sheet.createRow(sheet.getLastRowNum() + 3);
              below.createCell(column).setCellValue("NGƯỜI LẬP BIỂU");
              below.createCell(0).setCellValue("Cần Thơ, ngày 14 tháng 6 năm 2024");
            });
    assertThat(codes(signed)).isEmpty();
    List<Finding> said =
        spoil(
            plan,
            (book, sheet) ->
                sheet
                    .createRow(sheet.getLastRowNum() + 3)
                    .createCell(1)
                    .setCellValue("Số liệu tháng 6 chưa gồm doanh nghiệp FDI"));
    assertThat(codes(said)).containsExactly("WORDS_NOT_READ");
    assertThat(said.get(0).rejects()).isFalse();
    List<Finding> added =
        spoil(
            plan,
            (book, sheet) ->
                sheet.createRow(sheet.getLastRowNum() + 3).createCell(column).setCellValue(12));
    assertThat(codes(added)).containsExactly("UNKNOWN_ROW");
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void aRowThatNumbersTheColumnsIsNone(FormSheet plan) throws IOException {
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              sheet.shiftRows(book.issuedRows(plan).get(0), sheet.getLastRowNum(), 1);
              Row numbers = sheet.createRow(book.issuedRows(plan).get(0) - 1);
              for (int at = 0; at < 3; at++) {
                numbers.createCell(at).setCellValue("(" + (at + 1) + ")");
              }
            });
    assertThat(codes(findings)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void wordsAboveTheTableAreToldAndItsOwnLinesAreNot(FormSheet plan) throws IOException {
    String words = "Số liệu ước, sẽ gửi số chính thức sau ngày 20";
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              Row over = sheet.getRow(names(plan, sheet).getRowNum() - 1);
              over.createCell(0).setCellValue(words);
            });
    assertThat(codes(findings)).containsExactly("WORDS_NOT_READ");
    assertThat(findings.get(0).found()).isEqualTo(words);
  }

  @Test
  void wordsOverAPrintedFigureAreTold() throws IOException {
    FormSheet plan = Forms.shipped().findNewest("indicators").orElseThrow().sheets().get(0);
    FormColumn printed = plan.findColumn("same_period_value").orElseThrow();
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) ->
                sheet
                    .getRow(book.issuedRows(plan).get(1))
                    .getCell(plan.columns().indexOf(printed), CREATE_NULL_AS_BLANK)
                    .setCellValue("số này sai, đã báo lại"));
    assertThat(codes(findings)).containsExactly("WORDS_NOT_READ");
    assertThat(findings.get(0).found()).isEqualTo("số này sai, đã báo lại");
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void mergedCellsAreTroubleOnlyWhereAFigureStands(FormSheet plan) throws IOException {
    int column = plan.columns().indexOf(plan.listEntries().get(0));
    List<Finding> below =
        spoil(
            plan,
            (book, sheet) -> {
              int row = sheet.getLastRowNum() + 5;
              sheet.addMergedRegion(new CellRangeAddress(row, row, column, column + 1));
            });
    assertThat(codes(below)).isEmpty();
    List<Finding> inside =
        spoil(
            plan,
            (book, sheet) -> {
              int row = book.issuedRows(plan).get(0);
              sheet.addMergedRegion(new CellRangeAddress(row, row + 1, column, column));
            });
    assertThat(codes(inside)).containsExactly("MERGED_CELLS");
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void aCopyWithOtherFiguresIsFoundAndOneWithTheSameIsNot(FormSheet plan) throws IOException {
    assertThat(codes(spoil(plan, (book, sheet) -> copy(book, sheet)))).isEmpty();
    List<Finding> other =
        spoil(
            plan,
            (book, sheet) -> {
              copy(book, sheet);
              book.places(plan).forEach(place -> place.cell().setBlank());
            });
    assertThat(other)
        .filteredOn(finding -> finding.code().equals("FIGURES_IN_A_COPY"))
        .isNotEmpty()
        .allSatisfy(finding -> assertThat(finding.found()).doesNotContain("000000", "exact"));
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void whatIsWrittenInACopyOnlyIsTold(FormSheet plan) throws IOException {
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              XSSFSheet copied = copy(book, sheet);
              copied
                  .createRow(copied.getLastRowNum() + 2)
                  .createCell(1)
                  .setCellValue("Xin xem lại");
              copied.getRow(book.issuedRows(plan).get(0)).createCell(40).setCellValue(27.5);
            });
    assertThat(findings)
        .filteredOn(finding -> finding.code().equals("WORDS_NOT_READ"))
        .extracting(Finding::found)
        .contains("Xin xem lại", "27.5");
  }

  @Test
  void lastMonthsSheetKeptToCompareIsOnlyNotRead() throws IOException {
    FormSheet plan = Forms.shipped().findNewest("indicators").orElseThrow().sheets().get(0);
    int period = plan.columns().indexOf(plan.findColumn("period_code").orElseThrow());
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              XSSFSheet copied = copy(book, sheet);
              book.issuedRows(plan)
                  .forEach(row -> copied.getRow(row).getCell(period).setCellValue("2024-05"));
            });
    assertThat(codes(findings)).containsExactly("SHEET_NOT_READ");
  }

  private static XSSFSheet copy(SpoiltWorkbook book, XSSFSheet sheet) {
    int at = book.workbook.getSheetIndex(sheet);
    return book.workbook.cloneSheet(at, sheet.getSheetName() + " (2)");
  }

  @ParameterizedTest
  @MethodSource("everySheet")
  void aSheetIsKnownHoweverItsTitleIsSpacedAndComposed(FormSheet plan) throws IOException {
    List<Finding> findings =
        spoil(
            plan,
            (book, sheet) -> {
              // A name has at most 31 characters, of which a composed one may need all.
              String title = Normalizer.normalize(plan.titleVi(), Normalizer.Form.NFD);
              String known = title.length() < 31 ? title : plan.titleVi();
              book.workbook.setSheetName(book.workbook.getSheetIndex(sheet), known + " ");
            });
    assertThat(codes(findings)).isEmpty();
  }
}
