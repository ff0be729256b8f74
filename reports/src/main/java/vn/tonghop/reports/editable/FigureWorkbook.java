package vn.tonghop.reports.editable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.warehouse.WrittenTime;

/**
 * The tables of a report as a workbook, a sheet a table: what is printed, its figures as numbers,
 * then what only the workbook has, such as the cell that each comes from. Texts are texts: none is
 * a formula.
 */
final class FigureWorkbook {

  private static final String FIRST_NAME = "Báo cáo";

  /** As wide as the longest name of a report, which stands in a larger letter, in characters. */
  private static final int FIRST_WIDTH = 110;

  private static final int A_CHARACTER = 256;
  private static final int WIDEST = 250 * A_CHARACTER;
  private static final int WIDTH_A_POINT = 52;
  private static final int POINTS_A_CHARACTER = 5;
  private static final int POINTS_A_BOLD_CHARACTER = 6;
  private static final int POINTS_A_LARGE_CHARACTER = 8;
  private static final float LEAST_HEAD = 47f;
  private static final int HEAD_ROW = 2;

  private final Contents contents;
  private final XSSFWorkbook workbook;
  private final SheetStyles styles;

  private FigureWorkbook(Contents contents, XSSFWorkbook workbook) {
    this.contents = contents;
    this.workbook = workbook;
    this.styles = new SheetStyles(workbook);
  }

  /** The workbook's container. */
  static byte[] of(Contents contents) throws IOException {
    // Not closed: closing a new one saves it again, to nowhere.
    XSSFWorkbook workbook = new XSSFWorkbook();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OfficeProperties.set(workbook.getProperties().getCoreProperties(), contents);
    new FigureWorkbook(contents, workbook).write();
    workbook.write(out);
    return out.toByteArray();
  }

  private void write() {
    XSSFSheet first = workbook.createSheet(FIRST_NAME);
    first.setColumnWidth(0, FIRST_WIDTH * A_CHARACTER);
    styles.title(first.createRow(0).createCell(0), contents.title());
    first.createRow(1).createCell(0).setCellValue(contents.marking());
    first
        .createRow(2)
        .createCell(0)
        .setCellValue("Số liệu đến " + WrittenTime.momentInTableVi(contents.asOf()));
    first.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    // One column is not made smaller to fit a page: it needs one that is as wide.
    first.getPrintSetup().setLandscape(true);
    first.setFitToPage(true);
    first.getPrintSetup().setFitHeight((short) 0);
    int line = 4;
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    names.add(FIRST_NAME);
    String above = "";
    for (Section section : contents.sections()) {
      above = section.heading().isEmpty() ? above : section.heading();
      Optional<Said.Grid> grid = section.said().findSheet();
      if (grid.isEmpty()) {
        continue;
      }
      String title = title(section, above);
      String name = sheetName(section, title, names);
      XSSFCell cell = first.createRow(line).createCell(0);
      styles.text(cell, title);
      XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + name + "'!A1");
      cell.setHyperlink(link);
      line++;
      write(workbook.createSheet(name), title, grid.get());
    }
  }

  private void write(XSSFSheet sheet, String title, Said.Grid grid) {
    List<SheetColumn> places = SheetColumn.of(grid);
    XSSFRow head = sheet.createRow(HEAD_ROW);
    for (int i = 0; i < places.size(); i++) {
      styles.head(head.createCell(i), places.get(i).head().heading());
      sheet.setColumnWidth(i, width(places.get(i), grid));
    }
    head.setHeightInPoints(headHeight(places, grid));
    int line = HEAD_ROW + 1;
    for (Said.Grid.Row row : grid.rows()) {
      XSSFRow cells = sheet.createRow(line);
      for (int i = 0; i < places.size(); i++) {
        cell(cells.createCell(i), places.get(i).head(), places.get(i).text().apply(row));
      }
      cells.setHeightInPoints(height(places, grid, row));
      line++;
    }
    new SheetTotals(grid, places, HEAD_ROW + 1).write(sheet);
    int printed = (int) places.stream().filter(place -> place.head().isPrinted()).count();
    title(sheet, title, printed);
    setUp(sheet, line - 1, places.size() - 1, printed - 1);
  }

  /** Over the printed columns, on as many lines as it needs: a page cuts off what is wider. */
  private void title(XSSFSheet sheet, String title, int printed) {
    XSSFRow row = sheet.createRow(0);
    styles.title(row.createCell(0), title);
    int width = IntStream.range(0, printed).map(sheet::getColumnWidth).sum() / WIDTH_A_POINT;
    row.setHeightInPoints(lines(title, POINTS_A_LARGE_CHARACTER, width) * 19f);
    if (printed > 1) {
      sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, printed - 1));
    }
  }

  /**
   * A number has to stand on one line: where it has no room, a spreadsheet shows none of it. So do
   * codes and digests, for which no page has to have room.
   */
  private static int width(SheetColumn place, Said.Grid grid) {
    int longest =
        grid.rows().stream()
            .map(place.text())
            .filter(
                text ->
                    place.head().isFigure()
                        ? Figure.findIn(text).isPresent()
                        : !place.head().isPrinted() && !text.contains(" "))
            .mapToInt(String::length)
            .max()
            .orElse(0);
    int wanted = Math.max(place.head().width() * WIDTH_A_POINT, (longest + 2) * A_CHARACTER);
    return Math.min(WIDEST, wanted);
  }

  /** All can be filtered; what pages have is printed. */
  private void setUp(XSSFSheet sheet, int lastRow, int lastColumn, int lastPrinted) {
    sheet.createFreezePane(0, HEAD_ROW + 1);
    sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, lastRow, 0, lastColumn));
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastPrinted, 0, lastRow);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setCenter("Trang &P/&N");
    // As on every page; an ampersand begins a code.
    sheet.getHeader().setCenter(contents.marking().replace("&", "&&"));
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
  }

  private void cell(XSSFCell cell, Said.Grid.Head head, String text) {
    if (head.isFigure()) {
      Figure.findIn(text)
          .ifPresentOrElse(
              figure -> styles.figure(cell, figure), () -> styles.text(cell, text, head.align()));
    } else {
      styles.text(cell, text, head.align());
    }
  }

  /** Room for the longest text: spreadsheets do not make it for a file that they did not write. */
  private static float height(List<SheetColumn> places, Said.Grid grid, Said.Grid.Row row) {
    int lines =
        places.stream()
            .mapToInt(
                place ->
                    lines(
                        place.text().apply(row),
                        POINTS_A_CHARACTER,
                        width(place, grid) / WIDTH_A_POINT))
            .max()
            .orElse(1);
    return Math.min(400f, lines * 15f + 2f);
  }

  /** The same for the headings, in bold letters. */
  private static float headHeight(List<SheetColumn> places, Said.Grid grid) {
    int lines =
        places.stream()
            .mapToInt(
                place ->
                    lines(
                        place.head().heading(),
                        POINTS_A_BOLD_CHARACTER,
                        width(place, grid) / WIDTH_A_POINT))
            .max()
            .orElse(1);
    return Math.max(LEAST_HEAD, lines * 15f + 2f);
  }

  /** Broken between words, and within one that is longer than a line. */
  private static int lines(String text, int character, int width) {
    int room = Math.max(1, width / character);
    int lines = 0;
    int left = 0;
    for (String word : text.replace("\n", " ".repeat(room)).split(" ")) {
      if (word.length() > left || lines == 0) {
        int whole = Math.max(1, (word.length() + room - 1) / room);
        lines += whole;
        left = whole * room;
      }
      left -= word.length() + 1;
    }
    return lines;
  }

  /**
   * Its own heading, its annex's, what its picture finds, else the heading that it stands under.
   */
  private static String title(Section section, String above) {
    if (!section.heading().isEmpty()) {
      return section.heading();
    }
    if (section.part().order() > 0) {
      return section.part().number() + ". " + section.part().title();
    }
    return section.said() instanceof Said.Plot plot && !plot.title().isEmpty()
        ? plot.title()
        : above;
  }

  /** Excel takes 31 characters and no two sheets of one name, in capitals or not. */
  private static String sheetName(Section section, String title, Set<String> names) {
    String wanted = section.part().order() == 0 ? title : section.part().number();
    String plain =
        (wanted.isEmpty() ? "Bảng" : wanted).replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String name = plain.substring(0, Math.min(28, plain.length())).strip();
    for (int i = 2; !names.add(name); i++) {
      name = plain.substring(0, Math.min(26, plain.length())).strip() + " " + i;
    }
    return name;
  }
}
