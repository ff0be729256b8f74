package vn.tonghop.warehouse.workbook.annotate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.home.StableZip;
import vn.tonghop.warehouse.workbook.open.ReadableFile;

/**
 * Returns the sender's own workbook with a comment and a colour in each cell that a finding names
 * and a sheet that lists all findings; other cells stay as they were.
 *
 * @param earlier whether something is used in place of what is given back
 */
public record Annotator(EarlierReport earlier) {

  /** The library dates what it makes; an answer is dated by its receipt alone. */
  private static final Date NEVER = new Date(0);

  /** The library looks through all comments for each; the list of findings has every one. */
  private static final int MOST_COMMENTS = 2_000;

  /** What the library holds of a workbook is many times its parts, an issued form's being 90 KB. */
  private static final long MOST_BYTES_OPENED = 16L << 20;

  /** Each is an object that it holds, however short: an issued form has ten thousand. */
  private static final long MOST_NODES_OPENED = 500_000;

  private static final int PIECE_BYTES = 1 << 16;

  /**
   * Writes the annotated copy. Our comments and list of an earlier answer give way to the new.
   *
   * @throws IOException if the original cannot be opened as a workbook, is too large to be held in
   *     memory as a whole, or the copy cannot be written
   */
  public void annotate(Path original, Path target, List<Finding> findings) throws IOException {
    try (ReadableFile readable = ReadableFile.of(original)) {
      requireHoldable(readable.path());
      mark(readable.path(), target, findings);
    } catch (RuntimeException e) {
      throw new IOException("Cannot annotate %s: %s".formatted(original, e.getMessage()), e);
    }
  }

  private void mark(Path readable, Path target, List<Finding> findings) throws IOException {
    try (InputStream in = Files.newInputStream(readable);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      List<String> said = FindingsSheet.listSaid(workbook);
      for (Sheet sheet : workbook) {
        new Comments((XSSFSheet) sheet).forget(said);
        Marks.forget((XSSFSheet) sheet);
      }
      List<Finding> worklist = Worklist.of(findings);
      mark(workbook, worklist);
      new FindingsSheet(workbook, earlier).write(worklist);
      write(workbook, target);
    }
  }

  private static void requireHoldable(Path original) throws IOException {
    try (ZipFile parts = new ZipFile(original.toFile())) {
      long bytes = parts.stream().mapToLong(ZipEntry::getSize).sum();
      require(original, "bytes unpacked", bytes, MOST_BYTES_OPENED);
      long nodes = 0;
      for (ZipEntry part : Collections.list(parts.entries())) {
        try (InputStream in = parts.getInputStream(part)) {
          nodes += countNodes(in);
        }
      }
      require(original, "elements and attributes", nodes, MOST_NODES_OPENED);
    }
  }

  private static void require(Path original, String what, long found, long most)
      throws IOException {
    if (found > most) {
      throw new IOException(
          "Cannot annotate %s: %d %s, at most %d".formatted(original, found, what, most));
    }
  }

  /** Where a tag begins or an attribute gets its value; an end is no node of its own. */
  private static long countNodes(InputStream part) throws IOException {
    byte[] piece = new byte[PIECE_BYTES];
    long nodes = 0;
    byte before = 0;
    for (int read = part.read(piece); read >= 0; read = part.read(piece)) {
      for (int i = 0; i < read; i++) {
        boolean isNode = piece[i] == '=' || before == '<' && piece[i] != '/';
        nodes += isNode ? 1 : 0;
        before = piece[i];
      }
    }
    return nodes;
  }

  /** Writes the findings alone, row by row, for a file that cannot be opened or held. */
  public void list(Path target, List<Finding> findings) throws IOException {
    try (XSSFWorkbook whole = new XSSFWorkbook();
        SXSSFWorkbook workbook = new SXSSFWorkbook(whole)) {
      whole.getProperties().getCoreProperties().setCreated(Optional.of(NEVER));
      // Java's own reading of archives, which writes ours anew, knows no sizes of 64 bits.
      workbook.setZip64Mode(Zip64Mode.Never);
      new FindingsSheet(workbook, earlier).write(Worklist.of(findings));
      write(workbook, target);
    }
  }

  /** The same answer is the same bytes, whenever and by whichever worker it is given. */
  private static void write(Workbook workbook, Path target) throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    workbook.write(content);
    StableZip.write(content.toByteArray(), target);
  }

  /** The cells of a sheet that findings name, each with its own, in the order of the findings. */
  private static Map<CellAddress, List<Finding>> byCell(XSSFSheet sheet, List<Finding> findings) {
    return findings.stream()
        .filter(finding -> !finding.cell().isEmpty())
        .filter(finding -> SameText.isSame(finding.sheet(), sheet.getSheetName()))
        .collect(
            Collectors.groupingBy(
                finding -> new CellAddress(finding.cell()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** Comments and colours the cells that findings name, and opens on the first. */
  private static void mark(XSSFWorkbook workbook, List<Finding> findings) {
    boolean isOpened = false;
    for (Sheet each : workbook) {
      XSSFSheet sheet = (XSSFSheet) each;
      Map<CellAddress, List<Finding>> cells = byCell(sheet, findings);
      Comments comments = new Comments(sheet);
      cells.entrySet().stream()
          .limit(MOST_COMMENTS)
          .forEach(cell -> comments.add(cell.getKey(), cell.getValue()));
      Map<Boolean, List<CellAddress>> byWrong =
          cells.entrySet().stream()
              .limit(MOST_COMMENTS)
              .collect(
                  Collectors.partitioningBy(
                      cell -> cell.getValue().stream().anyMatch(Finding::rejects),
                      Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
      List<CellAddress> wrong = byWrong.get(true);
      Marks.colourWrong(sheet, wrong);
      Marks.colourRemarked(sheet, byWrong.get(false));
      if (!wrong.isEmpty() && !isOpened) {
        Marks.openOn(sheet, wrong.get(0));
        isOpened = true;
      }
    }
  }
}
