package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The strings that cells of a workbook share, taken as their part streams by. */
final class SharedTexts extends DefaultHandler {

  private final List<String> texts = new ArrayList<>();
  private final BitSet struck = new BitSet();
  private final RichText next = new RichText();

  /**
   * @throws IndexOutOfBoundsException if the file has no such string
   */
  String text(int index) {
    return texts.get(index);
  }

  boolean isStruck(int index) {
    return struck.get(index);
  }

  @Override
  public void startElement(String uri, String localName, String name, Attributes attributes) {
    if (localName.equals("si")) {
      next.clear();
    }
    next.start(localName, attributes);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    next.characters(characters, start, length);
  }

  @Override
  public void endElement(String uri, String localName, String name) {
    next.end(localName);
    if (localName.equals("si")) {
      struck.set(texts.size(), next.isStruck());
      texts.add(next.text());
    }
  }
}
