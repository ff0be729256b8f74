package vn.tonghop.warehouse.workbook;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import vn.tonghop.warehouse.workbook.guard.InertText;

/** Writes a text into a cell so that no spreadsheet can ever take it for a formula. */
final class TextCell {

  private TextCell() {}

  static void write(Cell cell, String text) {
    InertText inert = InertText.of(text);
    cell.setCellValue(inert.workbook());
    if (inert.needsQuotePrefix() && !cell.getCellStyle().getQuotePrefixed()) {
      CellStyle quoted = cell.getSheet().getWorkbook().createCellStyle();
      quoted.cloneStyleFrom(cell.getCellStyle());
      quoted.setQuotePrefixed(true);
      cell.setCellStyle(quoted);
    }
  }
}
