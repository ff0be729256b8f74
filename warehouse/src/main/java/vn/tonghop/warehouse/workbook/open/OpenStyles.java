package vn.tonghop.warehouse.workbook.open;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/** The styles of an OpenDocument by family and name, as its parts stream by. */
final class OpenStyles {

  private static final int MOST_PARENTS = 20;

  private final Map<String, OpenStyle> styles = new HashMap<>();
  private final OpenFormats formats = new OpenFormats();
  private @Nullable OpenStyle open;

  OpenFormats formats() {
    return formats;
  }

  /** A style with all that it has from its parents; an empty one if there is none of the name. */
  OpenStyle of(String family, String name) {
    OpenStyle whole = new OpenStyle();
    Set<String> seen = new HashSet<>();
    String at = name;
    while (!at.isEmpty() && seen.add(at) && seen.size() < MOST_PARENTS) {
      OpenStyle style = styles.get(family + " " + at);
      if (style == null) {
        break;
      }
      whole.putAllOver(style);
      at = style.value("style:parent-style-name");
    }
    return whole;
  }

  void start(String name, Attributes attributes) {
    if (name.equals("style:style")) {
      open = new OpenStyle();
      take(open, attributes);
      styles.put(
          attributes.getValue("style:family") + " " + attributes.getValue("style:name"), open);
    } else if (open != null && name.endsWith("-properties")) {
      take(open, attributes);
    } else if (open == null) {
      formats.start(name.substring(name.indexOf(':') + 1), attributes);
    }
  }

  private static void take(OpenStyle style, Attributes attributes) {
    for (int at = 0; at < attributes.getLength(); at++) {
      style.put(attributes.getQName(at), attributes.getValue(at));
    }
  }

  void characters(String text) {
    formats.characters(text);
  }

  void end(String name) {
    if (name.equals("style:style")) {
      open = null;
    } else if (open == null) {
      formats.end(name.substring(name.indexOf(':') + 1));
    }
  }
}
