package vn.tonghop.warehouse.workbook.open;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.PaneInformation;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook of Excel 97 to 2003, copied cell by cell with its looks. */
final class LegacyWorkbook {

  /** Columns that a form may have; what stands beyond is copied without its width. */
  private static final int MOST_COLUMNS = 256;

  private final HSSFWorkbook from;
  private final XSSFWorkbook to;
  private final LegacyLooks looks;
  private final CopyBudget budget = new CopyBudget();

  private LegacyWorkbook(HSSFWorkbook from, XSSFWorkbook to) {
    this.from = from;
    this.to = to;
    this.looks = new LegacyLooks(from, to, budget);
  }

  static void copy(Path original, Path copy) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(original.toFile(), true);
        HSSFWorkbook from = new HSSFWorkbook(container)) {
      // Not closed: closing a new one saves it again, to nowhere.
      XSSFWorkbook to = new XSSFWorkbook();
      new LegacyWorkbook(from, to).copy();
      NewWorkbook.write(to, copy);
    } catch (RuntimeException e) {
      throw new IOException("Cannot read the old workbook: " + e.getMessage(), e);
    }
  }

  private void copy() {
    boolean isFrom1904 = from.getInternalWorkbook().isUsing1904DateWindowing();
    to.getCTWorkbook().addNewWorkbookPr().setDate1904(isFrom1904);
    for (int at = 0; at < from.getNumberOfSheets(); at++) {
      to.createSheet(from.getSheetName(at));
    }
    for (int at = 0; at < from.getNumberOfSheets(); at++) {
      copy(from.getSheetAt(at), to.getSheetAt(at));
      to.setSheetVisibility(at, from.getSheetVisibility(at));
    }
    to.setActiveSheet(from.getActiveSheetIndex());
  }

  private void copy(HSSFSheet old, XSSFSheet sheet) {
    int columns = 0;
    for (Row row : old) {
      if (isFilled(row)) {
        copy(row, sheet.createRow(row.getRowNum()));
        columns = Math.max(columns, row.getLastCellNum());
      }
    }
    for (int column = 0; column < Math.min(columns, MOST_COLUMNS); column++) {
      sheet.setColumnWidth(column, Math.min(old.getColumnWidth(column), 255 * 256));
      sheet.setColumnHidden(column, old.isColumnHidden(column));
    }
    if (old.getProtect()) {
      sheet.enableLocking();
    }
    old.getMergedRegions().forEach(sheet::addMergedRegionUnsafe);
    PaneInformation pane = old.getPaneInformation();
    if (pane != null && pane.isFreezePane()) {
      sheet.createFreezePane(pane.getVerticalSplitPosition(), pane.getHorizontalSplitPosition());
    }
    old.getCellComments()
        .forEach(
            (address, comment) -> {
              budget.comment();
              NewWorkbook.comment(
                  sheet, address, comment.getAuthor(), comment.getString().getString());
            });
    old.getDataValidations().forEach(validation -> copy(validation, sheet));
  }

  /** Rows that are only formatted hold nothing, and there may be thousands. */
  private static boolean isFilled(Row row) {
    for (Cell cell : row) {
      if (cell.getCellType() != CellType.BLANK) {
        return true;
      }
    }
    return false;
  }

  private void copy(Row old, XSSFRow row) {
    row.setHeight(old.getHeight());
    row.setZeroHeight(old.getZeroHeight());
    for (Cell cell : old) {
      copy(cell, row.createCell(cell.getColumnIndex()));
    }
  }

  private void copy(Cell old, XSSFCell cell) {
    budget.cell();
    cell.setCellStyle(looks.of(old.getCellStyle()));
    if (old.getCellType() == CellType.FORMULA) {
      if (NewWorkbook.formula(cell, old.getCellFormula())) {
        value(old, old.getCachedFormulaResultType(), cell);
      }
    } else {
      value(old, old.getCellType(), cell);
    }
  }

  private void value(Cell old, CellType type, XSSFCell cell) {
    switch (type) {
      case NUMERIC -> cell.setCellValue(old.getNumericCellValue());
      case STRING -> cell.setCellValue(looks.text(old.getRichStringCellValue()));
      case BOOLEAN -> cell.setCellValue(old.getBooleanCellValue());
      case ERROR -> cell.setCellErrorValue(old.getErrorCellValue());
      default -> {
        // A blank cell has only its look.
      }
    }
  }

  /** Lists to choose from; what else was to be typed is judged again when it comes back. */
  private static void copy(DataValidation old, XSSFSheet sheet) {
    String[] choices = old.getValidationConstraint().getExplicitListValues();
    if (old.getValidationConstraint().getValidationType() == ValidationType.LIST
        && choices != null) {
      sheet.addValidationData(
          sheet
              .getDataValidationHelper()
              .createValidation(
                  sheet.getDataValidationHelper().createExplicitListConstraint(choices),
                  old.getRegions()));
    }
  }
}
