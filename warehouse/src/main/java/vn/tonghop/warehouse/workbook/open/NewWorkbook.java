package vn.tonghop.warehouse.workbook.open;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** What is written alike into a copy, whatever container it was made from. */
final class NewWorkbook {

  private static final Pattern TRUTH = Pattern.compile("(TRUE|FALSE)(\\(\\))?");

  private NewWorkbook() {}

  /** The same original makes the same copy, whenever it is made. */
  static void write(XSSFWorkbook workbook, Path copy) throws IOException {
    workbook.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
    try (OutputStream out = Files.newOutputStream(copy)) {
      workbook.write(out);
    }
  }

  static void comment(XSSFSheet sheet, CellAddress address, @Nullable String author, String text) {
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(address.getColumn());
    anchor.setRow1(address.getRow());
    anchor.setCol2(address.getColumn() + 3);
    anchor.setRow2(address.getRow() + 4);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(address);
    comment.setAuthor(author == null ? "" : author);
    comment.setString(sheet.getWorkbook().getCreationHelper().createRichTextString(text));
  }

  /**
   * Writes a formula; that a cell was computed is told, by what only where it can be said within
   * the workbook.
   *
   * @return whether its value is still to be written: a truth that LibreOffice wrote as one is not
   */
  static boolean formula(XSSFCell cell, String formula) {
    if (TRUTH.matcher(formula).matches()) {
      cell.setCellValue(formula.startsWith("TRUE"));
      return false;
    }
    try {
      cell.setCellFormula(formula);
    } catch (RuntimeException e) {
      // What it reaches for is not copied; the value that it had still is.
      cell.setCellFormula("NA()");
    }
    return true;
  }
}
