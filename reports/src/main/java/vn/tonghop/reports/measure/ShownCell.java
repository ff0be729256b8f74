package vn.tonghop.reports.measure;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;

/** What a cell shows to a reader of Vietnamese. */
final class ShownCell {

  private static final Locale READER = Locale.forLanguageTag("vi-VN");

  /** Words, digits, words: POI takes a percent sign between quotes for one that multiplies. */
  private static final Pattern WORDED =
      Pattern.compile("(?:\\[\\$-42A])?(?:\"([^\"]*)\")?([#0,.]+)(?:\"([^\"]*)\")?");

  private final DataFormatter formatter = new DataFormatter(READER);

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
        + new DecimalFormat(format.group(2), DecimalFormatSymbols.getInstance(READER))
            .format(cell.getNumericCellValue())
        + Objects.toString(format.group(3), "");
  }
}
