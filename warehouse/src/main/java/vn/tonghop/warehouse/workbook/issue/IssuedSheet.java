package vn.tonghop.warehouse.workbook.issue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Footer;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.guard.TextCell;

/** Writes one sheet of an issued workbook: head, headings, rows, guards, print set-up. */
final class IssuedSheet {

  /** What a row can be high at most, in points. */
  private static final int TALLEST = 409;

  /** Up to so many characters a sheet is printed upright. */
  private static final int UPRIGHT_WIDTH = 125;

  private final XSSFWorkbook workbook;
  private final SheetStyles styles;
  private final Form form;
  private final FormSheet plan;
  private final XSSFSheet sheet;
  private final int lastVisible;

  IssuedSheet(XSSFWorkbook workbook, SheetStyles styles, Form form, FormSheet plan) {
    this.workbook = workbook;
    this.styles = styles;
    this.form = form;
    this.plan = plan;
    this.sheet = workbook.createSheet(plan.titleVi());
    this.lastVisible = plan.columns().size() - plan.listKeys().size() - 1;
  }

  void write(Duty duty, List<IssuedRow> rows) {
    columns();
    int names = head(duty);
    headings(names);
    int next = names + 2;
    for (IssuedRow row : rows) {
      row(next, row);
      next++;
    }
    new EntryGuards(sheet, plan).guard(names + 2, next - 1);
    sheet.createFreezePane(2, names + 2);
    sheet.setZoom(90);
    protect();
    print(names, next - 1, duty);
  }

  private void columns() {
    for (int at = 0; at < plan.columns().size(); at++) {
      FormColumn column = plan.columns().get(at);
      sheet.setColumnWidth(at, column.width() * 256);
      sheet.setColumnHidden(at, column.isKey());
    }
  }

  /** Writes the head and answers the row where the hidden column names go. */
  private int head(Duty duty) {
    line(0, duty.agency().nameVi().toUpperCase(Locale.ROOT), styles.agency(), 18);
    line(1, form.nameVi().toUpperCase(Locale.ROOT), styles.title(), 26);
    line(2, FormSheet.PERIOD_LINE + " " + duty.collection().nameVi(), styles.subtitle(), 18);
    String deadline = FormSheet.DEADLINE_LINE + " trước " + WrittenTime.momentVi(duty.deadline());
    line(3, deadline, styles.subtitle(), 18);
    mark(0, "agency", duty.agency().code());
    mark(1, "form", form.id());
    mark(2, "collection", duty.collection().code());
    mark(3, "sheet", plan.name());
    int next = 4;
    for (String howTo : plan.howToVi()) {
      line(next, howTo, styles.howTo(), 17 * (1 + howTo.length() / visibleWidth()));
      next++;
    }
    sheet.createRow(next).setHeightInPoints(6);
    return next + 1;
  }

  /** Says out of sight, beside a line of the head, what the sheet is. */
  private void mark(int at, String name, String value) {
    XSSFCell cell = sheet.getRow(at).createCell(lastVisible + 1);
    cell.setCellValue(Identity.mark(name, value));
    cell.setCellStyle(styles.key());
  }

  private int visibleWidth() {
    return plan.columns().stream().filter(c -> !c.isKey()).mapToInt(FormColumn::width).sum();
  }

  private void line(int at, String text, XSSFCellStyle style, int points) {
    XSSFRow row = sheet.createRow(at);
    row.setHeightInPoints(points);
    XSSFCell cell = row.createCell(0);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    sheet.addMergedRegion(new CellRangeAddress(at, at, 0, lastVisible));
  }

  private void headings(int names) {
    XSSFRow hidden = sheet.createRow(names);
    XSSFRow visible = sheet.createRow(names + 1);
    hidden.setZeroHeight(true);
    visible.setHeightInPoints(48);
    for (int at = 0; at < plan.columns().size(); at++) {
      FormColumn column = plan.columns().get(at);
      hidden.createCell(at).setCellValue(column.name());
      XSSFCell heading = visible.createCell(at);
      heading.setCellValue(column.headingVi());
      heading.setCellStyle(column.isKey() ? styles.key() : styles.heading());
    }
  }

  private void row(int at, IssuedRow content) {
    XSSFRow row = sheet.createRow(at);
    if (content instanceof IssuedRow.Heading heading) {
      for (int column = 0; column <= lastVisible; column++) {
        row.createCell(column).setCellStyle(styles.group());
      }
      row.getCell(0).setCellValue(plan.groups().getOrDefault(heading.group(), heading.group()));
      row.setHeightInPoints(20);
    } else if (content instanceof IssuedRow.Line line) {
      for (int column = 0; column < plan.columns().size(); column++) {
        cell(row.createCell(column), plan.columns().get(column), line);
      }
      row.setHeightInPoints(Math.min(TALLEST, 17 * Math.max(line.lines(), linesOf(line))));
    }
  }

  /** What a row's printed texts, and whatever is chosen in it, take in lines. */
  private int linesOf(IssuedRow.Line line) {
    return plan.columns().stream()
        .filter(column -> !column.isKey())
        .mapToInt(column -> linesOf(column, line))
        .max()
        .orElse(1);
  }

  private static int linesOf(FormColumn column, IssuedRow.Line line) {
    int letters = Math.max(1, column.width() * 11 / 10 - 2 * line.level());
    String printed = String.valueOf(line.values().getOrDefault(column.name(), ""));
    return Stream.concat(Stream.of(printed), column.codes().values().stream())
        .mapToInt(text -> linesOf(text, letters))
        .max()
        .orElse(1);
  }

  /** The lines that a text takes where so many letters stand in one, broken between words. */
  static int linesOf(String text, int letters) {
    int lines = 1;
    int used = 0;
    for (String word : text.split(" ")) {
      boolean isNext = used > 0 && used + 1 + word.length() > letters;
      int with = used == 0 || isNext ? word.length() : used + 1 + word.length();
      lines += (isNext ? 1 : 0) + (with - 1) / letters;
      used = (with - 1) % letters + 1;
    }
    return lines;
  }

  private void cell(XSSFCell cell, FormColumn column, IssuedRow.Line line) {
    cell.setCellStyle(column.isKey() ? styles.key() : styles.body(column, line));
    Object value = line.values().getOrDefault(column.name(), "");
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
    } else if (!value.toString().isEmpty()) {
      TextCell.write(cell, value.toString());
    }
  }

  /** Locks what is not an entry; no password, for a person who must may unlock. */
  private void protect() {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockFormatCells(false);
    sheet.lockSelectLockedCells(false);
  }

  private void print(int names, int lastRow, Duty duty) {
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setLandscape(visibleWidth() > UPRIGHT_WIDTH);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.25);
    sheet.setMargin(PageMargin.RIGHT, 0.25);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.setHorizontallyCenter(true);
    sheet.setRepeatingRows(new CellRangeAddress(names + 1, names + 1, -1, -1));
    workbook.setPrintArea(workbook.getSheetIndex(sheet), 0, lastVisible, 0, lastRow);
    Footer footer = sheet.getFooter();
    String whose = "%s – %s".formatted(duty.agency().nameVi(), duty.collection().nameVi());
    // An ampersand begins a code there; the line is beside the number of the page.
    footer.setLeft(whose.replace("&", "&&"));
    footer.setRight("Trang &P/&N");
  }
}
