package vn.tonghop.warehouse.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A workbook read as a stream: sheet by sheet, row by row; nothing in it is executed. */
final class RawWorkbook implements AutoCloseable {

  private final OPCPackage container;
  private final XSSFReader reader;
  private final ReadOnlySharedStringsTable strings;

  private RawWorkbook(OPCPackage container, XSSFReader reader, ReadOnlySharedStringsTable strings) {
    this.container = container;
    this.reader = reader;
    this.strings = strings;
  }

  /**
   * Opens a workbook.
   *
   * @throws UnreadableWorkbookException if the file is no workbook that can be read
   */
  static RawWorkbook open(Path file) throws UnreadableWorkbookException {
    OPCPackage container = null;
    try {
      container = OPCPackage.open(file.toFile(), PackageAccess.READ);
      RawWorkbook workbook =
          new RawWorkbook(
              container, new XSSFReader(container), new ReadOnlySharedStringsTable(container));
      workbook.listTitles();
      return workbook;
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      if (container != null) {
        container.revert();
      }
      throw new UnreadableWorkbookException(e);
    }
  }

  /** The titles of all sheets, hidden ones too. */
  List<String> listTitles() throws UnreadableWorkbookException {
    List<String> titles = new ArrayList<>();
    try {
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        sheets.next().close();
        titles.add(title(sheets));
      }
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      throw new UnreadableWorkbookException(e);
    }
    return titles;
  }

  /**
   * Streams the rows of a sheet and answers its merged ranges; empty if there is no such sheet.
   *
   * @param rows takes each row that the file holds, without its blank cells
   */
  Optional<List<String>> readSheet(String wanted, Consumer<List<RawCell>> rows)
      throws UnreadableWorkbookException {
    try {
      XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream in = sheets.next()) {
          if (title(sheets).equals(wanted)) {
            return Optional.of(parse(in, rows));
          }
        }
      }
      return Optional.empty();
    } catch (IOException
        | InvalidFormatException
        | SAXException
        | ParserConfigurationException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException
        | IndexOutOfBoundsException e) {
      throw new UnreadableWorkbookException(e);
    }
  }

  /** The day that dates count from; workbooks from old Macintoshes count from 1904. */
  LocalDate epoch() throws UnreadableWorkbookException {
    try (InputStream in = reader.getWorkbookData()) {
      XMLReader parser = XMLHelper.newXMLReader();
      boolean[] found = new boolean[1];
      parser.setContentHandler(
          new DefaultHandler() {
            @Override
            public void startElement(String uri, String local, String name, Attributes attributes) {
              if (local.equals("workbookPr")) {
                String value = attributes.getValue("date1904");
                found[0] = "1".equals(value) || "true".equals(value);
              }
            }
          });
      parser.parse(new InputSource(in));
      return found[0] ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new UnreadableWorkbookException(e);
    }
  }

  private List<String> parse(InputStream in, Consumer<List<RawCell>> rows)
      throws IOException, SAXException, ParserConfigurationException {
    RawSheetHandler handler =
        new RawSheetHandler(index -> strings.getItemAt(index).getString(), rows);
    XMLReader parser = XMLHelper.newXMLReader();
    parser.setContentHandler(handler);
    parser.parse(new InputSource(in));
    return handler.mergedRanges();
  }

  private static String title(XSSFReader.SheetIterator sheets) {
    return Normalizer.normalize(sheets.getSheetName(), Normalizer.Form.NFC);
  }

  @Override
  public void close() {
    container.revert();
  }
}
