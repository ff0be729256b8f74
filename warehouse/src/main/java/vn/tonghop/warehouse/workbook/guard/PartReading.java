package vn.tonghop.warehouse.workbook.guard;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads every part of a package once, counting and keeping nothing but what it turned out to be.
 */
final class PartReading {

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
  private final XMLInputFactory parsers = parsers();
  private final Set<Trait> found = EnumSet.noneOf(Trait.class);

  private final Set<String> names = new HashSet<>();
  private long rows;
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
      XMLStreamReader xml = parsers.createXMLStreamReader(new MeteredMarkup(in, budget));
      rows = 0;
      int depth = 0;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw entities();
          case XMLStreamConstants.START_ELEMENT -> {
            depth++;
            countRow(xml.getLocalName());
            budget.depth(depth);
            budget.element(xml.getLocalName());
            rememberNames(xml);
            look(xml);
          }
          case XMLStreamConstants.END_ELEMENT -> depth--;
          default -> {}
        }
      }
      xml.close();
    } catch (XMLStreamException | RuntimeException e) {
      throw cause(e);
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
  private void rememberNames(XMLStreamReader xml) throws Refusal {
    names.add(xml.getName().getPrefix());
    names.add(xml.getLocalName());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      names.add(xml.getAttributeLocalName(i));
    }
    for (int i = 0; i < xml.getNamespaceCount(); i++) {
      names.add(String.valueOf(xml.getNamespacePrefix(i)));
    }
    budget.names(names.size());
  }

  /** The parser wraps what our stream throws. */
  private static Refusal cause(Exception e) {
    Throwable cause = e;
    for (int depth = 0; cause != null && depth < 10; depth++) {
      if (cause instanceof Refusal refusal) {
        return refusal;
      }
      cause =
          cause instanceof XMLStreamException xml && xml.getNestedException() != null
              ? xml.getNestedException()
              : cause.getCause();
    }
    return Refusal.truncated();
  }

  private void look(XMLStreamReader xml) throws Refusal {
    switch (xml.getLocalName()) {
      case "c", "table-cell" -> budget.cell();
      case "Override", "Default" -> lookAtType(attribute(xml, "ContentType"));
      case "Relationship" -> {
        boolean external = attribute(xml, "TargetMode").equalsIgnoreCase("External");
        if (external && !attribute(xml, "Type").endsWith("/hyperlink")) {
          throw Refusal.linksOut();
        }
      }
      case "externalLink", "ddeLink", "oleLink", "dde-link", "table-source", "cell-range-source" ->
          throw Refusal.linksOut();
      default -> {}
    }
  }

  private void lookAtType(String type) {
    if (type.contains("macroEnabled") || type.contains("vbaProject")) {
      found.add(Trait.MACROS);
    }
    if (type.contains("sheet.binary")) {
      found.add(Trait.BINARY);
    }
    if (type.endsWith("spreadsheetml.sheet.main+xml")
        || type.endsWith("spreadsheetml.template.main+xml")) {
      found.add(Trait.WORKBOOK);
    }
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static Refusal entities() {
    return Refusal.dangerous(
        "Tệp có chứa khai báo DTD hoặc thực thể XML; đề nghị gửi đúng bảng tính đã được cấp",
        "An XML part declares a DTD or entities; send the workbook that was issued");
  }

  private static XMLInputFactory parsers() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("No part may refer outside");
        });
    return factory;
  }
}
