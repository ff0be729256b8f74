package vn.tonghop.warehouse.workbook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.open.ReadableFile;

/** A workbook read as a stream: sheet by sheet, row by row; nothing in it is executed. */
final class RawWorkbook implements AutoCloseable {

  private final ReadableFile file;
  private final OPCPackage container;
  private final XSSFReader reader;
  private final SharedTexts shared = new SharedTexts();
  private final Looks looks = new Looks();
  private final List<Tab> tabs = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();
  private LocalDate epoch = LocalDate.of(1899, 12, 30);
  private @Nullable XMLReader free;

  /** A sheet, hidden ones too. */
  private record Tab(String title, PackagePart part) {}

  /** What is said of the workbook as a whole. */
  private final class Head extends DefaultHandler {
    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      String from1904 = attributes.getValue("date1904");
      if (local.equals("workbookPr") && ("1".equals(from1904) || "true".equals(from1904))) {
        epoch = LocalDate.of(1904, 1, 1);
      }
      String state = attributes.getValue("state");
      if (local.equals("sheet") && state != null && !state.equals("visible")) {
        hidden.add(attributes.getValue("name"));
      }
    }
  }

  private RawWorkbook(ReadableFile file, OPCPackage container)
      throws IOException, OpenXML4JException {
    this.file = file;
    this.container = container;
    this.reader = new XSSFReader(container);
  }

  /**
   * Opens a workbook.
   *
   * @throws UnreadableWorkbookException if the file is no workbook that can be read
   */
  static RawWorkbook open(Path file) throws UnreadableWorkbookException {
    ReadableFile readable = null;
    OPCPackage container = null;
    try {
      readable = ReadableFile.of(file);
      container = OPCPackage.open(readable.path().toFile(), PackageAccess.READ);
      RawWorkbook workbook = new RawWorkbook(readable, container);
      workbook.parse(workbook.reader.getSharedStringsData(), workbook.shared);
      workbook.parse(workbook.reader.getStylesData(), workbook.looks);
      workbook.parse(workbook.reader.getWorkbookData(), workbook.new Head());
      workbook.findTabs();
      return workbook;
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      if (container != null) {
        container.revert();
      }
      if (readable != null) {
        readable.close();
      }
      throw new UnreadableWorkbookException(e);
    }
  }

  /** Finds the sheets, each of which has to be there: looked for once, since it takes long. */
  private void findTabs() throws IOException, InvalidFormatException {
    XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      sheets.next().close();
      tabs.add(new Tab(sheets.getSheetName(), sheets.getSheetPart()));
    }
  }

  /** The titles of all sheets, hidden ones too. */
  List<String> listTitles() {
    return tabs.stream().map(Tab::title).toList();
  }

  /**
   * Streams the rows of a sheet and answers its merged ranges; empty if there is no such sheet.
   *
   * @param wanted its title, however a program has spaced, capitalised or composed it
   * @param rows takes each row that the file holds, without its blank cells
   */
  Optional<List<String>> readSheet(String wanted, Consumer<List<RawCell>> rows)
      throws UnreadableWorkbookException {
    int at = placeOf(wanted);
    return at < 0 ? Optional.empty() : Optional.of(readSheet(at, rows));
  }

  /** The place of the first sheet with a title, from 0; -1 if there is none. */
  int placeOf(String wanted) {
    List<String> titles = listTitles();
    int at = titles.indexOf(wanted);
    for (int other = 0; at < 0 && other < titles.size(); other++) {
      at = SameText.isSame(titles.get(other), wanted) ? other : -1;
    }
    return at;
  }

  /** Streams the rows of the sheet at a place and answers its merged ranges. */
  List<String> readSheet(int place, Consumer<List<RawCell>> rows)
      throws UnreadableWorkbookException {
    Consumer<List<RawCell>> seen =
        hidden.contains(tabs.get(place).title())
            ? cells -> rows.accept(cells.stream().map(RawCell::hidden).toList())
            : rows;
    return look(place, sheet -> parse(sheet.getInputStream(), seen));
  }

  /** The comments on the cells of the sheet at a place; of none, none. */
  List<CommentTexts.CommentText> listComments(int place) throws UnreadableWorkbookException {
    CommentTexts texts = new CommentTexts();
    if (place >= 0) {
      look(
          place,
          sheet -> {
            for (PackageRelationship to :
                sheet.getRelationshipsByType(XSSFRelation.SHEET_COMMENTS.getRelation())) {
              parse(sheet.getRelatedPart(to).getInputStream(), texts);
            }
            return texts;
          });
    }
    return texts.comments();
  }

  /** What is looked for in a sheet: in its rows, or in the parts that belong to it. */
  private interface Glance<T> {
    T at(PackagePart sheet)
        throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
  }

  private <T> T look(int place, Glance<T> glance) throws UnreadableWorkbookException {
    try {
      return glance.at(tabs.get(place).part());
    } catch (IOException
        | OpenXML4JException
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
  LocalDate epoch() {
    return epoch;
  }

  private List<String> parse(InputStream in, Consumer<List<RawCell>> rows)
      throws IOException, SAXException, ParserConfigurationException {
    RawSheetHandler handler = new RawSheetHandler(shared, looks, rows);
    parse(in, handler);
    return handler.mergedRanges();
  }

  /** Streams one part; a workbook need not have every one. */
  private void parse(@Nullable InputStream part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    if (part != null) {
      try (part) {
        XMLReader parser = parser();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(part));
        free = parser;
      }
    }
  }

  /** One serves part after part, for to make one takes as long as to read one; none that failed. */
  private XMLReader parser() throws SAXException, ParserConfigurationException {
    XMLReader there = free;
    free = null;
    return there == null ? XMLHelper.newXMLReader() : there;
  }

  @Override
  public void close() {
    container.revert();
    file.close();
  }
}
