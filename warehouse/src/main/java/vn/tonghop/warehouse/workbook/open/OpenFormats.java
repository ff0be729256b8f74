package vn.tonghop.warehouse.workbook.open;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/**
 * The number formats of an OpenDocument, which describes each part by part (ODF 1.3, part 3,
 * 16.29), in the signs of Excel. A day in the order of the writer's language lists its parts as he
 * saw them.
 */
final class OpenFormats {

  private static final String ANY_DECIMALS = "##########";

  private final Map<String, Format> formats = new HashMap<>();
  private @Nullable Format open;
  private @Nullable String words;

  /** A format for some values, with those that its conditions send elsewhere. */
  private static final class Format {
    private final StringBuilder signs = new StringBuilder();
    private final List<String> conditions = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final boolean isPercentage;
    private final boolean isText;
    private boolean isFollowed = true;

    private Format(String kind) {
      this.isPercentage = kind.equals("percentage-style");
      this.isText = kind.equals("text-style");
    }
  }

  /** The format of a name; empty if it has a part that Excel knows no sign for. */
  Optional<String> find(String name) {
    Format format = formats.get(name);
    if (format == null) {
      return Optional.of("General");
    }
    List<Format> parts = new ArrayList<>();
    format.others.forEach(other -> parts.add(formats.get(other)));
    parts.add(format);
    return parts.stream().allMatch(part -> part != null && part.isFollowed)
        ? Optional.of(joined(format, parts))
        : Optional.empty();
  }

  /** Sections in the order of Excel where the conditions are its own, else each with its own. */
  private static String joined(Format format, List<Format> parts) {
    List<String> kinds = format.conditions;
    boolean isUsual =
        kinds.isEmpty()
            || kinds.equals(List.of(">=0"))
            || kinds.equals(List.of(">0", "<0"))
            || format.isText && kinds.equals(List.of(">0", "<0", "=0"));
    StringBuilder joined = new StringBuilder();
    for (int at = 0; at < parts.size(); at++) {
      boolean isConditional = !isUsual && at < kinds.size();
      joined.append(at == 0 ? "" : ";");
      joined.append(isConditional ? "[" + kinds.get(at) + "]" : "");
      joined.append(parts.get(at).signs.isEmpty() ? "\"\"" : parts.get(at).signs);
    }
    return joined.toString();
  }

  void start(String element, Attributes attributes) {
    if (element.endsWith("-style") && attributes.getValue("style:name") != null) {
      open = new Format(element);
      formats.put(attributes.getValue("style:name"), open);
    } else if (open != null) {
      part(open, element, attributes);
    }
  }

  private void part(Format format, String element, Attributes attributes) {
    boolean isLong = "long".equals(attributes.getValue("number:style"));
    switch (element) {
      case "number" -> format.signs.append(number(format, attributes));
      case "scientific-number" ->
          format
              .signs
              .append(decimals(attributes, "0"))
              .append("E+")
              .append("0".repeat(count(attributes, "number:min-exponent-digits", 2)));
      case "text", "currency-symbol", "fill-character" -> words = "";
      case "text-content" -> format.signs.append('@');
      case "day" -> format.signs.append(isLong ? "dd" : "d");
      case "day-of-week" -> format.signs.append(isLong ? "dddd" : "ddd");
      case "month" -> {
        String letters = isTrue(attributes, "number:textual") ? "mmm" : "m";
        format.signs.append(letters).append(isLong ? "m" : "");
      }
      case "year" -> format.signs.append(isLong ? "yyyy" : "yy");
      case "hours" -> format.signs.append(isLong ? "hh" : "h");
      case "minutes" -> format.signs.append(isLong ? "mm" : "m");
      case "seconds" -> format.signs.append(isLong ? "ss" : "s");
      case "am-pm" -> format.signs.append("AM/PM");
      case "map" -> {
        format.conditions.add(attributes.getValue("style:condition").replace("value()", ""));
        format.others.add(attributes.getValue("style:apply-style-name"));
      }
      case "text-properties", "boolean" -> {
        // Colours say nothing, and a truth is told as one.
      }
      default -> format.isFollowed = false;
    }
  }

  private static String number(Format format, Attributes attributes) {
    int whole = count(attributes, "number:min-integer-digits", 1);
    boolean isGrouped = isTrue(attributes, "number:grouping");
    String factor = attributes.getValue("number:display-factor");
    boolean isPlain = attributes.getValue("number:decimal-places") == null && whole <= 1;
    if (isPlain && !isGrouped && factor == null && !format.isPercentage) {
      return "General";
    }
    StringBuilder digits = new StringBuilder();
    for (int place = Math.max(whole, isGrouped ? 4 : 1); place > 0; place--) {
      digits.append(place <= whole ? '0' : '#');
      digits.append(isGrouped && place > 1 && place % 3 == 1 ? "," : "");
    }
    String signs = decimals(attributes, digits.toString());
    if (factor == null) {
      return signs;
    }
    String zeros = factor.replaceFirst("\\..*", "");
    format.isFollowed &= zeros.matches("1(000)*");
    return signs + ",".repeat((zeros.length() - 1) / 3);
  }

  private static String decimals(Attributes attributes, String whole) {
    String places = attributes.getValue("number:decimal-places");
    if (places == null) {
      return whole + "." + ANY_DECIMALS;
    }
    int most = count(attributes, "number:decimal-places", 0);
    int least = Math.min(most, count(attributes, "number:min-decimal-places", most));
    return most == 0 ? whole : whole + "." + "0".repeat(least) + "#".repeat(most - least);
  }

  void characters(String text) {
    if (words != null) {
      words += text;
    }
  }

  void end(String element) {
    if (open != null && words != null) {
      open.signs.append(element.equals("fill-character") ? "* " : spoken(open, words));
    }
    words = null;
    open = element.endsWith("-style") ? null : open;
  }

  /** Words between quotes; the sign of a percentage is one only in a percentage. */
  private static String spoken(Format format, String words) {
    String quoted = words.isEmpty() ? "" : "\"" + words.replace("\"", "") + "\"";
    return format.isPercentage ? quoted.replace("%", "\"%\"").replace("\"\"", "") : quoted;
  }

  private static boolean isTrue(Attributes attributes, String name) {
    return "true".equals(attributes.getValue(name));
  }

  /** A number of signs; one that no format has room for counts as none. */
  private static int count(Attributes attributes, String name, int otherwise) {
    String value = attributes.getValue(name);
    return value == null ? otherwise : value.matches("\\d{1,2}") ? Integer.parseInt(value) : 0;
  }
}
