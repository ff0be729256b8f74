package vn.tonghop.reports.measure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import vn.tonghop.warehouse.Failure;

/** Reads back what was written, as a reader's program would. */
public final class Measured {

  private Measured() {}

  /**
   * The pages of a PDF, in their order.
   *
   * @throws Failure if it cannot be read
   */
  public static List<Page> pdf(Path file) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      List<Page> pages = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        pages.add(new PageReader(page).read());
      }
      return List.copyOf(pages);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * A Word document.
   *
   * @throws Failure if it cannot be read
   */
  public static WordText word(Path file) {
    try (InputStream in = Files.newInputStream(file);
        XWPFDocument document = new XWPFDocument(in)) {
      return new WordReader(document).read();
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /**
   * The sheets of a workbook: of each the rows, of each row what its cells show.
   *
   * @throws Failure if it cannot be read
   */
  public static List<List<List<String>>> workbook(Path file) {
    ShownCell shown = new ShownCell();
    List<List<List<String>>> sheets = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Sheet sheet : workbook) {
        List<List<String>> rows = new ArrayList<>();
        for (Row row : sheet) {
          List<String> cells = new ArrayList<>();
          for (Cell cell : row) {
            cells.add(shown.text(cell));
          }
          rows.add(List.copyOf(cells));
        }
        sheets.add(List.copyOf(rows));
      }
      return List.copyOf(sheets);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static Failure unreadable(Path file, IOException e) {
    return new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
  }
}
