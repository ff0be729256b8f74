package vn.tonghop.reports.measure;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import vn.tonghop.warehouse.VietnameseNumber;

/** What a cell shows to a reader of Vietnamese. */
final class ShownCell {

  /** Words, digits, words: POI takes a percent sign between quotes for one that multiplies. */
  private static final Pattern WORDED =
      Pattern.compile("(?:\\[\\$-42A])?(?:\"([^\"]*)\")?([#0,.]+)(?:\"([^\"]*)\")?");

  private final DataFormatter formatter = new DataFormatter(VietnameseNumber.LOCALE);

  ShownCell() {
    formatter.setUseCachedValuesForFormulaCells(true);
  }

  String text(Cell cell) {
    Matcher format = WORDED.matcher(cell.getCellStyle().getDataFormatString());
    boolean isNumber =
        cell.getCellType() == CellType.NUMERIC
            || cell.getCellType() == CellType.FORMULA
                && cell.getCachedFormulaResultType() == CellType.NUMERIC;
    if (!isNumber || !format.matches()) {
      return formatter.formatCellValue(cell);
    }
    return Objects.toString(format.group(1), "")
        + VietnameseNumber.of(cell.getNumericCellValue(), format.group(2), VietnameseNumber.LOCALE)
        + Objects.toString(format.group(3), "");
  }
}
