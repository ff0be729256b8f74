package vn.tonghop.warehouse.workbook.annotate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.warehouse.Finding;

/** Our comments in a sheet. A sender's own stands under ours, and comes back when ours goes. */
final class Comments {

  private static final String AUTHOR = "Tổng Hợp";
  private static final String RULE = "\n———";
  private static final Pattern UNDER_OURS =
      Pattern.compile(".*?" + RULE + "(?: ([^\n]*):)?\n(.*)", Pattern.DOTALL);
  private static final int LONGEST = 2000;

  private final XSSFSheet sheet;

  Comments(XSSFSheet sheet) {
    this.sheet = sheet;
  }

  /** Takes the comments of an earlier answer away. */
  void forget() {
    // The library's comments lose their text as soon as one of them is removed.
    Map<CellAddress, String> ours = new LinkedHashMap<>();
    sheet
        .getCellComments()
        .forEach(
            (address, comment) -> {
              if (AUTHOR.equals(comment.getAuthor())) {
                ours.put(address, comment.getString().getString());
              }
            });
    ours.forEach(
        (address, text) -> {
          remove(address);
          Matcher under = UNDER_OURS.matcher(text);
          if (under.matches()) {
            put(address, under.group(1) == null ? "" : under.group(1), under.group(2));
          }
        });
  }

  void add(CellAddress address, List<Finding> findings) {
    String ours = findings.stream().map(Finding::messageVi).collect(Collectors.joining("\n"));
    String text = ours.substring(0, Math.min(ours.length(), LONGEST));
    XSSFComment before = sheet.getCellComment(address);
    if (before != null) {
      String author = before.getAuthor() == null ? "" : before.getAuthor().replace('\n', ' ');
      text += "%s %s:\n%s".formatted(RULE, author, before.getString().getString());
      remove(address);
    }
    put(address, AUTHOR, text);
  }

  /** A comment may stand where the file holds no cell, or no row; the library removes by cell. */
  private void remove(CellAddress address) {
    XSSFRow held = sheet.getRow(address.getRow());
    XSSFRow row = held == null ? sheet.createRow(address.getRow()) : held;
    XSSFCell there = row.getCell(address.getColumn());
    XSSFCell cell = there == null ? row.createCell(address.getColumn()) : there;
    cell.removeCellComment();
    if (there == null) {
      row.removeCell(cell);
    }
    if (held == null) {
      sheet.removeRow(row);
    }
  }

  private void put(CellAddress address, String author, String text) {
    CreationHelper helper = sheet.getWorkbook().getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    // The library first puts a comment where its box begins, where another may stand already.
    CellAddress beside = new CellAddress(address.getRow(), address.getColumn() + 1);
    boolean isFree = sheet.getCellComment(beside) == null;
    anchor.setCol1(address.getColumn() + (isFree ? 1 : 0));
    anchor.setCol2(address.getColumn() + 5);
    anchor.setRow1(address.getRow());
    anchor.setRow2(address.getRow() + 3 + text.length() / 60);
    XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(address);
    comment.setAuthor(author);
    comment.setString(helper.createRichTextString(text));
  }
}
