package vn.tonghop.warehouse.workbook.open;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One style of an OpenDocument: what it says itself laid over what its parent says. */
final class OpenStyle {

  private static final Pattern LENGTH = Pattern.compile("([0-9.]{1,12})(in|cm|mm|pt|px)");
  private static final Map<String, Double> POINTS =
      Map.of("in", 72.0, "cm", 72 / 2.54, "mm", 72 / 25.4, "pt", 1.0, "px", 0.75);

  private final Map<String, String> properties = new HashMap<>();

  void put(String name, String value) {
    properties.put(name, value);
  }

  void putAllOver(OpenStyle parent) {
    Map<String, String> own = new HashMap<>(properties);
    properties.putAll(parent.properties);
    properties.putAll(own);
  }

  String value(String name) {
    return properties.getOrDefault(name, "");
  }

  boolean is(String name, String value) {
    return value(name).equals(value);
  }

  /** A line through the letters, of whatever kind. */
  boolean isStruck() {
    return isDrawn("style:text-line-through-style") || isDrawn("style:text-line-through-type");
  }

  private boolean isDrawn(String name) {
    return !value(name).isEmpty() && !is(name, "none");
  }

  boolean isRaised() {
    String position = value("style:text-position");
    return position.startsWith("super") || position.matches("[1-9].*");
  }

  boolean isLowered() {
    String position = value("style:text-position");
    return position.startsWith("sub") || position.startsWith("-");
  }

  /** A length in points; 0 if there is none. */
  double points(String name) {
    Matcher length = LENGTH.matcher(value(name));
    try {
      return length.matches()
          ? Double.parseDouble(length.group(1)) * POINTS.get(length.group(2))
          : 0;
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
