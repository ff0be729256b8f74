package vn.tonghop.warehouse.workbook.guard;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;

/** Writes a text into a cell so that no spreadsheet can ever take it for a formula. */
public final class TextCell {

  private TextCell() {}

  public static void write(Cell cell, String text) {
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
