package vn.tonghop.warehouse.workbook.annotate;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTPane;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetView;

/**
 * Colours the cells to repair, paler those with a remark, and opens the workbook on the first of
 * them. The colour is a conditional format, so that every cell keeps its own and the next answer
 * can take it off again.
 */
final class Marks {

  /** Always so; by its words we know our own again. */
  private static final String ALWAYS = "LEN(\"Tổng Hợp\")>0";

  private static final byte[] ROSE = {(byte) 0xFF, (byte) 0xC7, (byte) 0xCE};

  /** Unlike the yellow of the cells to fill in. */
  private static final byte[] PALE_BLUE = {(byte) 0xDD, (byte) 0xEB, (byte) 0xF7};

  private Marks() {}

  /** Takes the colours of an earlier answer off. */
  static void forget(XSSFSheet sheet) {
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    for (int at = formats.getNumConditionalFormattings() - 1; at >= 0; at--) {
      ConditionalFormattingRule rule = formats.getConditionalFormattingAt(at).getRule(0);
      if (ALWAYS.equals(rule.getFormula1())) {
        formats.removeConditionalFormatting(at);
      }
    }
  }

  /** Cells to mend. */
  static void colourWrong(XSSFSheet sheet, List<CellAddress> cells) {
    colour(sheet, cells, ROSE);
  }

  /** Cells of which there is only a remark. */
  static void colourRemarked(XSSFSheet sheet, List<CellAddress> cells) {
    colour(sheet, cells, PALE_BLUE);
  }

  private static void colour(XSSFSheet sheet, List<CellAddress> cells, byte[] colour) {
    if (cells.isEmpty()) {
      return;
    }
    SheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule = formats.createConditionalFormattingRule(ALWAYS);
    PatternFormatting fill = rule.createPatternFormatting();
    fill.setFillBackgroundColor(new XSSFColor(colour, null));
    fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
    CellRangeAddress[] ranges =
        cells.stream()
            .map(
                cell ->
                    new CellRangeAddress(
                        cell.getRow(), cell.getRow(), cell.getColumn(), cell.getColumn()))
            .toArray(CellRangeAddress[]::new);
    formats.addConditionalFormatting(ranges, rule);
  }

  static void openOn(XSSFSheet sheet, CellAddress cell) {
    XSSFWorkbook workbook = sheet.getWorkbook();
    int index = workbook.getSheetIndex(sheet);
    for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
      workbook.getSheetAt(at).setSelected(at == index);
    }
    workbook.setActiveSheet(index);
    sheet.setActiveCell(cell);
    findPane(sheet)
        .ifPresent(
            pane -> {
              int row = Math.max((int) pane.getYSplit(), cell.getRow() - 2);
              int column = Math.max((int) pane.getXSplit(), cell.getColumn() - 5);
              pane.setTopLeftCell(new CellAddress(row, column).formatAsString());
            });
  }

  private static Optional<CTPane> findPane(XSSFSheet sheet) {
    return sheet.getCTWorksheet().getSheetViews().getSheetViewList().stream()
        .filter(CTSheetView::isSetPane)
        .map(CTSheetView::getPane)
        .findFirst();
  }
}
