package vn.tonghop.reports.editable;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.reports.contents.Said;

/**
 * Totals that add up what stands below them: where they do so to the last digit they are written as
 * sums, which a spreadsheet makes again; where they do not, such as rounded ones, as they are.
 */
record SheetTotals(Said.Grid grid, List<SheetColumn> columns, int firstRow) {

  private static final Pattern TOTAL =
      Pattern.compile("(?iu)\\s*(tổng|cộng|tất cả|toàn thành phố|chung).*");

  void write(XSSFSheet sheet) {
    for (int row = 0; row < grid.rows().size(); row++) {
      if (isTotal(row)) {
        int last = lastPart(row);
        for (int column = 0; column < columns.size(); column++) {
          if (addsUp(column, row, last)) {
            XSSFCell cell = sheet.getRow(firstRow + row).getCell(column);
            double value = cell.getNumericCellValue();
            cell.setCellFormula(
                "SUM(%s)"
                    .formatted(
                        new CellRangeAddress(firstRow + row + 1, firstRow + last, column, column)
                            .formatAsString()));
            cell.setCellValue(value);
          }
        }
      }
    }
  }

  private boolean isTotal(int row) {
    return grid.rows().get(row).cells().stream()
        .anyMatch(cell -> TOTAL.matcher(cell.text()).matches());
  }

  /** The last row of its group before another total; of one that is a group of its own, of all. */
  private int lastPart(int total) {
    int last = total;
    while (last + 1 < grid.rows().size() && !isTotal(last + 1)) {
      if (!isInGroupOf(total, last + 1) && isInGroupOf(total, total + 1)) {
        return last;
      }
      last++;
    }
    return last;
  }

  private boolean isInGroupOf(int total, int row) {
    return grid.rows().get(row).group().equals(grid.rows().get(total).group());
  }

  private boolean addsUp(int column, int total, int last) {
    Optional<Figure> whole = columns.get(column).figure(grid.rows().get(total));
    if (whole.isEmpty() || last < total + 2) {
      return false;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (int row = total + 1; row <= last; row++) {
      sum =
          sum.add(
              columns
                  .get(column)
                  .figure(grid.rows().get(row))
                  .map(Figure::value)
                  .orElse(BigDecimal.ZERO));
    }
    return sum.signum() != 0 && sum.compareTo(whole.get().value()) == 0;
  }
}
