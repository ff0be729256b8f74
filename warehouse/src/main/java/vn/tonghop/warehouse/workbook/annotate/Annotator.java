package vn.tonghop.warehouse.workbook.annotate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.home.StableZip;

/**
 * Returns the sender's own workbook with a comment in each cell that a finding names and a sheet
 * that lists all findings; other cells stay as they were.
 */
public final class Annotator {

  /** The library dates what it makes; an answer is dated by its receipt alone. */
  private static final Date NEVER = new Date(0);

  private static final String AUTHOR = "Tổng Hợp";
  private static final int LONGEST_COMMENT = 2000;

  /** The library looks through all comments for each; the list of findings has every one. */
  private static final int MOST_COMMENTS = 2_000;

  /** What the library holds of a workbook is many times its parts, an issued form's being 90 KB. */
  private static final long MOST_BYTES_OPENED = 16L << 20;

  /**
   * Writes the annotated copy. Our comments and list of an earlier answer give way to the new.
   *
   * @throws IOException if the original cannot be opened as a workbook, is too large to be held in
   *     memory as a whole, or the copy cannot be written
   */
  public void annotate(Path original, Path target, List<Finding> findings) throws IOException {
    requireHoldable(original);
    try (InputStream in = Files.newInputStream(original);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      workbook.forEach(sheet -> forget((XSSFSheet) sheet));
      byCell(findings).values().stream()
          .limit(MOST_COMMENTS)
          .forEach(ofCell -> comment(workbook, ofCell));
      new FindingsSheet(workbook).write(findings);
      write(workbook, target);
    } catch (RuntimeException e) {
      throw new IOException("Cannot annotate %s: %s".formatted(original, e.getMessage()), e);
    }
  }

  private static void requireHoldable(Path original) throws IOException {
    try (ZipFile parts = new ZipFile(original.toFile())) {
      long bytes = parts.stream().mapToLong(ZipEntry::getSize).sum();
      if (bytes > MOST_BYTES_OPENED) {
        throw new IOException(
            "Cannot annotate %s: %d bytes unpacked, at most %d"
                .formatted(original, bytes, MOST_BYTES_OPENED));
      }
    }
  }

  /** Writes the findings alone, row by row, for a file that cannot be opened or held. */
  public void list(Path target, List<Finding> findings) throws IOException {
    try (XSSFWorkbook whole = new XSSFWorkbook();
        SXSSFWorkbook workbook = new SXSSFWorkbook(whole)) {
      whole.getProperties().getCoreProperties().setCreated(Optional.of(NEVER));
      // Java's own reading of archives, which writes ours anew, knows no sizes of 64 bits.
      workbook.setZip64Mode(Zip64Mode.Never);
      new FindingsSheet(workbook).write(findings);
      write(workbook, target);
    }
  }

  /** The same answer is the same bytes, whenever and by whichever worker it is given. */
  private static void write(Workbook workbook, Path target) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    workbook.write(content);
    StableZip.write(content.toByteArray(), target);
  }

  private static Map<String, List<Finding>> byCell(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.cell().isEmpty() && !finding.sheet().isEmpty())
        .collect(
            Collectors.groupingBy(
                finding -> finding.sheet() + "!" + finding.cell(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  private static void forget(XSSFSheet sheet) {
    List<CellAddress> ours =
        sheet.getCellComments().entrySet().stream()
            .filter(comment -> AUTHOR.equals(comment.getValue().getAuthor()))
            .map(Map.Entry::getKey)
            .toList();
    ours.forEach(address -> removeComment(sheet, address));
  }

  /** A comment may stand where the file holds no cell, or no row; the library removes by cell. */
  private static void removeComment(XSSFSheet sheet, CellAddress address) {
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

  private static void comment(XSSFWorkbook workbook, List<Finding> findings) {
    XSSFSheet sheet = workbook.getSheet(findings.get(0).sheet());
    if (sheet == null) {
      return;
    }
    CellAddress address = new CellAddress(findings.get(0).cell());
    Comment before = sheet.getCellComment(address);
    String text =
        findings.stream().map(Finding::messageVi).collect(Collectors.joining("\n"))
            + (before == null ? "" : "\n———\n" + before.getString().getString());
    if (before != null) {
      removeComment(sheet, address);
    }
    CreationHelper helper = workbook.getCreationHelper();
    ClientAnchor anchor = helper.createClientAnchor();
    // The library first puts a comment where its box begins, where another may stand already.
    CellAddress beside = new CellAddress(address.getRow(), address.getColumn() + 1);
    boolean isFree = sheet.getCellComment(beside) == null;
    anchor.setCol1(address.getColumn() + (isFree ? 1 : 0));
    anchor.setCol2(address.getColumn() + 5);
    anchor.setRow1(address.getRow());
    anchor.setRow2(address.getRow() + 3 + text.length() / 60);
    Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
    comment.setAddress(address);
    comment.setAuthor(AUTHOR);
    comment.setString(
        helper.createRichTextString(text.substring(0, Math.min(text.length(), LONGEST_COMMENT))));
  }
}
