package vn.tonghop.warehouse.workbook.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** A spreadsheet of LibreOffice and its kin (ODF, ISO/IEC 26300), copied cell by cell. */
final class OpenDocument {

  private OpenDocument() {}

  static void copy(ZipFile zip, Path copy) throws IOException {
    OpenStyles styles = new OpenStyles();
    try {
      // Not closed: closing a new one saves it again, to nowhere.
      XSSFWorkbook to = new XSSFWorkbook();
      parse(zip, "styles.xml", common(styles));
      parse(zip, "content.xml", new OpenSheets(styles, to));
      NewWorkbook.write(to, copy);
    } catch (SAXException | ParserConfigurationException | RuntimeException e) {
      throw new IOException("Cannot read the OpenDocument: " + e.getMessage(), e);
    }
  }

  private static void parse(ZipFile zip, String part, DefaultHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    ZipEntry entry = zip.getEntry(part);
    if (entry != null) {
      try (InputStream in = zip.getInputStream(entry)) {
        XMLReader parser = XMLHelper.newXMLReader();
        parser.setContentHandler(handler);
        parser.setErrorHandler(handler);
        parser.parse(new InputSource(in));
      }
    }
  }

  /** The styles that all sheets share. */
  private static DefaultHandler common(OpenStyles styles) {
    return new DefaultHandler() {
      @Override
      public void startElement(String uri, String local, String name, Attributes attributes) {
        styles.start(name, attributes);
      }

      @Override
      public void characters(char[] characters, int start, int length) {
        styles.characters(new String(characters, start, length));
      }

      @Override
      public void endElement(String uri, String local, String name) {
        styles.end(name);
      }
    };
  }
}
