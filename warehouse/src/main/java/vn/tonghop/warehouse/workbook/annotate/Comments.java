package vn.tonghop.warehouse.workbook.annotate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.form.Identity;

/** Our comments in a sheet. A sender's own stands under ours, and comes back when ours goes. */
record Comments(XSSFSheet sheet) {

  private static final Pattern UNDER_OURS =
      Pattern.compile("(.*?)" + Identity.ANSWER_RULE + "(?: ([^\n]*):)?\n(.*)", Pattern.DOTALL);
  private static final int LONGEST = 2000;

  /**
   * Takes the comments of an earlier answer away; what its reader wrote into one stays as his.
   *
   * @param said all that the earlier answer said
   */
  void forget(List<String> said) {
    // The library's comments lose their text as soon as one of them is removed.
    Map<CellAddress, String> ours = new LinkedHashMap<>();
    sheet
        .getCellComments()
        .forEach(
            (address, comment) -> {
              String text = comment.getString().getString();
              // Some programs take the author from a comment.
              if (Identity.ANSWER_AUTHOR.equals(comment.getAuthor())
                  || said.stream().anyMatch(text::startsWith)) {
                ours.put(address, text);
              }
            });
    ours.forEach(
        (address, text) -> {
          remove(address);
          Matcher under = UNDER_OURS.matcher(text);
          boolean isAboveHis = under.matches();
          String added = added(isAboveHis ? under.group(1) : text, said);
          if (isAboveHis) {
            String author = under.group(2) == null ? "" : under.group(2);
            put(address, author, added.isEmpty() ? under.group(3) : under.group(3) + "\n" + added);
          } else if (!added.isEmpty()) {
            put(address, "", added);
          }
        });
  }

  /** What stands in a comment of ours besides what was said; a cut off end was ours too. */
  private static String added(String comment, List<String> said) {
    if (said.isEmpty()) {
      return "";
    }
    String rest = comment;
    for (String message : said) {
      rest = rest.replace(message, "\n");
    }
    return rest.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .filter(line -> said.stream().noneMatch(message -> message.contains(line)))
        .collect(Collectors.joining("\n"));
  }

  void add(CellAddress address, List<Finding> findings) {
    String ours =
        findings.stream()
            .map(finding -> FindingsSheet.shortened(finding.messageVi()))
            .collect(Collectors.joining("\n"));
    String text = ours.substring(0, Math.min(ours.length(), LONGEST));
    XSSFComment before = sheet.getCellComment(address);
    if (before != null) {
      String author = before.getAuthor() == null ? "" : before.getAuthor().replace('\n', ' ');
      text += "%s %s:\n%s".formatted(Identity.ANSWER_RULE, author, before.getString().getString());
      remove(address);
    }
    put(address, Identity.ANSWER_AUTHOR, text);
    show(address);
  }

  /**
   * What is asked of its sender must be seen, also where he had hidden its sheet, row or column.
   */
  private void show(CellAddress address) {
    XSSFWorkbook workbook = sheet.getWorkbook();
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VISIBLE);
    XSSFRow row = sheet.getRow(address.getRow());
    if (row != null && row.getZeroHeight()) {
      row.setZeroHeight(false);
    }
    if (sheet.isColumnHidden(address.getColumn())) {
      sheet.setColumnHidden(address.getColumn(), false);
    }
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
