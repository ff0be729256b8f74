package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an officer gets who prints an issued form on A4. */
class IssuedPagesTest {

  private static final double LONG_SIDE_INCHES = 11.69;
  private static final double SHORT_SIDE_INCHES = 8.27;
  private static final double PIXELS_PER_INCH = 96;
  private static final double WRITTEN_POINTS = 11;

  @TempDir Path folder;

  @Test
  void everySheetPrintsInLettersThatCanBeReadAndSaysWhoseItIs() throws IOException {
    try (SpoiltWorkbook issued = new SpoiltRoom(folder).open()) {
      for (int at = 0; at < issued.workbook.getNumberOfSheets(); at++) {
        if (issued.workbook.getSheetVisibility(at) == SheetVisibility.VISIBLE) {
          XSSFSheet sheet = issued.workbook.getSheetAt(at);
          assertThat(points(sheet)).as(sheet.getSheetName()).isGreaterThan(7.9);
          assertThat(sheet.getFooter().getLeft()).isEqualTo("Sở Thử – tháng 6 năm 2024");
        }
      }
    }
  }

  /** The size in which the letters of a sheet come out that is fitted to the width of a page. */
  private static double points(XSSFSheet sheet) {
    double pixels = 0;
    for (int column = 0; column < 30; column++) {
      boolean isWritten = sheet.getColumnWidth(column) != 256 * sheet.getDefaultColumnWidth();
      pixels +=
          isWritten && !sheet.isColumnHidden(column) ? sheet.getColumnWidthInPixels(column) : 0;
    }
    double side = sheet.getPrintSetup().getLandscape() ? LONG_SIDE_INCHES : SHORT_SIDE_INCHES;
    double inches = side - sheet.getMargin(PageMargin.LEFT) - sheet.getMargin(PageMargin.RIGHT);
    return Math.min(1, inches * PIXELS_PER_INCH / pixels) * WRITTEN_POINTS;
  }
}
