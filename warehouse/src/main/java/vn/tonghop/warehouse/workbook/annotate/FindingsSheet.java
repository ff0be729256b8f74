package vn.tonghop.warehouse.workbook.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SaidTogether;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.Identity;

/** The sheet that lists all findings, each with a link to its cell. */
final class FindingsSheet {

  private static final List<String> HEADINGS =
      List.of("STT", "Mức", "Trang", "Ô", "Đang ghi", "Cần là", "Vấn đề và cách sửa", "Mã");

  private static final String NOT_USED = "\nBáo cáo này chưa được dùng để tổng hợp; ";

  /** Whoever has no letter beside the workbook is told here what becomes of it, on every page. */
  private static final String WHAT_NOW =
      " Đề nghị sửa mọi mục “phải sửa” ngay trong tệp này rồi gửi lại; mục ghi “chỉ sửa một trong hai ô” thì chỉ sửa ô sai; mục “lưu ý” không bắt buộc sửa.";

  /** Where the sender's own workbook could not be given back. */
  private static final String WHAT_NOW_ELSEWHERE =
      " Tệp này chỉ là danh sách ý kiến: đề nghị sửa mọi mục “phải sửa” trong tệp của đơn vị rồi gửi lại tệp đó; mục ghi “chỉ sửa một trong hai ô” thì chỉ sửa ô sai; mục “lưu ý” không bắt buộc sửa.";

  private static final byte[] ROSE = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};
  private static final byte[] HEADING_BLUE = {(byte) 0xDD, (byte) 0xE6, (byte) 0xF0};
  private static final byte[] LINK_BLUE = {0x05, 0x63, (byte) 0xC1};

  /** The library looks through all links for each, and the guard lets no more in. */
  private static final int MOST_LINKS = 1_000;

  private static final int MESSAGE = 6;

  /** The codes are for whoever the sender asks; out of sight, they take no room from the words. */
  private static final int CODE = 7;

  /** What is quoted is to be recognised, not read whole; a cell holds 32,767 signs. */
  private static final int MOST_SIGNS = 1_000;

  /** No row of Excel's is higher, in points. */
  private static final int HIGHEST = 409;

  private static final int[] WIDTHS = {6, 10, 16, 8, 26, 26, 80, 38};

  private final Workbook workbook;
  private final EarlierReport earlier;
  private final Map<String, String> tabs = new HashMap<>();

  FindingsSheet(Workbook workbook, EarlierReport earlier) {
    this.workbook = workbook;
    this.earlier = earlier;
  }

  /** What an earlier answer said, the longest first; nothing if its list is not there. */
  static List<String> listSaid(Workbook workbook) {
    Sheet before = workbook.getSheet(Identity.ANSWER_SHEET);
    List<String> said = new ArrayList<>();
    if (before != null) {
      for (Row row : before) {
        Cell message = row.getCell(MESSAGE);
        if (row.getRowNum() > 0 && message != null && message.getCellType() == CellType.STRING) {
          said.add(message.getStringCellValue());
        }
      }
    }
    said.sort(Comparator.comparing(String::length).reversed());
    return said;
  }

  void write(List<Finding> worklist) {
    List<Finding> findings = SaidTogether.of(worklist);
    int before = workbook.getSheetIndex(Identity.ANSWER_SHEET);
    if (before >= 0) {
      workbook.removeSheetAt(before);
    }
    String whatNow = workbook.getNumberOfSheets() == 0 ? WHAT_NOW_ELSEWHERE : WHAT_NOW;
    Sheet sheet = workbook.createSheet(Identity.ANSWER_SHEET);
    CellStyle bold = style(font(true), true);
    CellStyle plain = style(font(false), false);
    CellStyle link = style(linkFont(), false);
    CellStyle wrong = style(font(true), false);
    fill(wrong, ROSE);
    Row headings = sheet.createRow(0);
    for (int at = 0; at < HEADINGS.size(); at++) {
      sheet.setColumnWidth(at, WIDTHS[at] * 256);
      text(headings, at, HEADINGS.get(at), bold);
    }
    if (findings.stream().anyMatch(Finding::rejects)) {
      text(headings, MESSAGE, HEADINGS.get(MESSAGE) + NOT_USED + earlier.wordsVi() + whatNow, bold);
      headings.setHeightInPoints(5 * 16);
    }
    for (int at = 0; at < findings.size(); at++) {
      Row row = sheet.createRow(at + 1);
      row(row, at + 1, findings.get(at), plain, link);
      if (findings.get(at).rejects()) {
        row.getCell(1).setCellStyle(wrong);
      }
    }
    sheet.setColumnHidden(CODE, true);
    sheet.createFreezePane(0, 1);
    print(sheet);
  }

  private void row(Row row, int number, Finding finding, CellStyle plain, CellStyle link) {
    text(row, 0, Integer.toString(number), plain);
    text(row, 1, finding.rejects() ? "phải sửa" : "lưu ý", plain);
    text(row, 2, finding.sheet(), plain);
    text(row, 3, finding.cell(), plain);
    text(row, 4, finding.found(), plain);
    text(row, 5, finding.expected(), plain);
    text(row, MESSAGE, finding.messageVi(), plain);
    text(row, CODE, finding.code(), plain);
    String tab = number <= MOST_LINKS && !finding.cell().isEmpty() ? tab(finding) : "";
    if (!tab.isEmpty()) {
      Hyperlink to = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      to.setAddress("'%s'!%s".formatted(tab.replace("'", "''"), finding.cell().split(",")[0]));
      row.getCell(3).setHyperlink(to);
      row.getCell(3).setCellStyle(link);
    }
    // Each by what stands in a line of its column; a place is not broken in the middle.
    int lines =
        IntStream.of(
                finding.messageVi().length() / 78,
                finding.expected().length() / 26,
                finding.found().length() / 26,
                finding.cell().length() / 6)
            .max()
            .orElse(0);
    row.setHeightInPoints(Math.min(HIGHEST, 16 * (1 + lines)));
  }

  /** The tab that a finding is about, as the sender's program wrote its title; empty if none is. */
  private String tab(Finding finding) {
    return tabs.computeIfAbsent(
        finding.sheet(),
        title ->
            StreamSupport.stream(workbook.spliterator(), false)
                .map(Sheet::getSheetName)
                .filter(name -> SameText.isSame(name, title))
                .findFirst()
                .orElse(""));
  }

  /** A text cell: what looks like a formula stays a text. */
  private static void text(Row row, int at, String text, CellStyle style) {
    Cell cell = row.createCell(at);
    cell.setCellValue(shortened(text));
    cell.setCellStyle(style);
  }

  /** The beginning of a text, as the list and the comments quote it. */
  static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= MOST_SIGNS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_SIGNS)) + "…";
  }

  private static void print(Sheet sheet) {
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
  }

  /** By the colour itself: a number means another one in what some programs save. */
  private static void fill(CellStyle style, byte[] colour) {
    ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(colour, null));
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
  }

  private Font font(boolean isBold) {
    Font font = workbook.createFont();
    font.setFontName("Times New Roman");
    font.setFontHeightInPoints((short) 11);
    font.setBold(isBold);
    return font;
  }

  private Font linkFont() {
    Font font = font(false);
    ((XSSFFont) font).setColor(new XSSFColor(LINK_BLUE, null));
    font.setUnderline(Font.U_SINGLE);
    return font;
  }

  private CellStyle style(Font font, boolean isHeading) {
    CellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setWrapText(true);
    style.setQuotePrefixed(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    style.setBorderBottom(BorderStyle.THIN);
    if (isHeading) {
      fill(style, HEADING_BLUE);
    }
    return style;
  }
}
