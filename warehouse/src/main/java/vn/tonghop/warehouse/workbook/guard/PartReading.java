package vn.tonghop.warehouse.workbook.guard;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads every part of a package once, counting and keeping nothing but what it turned out to be.
 */
final class PartReading extends DefaultHandler2 {

  /** What the parts say about the package. */
  enum Trait {
    WORKBOOK,
    SHEET,
    MACROS,
    BINARY
  }

  private static final int HEAD_BYTES = 8192;

  /** Blanks, the halves of wide letters, and the marks of an encoding. */
  private static final String BEFORE_MARKUP = "\0 \t\r\n\u00EF\u00BB\u00BF\u00FE\u00FF";

  private static final byte EBCDIC_LESS_THAN = 0x4C;

  private final Budget budget;
  private @Nullable XMLReader parser;
  private final Set<Trait> found = EnumSet.noneOf(Trait.class);

  private final Set<String> names = new HashSet<>();
  private long rows;
  private int depth;
  private boolean isBlankRow;

  PartReading(Budget budget) {
    this.budget = budget;
  }

  Set<Trait> found() {
    return found;
  }

  void read(String name, InputStream in) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith("vbaproject.bin")
        || lower.startsWith("xl/macrosheets/")
        || lower.startsWith("basic/")
        || lower.startsWith("scripts/")) {
      found.add(Trait.MACROS);
    }
    if (lower.startsWith("xl/externallinks/")) {
      throw Refusal.linksOut();
    }
    if (lower.startsWith("xl/worksheets/") && lower.endsWith(".xml")) {
      found.add(Trait.SHEET);
    }
    InputStream part = new BufferedInputStream(in, HEAD_BYTES);
    if (lower.endsWith(".xml")
        || lower.endsWith(".rels")
        || lower.endsWith(".vml")
        || beginsAsMarkup(part)) {
      readXml(part);
    } else {
      part.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Libraries take a part for XML by what refers to it, whatever its name says. */
  private static boolean beginsAsMarkup(InputStream part) throws IOException {
    part.mark(HEAD_BYTES);
    byte[] head = part.readNBytes(HEAD_BYTES);
    part.reset();
    int at = 0;
    while (at < head.length && BEFORE_MARKUP.indexOf(head[at] & 0xFF) >= 0) {
      at++;
    }
    boolean isBlank = at == head.length && at > 0;
    return isBlank || at < head.length && (head[at] == '<' || head[at] == EBCDIC_LESS_THAN);
  }

  private void readXml(InputStream in) throws IOException {
    try {
      rows = 0;
      depth = 0;
      parser().parse(new InputSource(new MeteredMarkup(in, budget)));
    } catch (SAXException
        | ParserConfigurationException
        | UnsupportedEncodingException
        | CharConversionException
        | RuntimeException e) {
      throw cause(e);
    }
  }

  @Override
  public void startDTD(String name, @Nullable String publicId, @Nullable String systemId)
      throws SAXException {
    throw new SAXException(entities());
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    obeying(() -> rememberName(prefix));
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    obeying(
        () -> {
          depth++;
          countRow(local);
          budget.depth(depth);
          budget.element(local);
          rememberName(name);
          for (int i = 0; i < attributes.getLength(); i++) {
            rememberName(attributes.getLocalName(i));
          }
          look(local, attributes);
        });
  }

  @Override
  public void endElement(String uri, String local, String name) {
    depth--;
  }

  /** A limit that is kept while the parser is at work. */
  @FunctionalInterface
  private interface Limited {
    void run() throws Refusal;
  }

  /** The parser lets through only what it knows. */
  private static void obeying(Limited step) throws SAXException {
    try {
      step.run();
    } catch (Refusal refusal) {
      throw new SAXException(refusal);
    }
  }

  /** Rows that are only formatted hold nothing; a form whose look was copied down has thousands. */
  private void countRow(String element) throws Refusal {
    if (element.equals("row")) {
      isBlankRow = true;
    } else if (isBlankRow && (element.equals("v") || element.equals("is"))) {
      isBlankRow = false;
      rows++;
      budget.rows(rows);
    }
  }

  /** The parser keeps every name it ever met, so their number must end somewhere. */
  private void rememberName(String name) throws Refusal {
    names.add(name);
    budget.names(names.size());
  }

  /** The parser wraps what our stream throws. */
  private static Refusal cause(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      cause = cause.getCause();
    }
    return Refusal.truncated();
  }

  private void look(String element, Attributes attributes) throws Refusal {
    switch (element) {
      case "c", "table-cell" -> budget.cell();
      case "Override", "Default" -> lookAtType(attribute(attributes, "ContentType"));
      case "Relationship" -> {
        boolean external = attribute(attributes, "TargetMode").equalsIgnoreCase("External");
        if (external && !attribute(attributes, "Type").endsWith("/hyperlink")) {
          throw Refusal.linksOut();
        }
      }
      case "externalLink", "ddeLink", "oleLink", "dde-link", "table-source", "cell-range-source" ->
          throw Refusal.linksOut();
      default -> {}
    }
  }

  private void lookAtType(String type) {
    // The binary kind is named so whether it has macros or not; theirs is a part of its own.
    boolean isBinary = type.contains("sheet.binary");
    if (isBinary) {
      found.add(Trait.BINARY);
    }
    if (!isBinary && type.contains("macroEnabled") || type.contains("vbaProject")) {
      found.add(Trait.MACROS);
    }
    if (type.endsWith("spreadsheetml.sheet.main+xml")
        || type.endsWith("spreadsheetml.template.main+xml")) {
      found.add(Trait.WORKBOOK);
    }
  }

  private static String attribute(Attributes attributes, String name) {
    String value = attributes.getValue("", name);
    return value == null ? "" : value;
  }

  private static Refusal entities() {
    return Refusal.dangerous(
        "Tệp có chứa khai báo DTD hoặc thực thể XML; đề nghị gửi đúng bảng tính đã được cấp",
        "An XML part declares a DTD or entities; send the workbook that was issued");
  }

  /** One for all parts, none of which is read after one that it cannot read. */
  private XMLReader parser() throws SAXException, ParserConfigurationException {
    XMLReader there = parser;
    if (there == null) {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      there = factory.newSAXParser().getXMLReader();
      there.setContentHandler(this);
      there.setErrorHandler(this);
      there.setEntityResolver(this);
      there.setProperty("http://xml.org/sax/properties/lexical-handler", this);
      parser = there;
    }
    return there;
  }
}
