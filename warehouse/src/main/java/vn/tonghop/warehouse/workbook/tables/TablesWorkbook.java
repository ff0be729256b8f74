package vn.tonghop.warehouse.workbook.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Sheet;
import vn.tonghop.warehouse.catalog.TableDescription;
import vn.tonghop.warehouse.workbook.guard.FileGuard;
import vn.tonghop.warehouse.workbook.guard.FileKind;
import vn.tonghop.warehouse.workbook.guard.GuardLimits;

/**
 * Tables of the catalog as one Excel workbook: a sheet a table, with notes and lists in the cells.
 */
public final class TablesWorkbook {

  /** What is told to whoever opens the workbook, and is no table. */
  static final String ABOUT = "about";

  private TablesWorkbook() {}

  /**
   * Writes the sheets.
   *
   * @param about lines for whoever opens it
   * @param tables what the sheets' columns may say
   */
  public static void write(
      OutputStream out,
      List<String> about,
      List<Sheet> sheets,
      Map<String, TableDescription> tables)
      throws IOException {
    // Not closed: closing a new one saves it again, to nowhere.
    XSSFWorkbook workbook = new XSSFWorkbook();
    XSSFSheet first = workbook.createSheet(ABOUT);
    for (String line : about) {
      first.createRow(first.getPhysicalNumberOfRows()).createCell(0).setCellValue(line);
    }
    first.setColumnWidth(0, 26 * 256);
    first.createRow(first.getPhysicalNumberOfRows());
    line(
        first,
        "Yellow headings are needed; the note of a heading says what may stand below it. Names in grey are told, not read. The sheets:",
        "");
    sheets.forEach(
        sheet -> {
          TableDescription table = tables.get(sheet.path());
          line(first, table.name(), "%s It decides %s.".formatted(table.words(), decides(table)));
        });
    TableSheets written = new TableSheets(workbook, sheets);
    sheets.forEach(sheet -> written.add(sheet, tables.get(sheet.path())));
    workbook.write(out);
  }

  private static void line(XSSFSheet sheet, String first, String second) {
    Row row = sheet.createRow(sheet.getLastRowNum() + 1);
    row.createCell(0).setCellValue(first);
    if (!second.isEmpty()) {
      row.createCell(1).setCellValue(second);
    }
  }

  private static String decides(TableDescription table) {
    return table.decides().replace("{year}", "its year");
  }

  /**
   * Reads what somebody made of it: every sheet but the one that tells about it, as it is written.
   *
   * @throws Failure if the file is no workbook, or one that would hurt its reader
   */
  public static List<Sheet> read(Path file) {
    requireHarmless(file);
    List<Sheet> sheets = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
        if (!sheet.getSheetName().equals(ABOUT)) {
          sheets.add(read(file, sheet));
        }
      }
    } catch (IOException | RuntimeException e) {
      throw new Failure(unreadable(file, "it is damaged"), e);
    }
    return sheets;
  }

  /** It has come by mail like any workbook of an agency; only what one is told to do differs. */
  private static void requireHarmless(Path file) {
    FileKind kind = new FileGuard(GuardLimits.STANDARD).inspect(file);
    if (kind instanceof FileKind.Refused refused) {
      throw new Failure(unreadable(file, refused.reason().en().split(";")[0]));
    }
    boolean isOurs =
        kind instanceof FileKind.Workbook workbook
            && workbook.container() == FileKind.Container.OPEN_XML;
    if (!isOurs) {
      throw new Failure(unreadable(file, "it is of another kind"));
    }
  }

  private static String unreadable(Path file, String why) {
    return "Cannot read %s: %s; expected a workbook saved as .xlsx".formatted(file, why);
  }

  private static Sheet read(Path file, org.apache.poi.ss.usermodel.Sheet sheet) {
    List<String> header = new ArrayList<>();
    List<Sheet.Line> lines = new ArrayList<>();
    for (Row row : sheet) {
      List<String> texts = texts(row, Math.max(header.size(), row.getLastCellNum()));
      if (header.isEmpty()) {
        texts.stream().map(String::strip).forEach(header::add);
        while (!header.isEmpty() && header.get(header.size() - 1).isEmpty()) {
          header.remove(header.size() - 1);
        }
      } else if (texts.stream().anyMatch(text -> !text.isBlank())) {
        lines.add(new Sheet.Line(row.getRowNum() + 1L, texts, stored(row)));
      }
    }
    String name = sheet.getSheetName();
    return new Sheet(file.getFileName() + " sheet " + name, name, Sheet.Way.CELLS, header, lines);
  }

  private static List<String> texts(Row row, int cells) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      Cell cell = row.getCell(i);
      texts.add(cell == null ? "" : text(cell));
    }
    return texts;
  }

  private static Set<Integer> stored(Row row) {
    Set<Integer> stored = new HashSet<>();
    for (Cell cell : row) {
      if (type(cell) == CellType.NUMERIC) {
        stored.add(cell.getColumnIndex());
      }
    }
    return stored;
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static String text(Cell cell) {
    return switch (type(cell)) {
      case STRING -> cell.getStringCellValue();
      case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell) && cell.getNumericCellValue() < 1
              ? cell.getLocalDateTimeCellValue().toLocalTime().toString()
              : DateUtil.isCellDateFormatted(cell)
                  ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                  : new java.math.BigDecimal(Double.toString(cell.getNumericCellValue()))
                      .stripTrailingZeros()
                      .toPlainString();
      case ERROR -> cell.toString();
      case BLANK, FORMULA, _NONE -> "";
    };
  }
}
