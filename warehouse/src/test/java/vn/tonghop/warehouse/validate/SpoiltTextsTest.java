package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.validate.SavingProgram.FASTEXCEL;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.TestsSize;
import vn.tonghop.warehouse.validate.SpoilingTable.Outcome;
import vn.tonghop.warehouse.validate.SpoiltWorkbook.Place;

/**
 * Every cell for numbers of every issued form with what officers write there besides a number: read
 * as it is shown with a word about it, or rejected.
 */
class SpoiltTextsTest {

  private static final Function<Place, Optional<BigDecimal>> NEVER = place -> Optional.empty();
  private static final Function<Place, Optional<BigDecimal>> ALWAYS =
      place -> Optional.of(BigDecimal.valueOf(15));

  /** What is written, and the number that it says in a cell; none if it must be rejected. */
  private record Spoiling(
      BiConsumer<SpoiltWorkbook, XSSFCell> write, Function<Place, Optional<BigDecimal>> says) {}

  private static final String TRUTH = "truth of a formula";

  @TempDir Path folder;

  private SpoiltRoom room;

  @BeforeEach
  void issueEveryForm() {
    room = new SpoiltRoom(folder);
  }

  private static Map<String, Spoiling> spoilings() {
    Map<String, Spoiling> all = new LinkedHashMap<>();
    all.put("truth", new Spoiling((book, cell) -> cell.setCellValue(true), NEVER));
    all.put(
        "error", new Spoiling((book, cell) -> cell.setCellErrorValue(FormulaError.DIV0), NEVER));
    all.put(TRUTH, new Spoiling((book, cell) -> formula(cell, true), NEVER));
    for (String words : List.of("abc", "150,5,1", "14/6/2024", "TRUE", "15 16", "15¹/2", "#N/A")) {
      all.put(words, new Spoiling((book, cell) -> cell.setCellValue(words), NEVER));
    }
    for (String plain : List.of("15", " 15 ", "15,0", "\u00A015\u200B", "+15", "１５", "15\n")) {
      all.put("text " + plain, new Spoiling((book, cell) -> cell.setCellValue(plain), ALWAYS));
    }
    all.put("15%", unit("15%", "%"));
    for (String unit :
        List.of("triệu USD", "tỷ đồng", "tấn", "văn bản", "nghìn USD", "triệu đồng")) {
      all.put("15 " + unit, unit("15 " + unit, unit));
    }
    all.put("15 Triệu  đô la Mỹ", unit("15 Triệu  đô la Mỹ", "triệu USD"));
    all.put("15 tỷ", unit("15 tỷ", "tỷ đồng"));
    all.put("struck out", new Spoiling(SpoiltTextsTest::strike, NEVER));
    all.put("struck out in part", new Spoiling(SpoiltTextsTest::strikePart, NEVER));
    all.put("note sign", new Spoiling(note(Font.SS_SUPER), ALWAYS));
    all.put("lowered note sign", new Spoiling(note(Font.SS_SUB), ALWAYS));
    for (String noted : List.of("15*", "15 (**)", "15 [1]")) {
      all.put(noted, new Spoiling((book, cell) -> cell.setCellValue(noted), ALWAYS));
    }
    return all;
  }

  private static Spoiling unit(String text, String unit) {
    return new Spoiling(
        (book, cell) -> cell.setCellValue(text),
        place -> ALWAYS.apply(place).filter(any -> SpoiltCellsTest.unit(place).equals(unit)));
  }

  private static void formula(XSSFCell cell, boolean truth) {
    cell.setCellFormula("1=1");
    cell.setCellValue(truth);
  }

  private static void strike(SpoiltWorkbook book, XSSFCell cell) {
    XSSFCellStyle style = book.workbook.createCellStyle();
    style.setFont(font(book, true, Font.SS_NONE));
    cell.setCellStyle(style);
    cell.setCellValue(15);
  }

  private static void strikePart(SpoiltWorkbook book, XSSFCell cell) {
    XSSFRichTextString text = new XSSFRichTextString("14 15");
    text.applyFont(0, 2, font(book, true, Font.SS_NONE));
    cell.setCellValue(text);
  }

  private static BiConsumer<SpoiltWorkbook, XSSFCell> note(short offset) {
    return (book, cell) -> {
      XSSFRichTextString text = new XSSFRichTextString("151");
      text.applyFont(2, 3, font(book, false, offset));
      cell.setCellValue(text);
    };
  }

  private static XSSFFont font(SpoiltWorkbook book, boolean isStruck, short offset) {
    XSSFFont font = book.workbook.createFont();
    font.setStrikeout(isStruck);
    font.setTypeOffset(offset);
    return font;
  }

  @Test
  void readsWhatIsShownWithAWordAboutItOrRejects() throws IOException {
    SpoilingTable table = new SpoilingTable();
    // fastexcel keeps neither truths nor struck-out figures.
    List<SavingProgram> programs =
        TestsSize.isAll()
            ? SavingProgram.listThere().stream().filter(one -> one != FASTEXCEL).toList()
            : List.of(SavingProgram.POI);
    for (Map.Entry<String, Spoiling> spoiling : spoilings().entrySet()) {
      try (SpoiltWorkbook spoilt = room.open()) {
        List<Place> places =
            spoilt.places().stream().filter(place -> place.column().isNumber()).toList();
        places.forEach(place -> spoiling.getValue().write().accept(spoilt, place.cell()));
        Path saved = spoilt.save(folder.resolve("spoilt.xlsx"));
        for (SavingProgram program : programs) {
          SpoiltRoom.Judged judged = room.judge(program.save(spoilt.workbook, saved));
          for (Place place : places) {
            String kind = "%s saved by %s".formatted(spoiling.getKey(), program);
            // LibreOffice shows a truth in a cell for numbers as a number, and keeps that.
            boolean isCounted =
                spoiling.getKey().equals(TRUTH) && program.name().startsWith("LIBREOFFICE");
            check(
                table,
                judged,
                place,
                kind,
                isCounted ? Optional.of(BigDecimal.ONE) : spoiling.getValue().says().apply(place));
          }
        }
      }
    }
    System.out.printf("What is written besides a number:%n%s", table);
    assertThat(table.wrong()).isEmpty();
  }

  private static void check(
      SpoilingTable table,
      SpoiltRoom.Judged judged,
      Place place,
      String kind,
      Optional<BigDecimal> says) {
    List<Finding> findings = judged.findings(place.address());
    Optional<BigDecimal> landed = judged.number(place.address());
    Outcome outcome;
    if (findings.stream().anyMatch(Finding::rejects)) {
      outcome = says.isPresent() ? Outcome.REJECTED_WRONGLY : Outcome.REJECTED_RIGHTLY;
    } else {
      boolean isRight =
          !findings.isEmpty()
              && says.isPresent()
              && landed.isPresent()
              && landed.get().compareTo(says.get()) == 0;
      outcome = isRight ? Outcome.READ_RIGHT : Outcome.READ_WRONG;
    }
    table.add(
        place.sheet().name(),
        outcome,
        "%s with %s: landed %s, %s".formatted(place.address(), kind, landed, findings));
  }
}
