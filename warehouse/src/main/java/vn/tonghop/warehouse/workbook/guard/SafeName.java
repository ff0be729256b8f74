package vn.tonghop.warehouse.workbook.guard;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file name from outside, made safe to write to our disk and to print: one path component, in
 * composed Unicode (NFC), without control or direction characters, at most 200 bytes long.
 */
public record SafeName(String text) {

  private static final int MAX_BYTES = 200;
  private static final int MAX_EXTENSION = 10;
  private static final String UNNAMED = "khong-ten";
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
  private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*%$`;&!]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern EDGES = Pattern.compile("^[. ~-]+|[. ]+$");
  private static final Set<String> RESERVED =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  public SafeName {
    if (!text.equals(clean(text))) {
      throw new IllegalArgumentException("Cannot take an unsafe file name: use SafeName.of");
    }
  }

  /** Makes any text a safe file name; a text that nothing is left of becomes {@code khong-ten}. */
  public static SafeName of(String name) {
    return new SafeName(clean(name));
  }

  private static String clean(String name) {
    String previous = name;
    String cleaned = cleanOnce(name);
    while (!cleaned.equals(previous)) {
      previous = cleaned;
      cleaned = cleanOnce(cleaned);
    }
    return cleaned;
  }

  private static String cleanOnce(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String text = Normalizer.normalize(last, Normalizer.Form.NFC);
    text = SPACES.matcher(text).replaceAll(" ");
    text = INVISIBLE.matcher(text).replaceAll("");
    text = FORBIDDEN.matcher(text).replaceAll("_");
    text = EDGES.matcher(shorten(EDGES.matcher(text).replaceAll(""))).replaceAll("");
    if (text.isEmpty()) {
      return UNNAMED;
    }
    int dot = text.indexOf('.');
    String stem = (dot < 0 ? text : text.substring(0, dot)).toLowerCase(Locale.ROOT);
    return RESERVED.contains(stem) ? "_" + text : text;
  }

  private static String shorten(String text) {
    if (bytesOf(text) <= MAX_BYTES) {
      return text;
    }
    int dot = text.lastIndexOf('.');
    boolean hasExtension = dot > 0 && bytesOf(text.substring(dot)) <= MAX_EXTENSION;
    String extension = hasExtension ? text.substring(dot) : "";
    StringBuilder stem = new StringBuilder();
    int room = MAX_BYTES - bytesOf(extension);
    for (int codePoint :
        text.substring(0, text.length() - extension.length()).codePoints().toArray()) {
      room -= bytesOf(Character.toString(codePoint));
      if (room < 0) {
        break;
      }
      stem.appendCodePoint(codePoint);
    }
    return stem + extension;
  }

  private static int bytesOf(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
