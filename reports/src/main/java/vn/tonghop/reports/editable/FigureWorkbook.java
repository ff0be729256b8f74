package vn.tonghop.reports.editable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.render.BlockForm;

/**
 * The tables of a report as a workbook, a sheet a table: what is printed, then the figures behind
 * it as numbers, then the cell that each comes from. Texts are texts: none is a formula.
 */
final class FigureWorkbook {

  private static final Set<String> LINEAGE =
      Set.of("submission_sha256", "sheet", "cell", "owner_agency_code", "indicator_code");
  private static final int WIDTH_A_POINT = 52;
  private static final int POINTS_A_CHARACTER = 5;
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
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      OfficeProperties.set(workbook.getProperties().getCoreProperties(), contents);
      new FigureWorkbook(contents, workbook).write();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private void write() {
    XSSFSheet first = workbook.createSheet("Báo cáo");
    first.setColumnWidth(0, 100 * 256);
    styles.title(first.createRow(0).createCell(0), contents.title());
    first.createRow(1).createCell(0).setCellValue(contents.marking());
    first
        .createRow(2)
        .createCell(0)
        .setCellValue("Số liệu đến " + contents.asOf().toString().replace('T', ' '));
    int line = 4;
    Set<String> names = new LinkedHashSet<>();
    for (Section section : contents.sections()) {
      if (section.isBare() || section.template().equals("paragraphs")) {
        continue;
      }
      String name = sheetName(section, names);
      XSSFCell cell = first.createRow(line).createCell(0);
      styles.text(cell, title(section));
      XSSFHyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress("'" + name + "'!A1");
      cell.setHyperlink(link);
      line++;
      write(workbook.createSheet(name), section);
    }
  }

  private void write(XSSFSheet sheet, Section section) {
    boolean isChart = section.template().equals("growth_chart");
    BlockForm form = isChart ? ChartTable.form(section.rows()) : BlockForm.of(section.template());
    Mart mart = isChart ? ChartTable.rows(section.rows()) : section.rows();
    List<BlockForm.Column> columns = columns(form, mart);
    styles.title(sheet.createRow(0).createCell(0), title(section));
    XSSFRow head = sheet.createRow(HEAD_ROW);
    for (int i = 0; i < columns.size(); i++) {
      styles.head(head.createCell(i), columns.get(i).heading());
      sheet.setColumnWidth(i, Math.min(250 * 256, columns.get(i).width() * WIDTH_A_POINT));
    }
    head.setHeightInPoints(47f);
    int line = HEAD_ROW + 1;
    for (Map<String, @Nullable Object> row : mart.rows()) {
      XSSFRow cells = sheet.createRow(line);
      for (int i = 0; i < columns.size(); i++) {
        cell(cells.createCell(i), row, columns.get(i).fields());
      }
      cells.setHeightInPoints(height(columns, row));
      line++;
    }
    sheet.createFreezePane(0, HEAD_ROW + 1);
    sheet.setAutoFilter(new CellRangeAddress(HEAD_ROW, line - 1, 0, columns.size() - 1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setRepeatingRows(new CellRangeAddress(HEAD_ROW, HEAD_ROW, -1, -1));
  }

  /** Group, printed columns, what is printed below a row, then numbers and lineage. */
  private static List<BlockForm.Column> columns(BlockForm form, Mart mart) {
    List<BlockForm.Column> columns = new ArrayList<>();
    Set<String> taken = new LinkedHashSet<>();
    if (!form.groupFields().isEmpty()) {
      columns.add(new BlockForm.Column("Nhóm", form.groupFields(), 90, false));
    }
    columns.addAll(form.columns());
    if (!form.lineFields().isEmpty()) {
      columns.add(new BlockForm.Column("Nội dung", form.lineFields(), 300, false));
    }
    columns.forEach(column -> taken.addAll(column.fields()));
    for (String name : mart.columns()) {
      if (!taken.contains(name) && isFigure(name, mart)) {
        columns.add(new BlockForm.Column(name, List.of(name), 70, false));
      }
    }
    mart.columns().stream()
        .filter(LINEAGE::contains)
        .forEach(name -> columns.add(new BlockForm.Column(name, List.of(name), 60, false)));
    return columns;
  }

  private static boolean isFigure(String name, Mart mart) {
    return !Set.of("edition_number", "level").contains(name)
        && !name.endsWith("_order")
        && mart.rows().stream().anyMatch(row -> row.get(name) instanceof Number);
  }

  private void cell(XSSFCell cell, Map<String, @Nullable Object> row, List<String> fields) {
    if (fields.size() == 1 && row.get(fields.get(0)) instanceof Number number) {
      styles.number(cell, number);
    } else {
      styles.text(cell, Rows.text(row, fields));
    }
  }

  /** Room for the longest text: spreadsheets do not make it for a file that they did not write. */
  private static float height(List<BlockForm.Column> columns, Map<String, @Nullable Object> row) {
    int lines = 1;
    for (BlockForm.Column column : columns) {
      if (LINEAGE.contains(column.fields().get(0))) {
        continue;
      }
      int length = Rows.text(row, column.fields()).length();
      lines = Math.max(lines, (length * POINTS_A_CHARACTER) / column.width() + 1);
    }
    return Math.min(400f, lines * 15f + 2f);
  }

  private static String title(Section section) {
    return section.heading().isEmpty()
        ? section.part().number() + ". " + section.part().title()
        : section.heading();
  }

  /** Excel takes 31 characters and no two sheets of one name. */
  private static String sheetName(Section section, Set<String> names) {
    String wanted = section.part().order() == 0 ? section.heading() : section.part().number();
    String plain = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String name = plain.substring(0, Math.min(28, plain.length())).strip();
    for (int i = 2; !names.add(name); i++) {
      name = plain.substring(0, Math.min(26, plain.length())).strip() + " " + i;
    }
    return name;
  }
}
