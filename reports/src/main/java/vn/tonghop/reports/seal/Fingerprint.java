package vn.tonghop.reports.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Digest;

/**
 * The identifier in a PDF's trailer made a fingerprint of all its other bytes, so that the file
 * alone tells whether it is as it was published.
 */
final class Fingerprint {

  private static final Pattern IDENTIFIER =
      Pattern.compile("/ID\\s*\\[\\s*<([0-9A-Fa-f]{32})>\\s*<([0-9A-Fa-f]{32})>\\s*]");
  private static final byte[] END = "%%EOF".getBytes(StandardCharsets.ISO_8859_1);

  private Fingerprint() {}

  /** The same bytes with their fingerprint for an identifier of equal length. */
  static byte[] stamped(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String fingerprint = of(text);
    Matcher found = IDENTIFIER.matcher(text);
    StringBuilder stamped = new StringBuilder(text);
    while (found.find()) {
      stamped.replace(found.start(1), found.end(1), fingerprint);
      stamped.replace(found.start(2), found.end(2), fingerprint);
    }
    return stamped.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether a file, or what it was before it was signed, bears its own fingerprint. */
  static boolean isBorneBy(byte[] pdf) {
    for (int end = END.length; end <= pdf.length; end++) {
      boolean isEnd = Arrays.equals(pdf, end - END.length, end, END, 0, END.length);
      if (isEnd && isWhole(new String(pdf, 0, lineEnd(pdf, end), StandardCharsets.ISO_8859_1))) {
        return true;
      }
    }
    return false;
  }

  private static int lineEnd(byte[] pdf, int end) {
    return end < pdf.length && pdf[end] == '\n' ? end + 1 : end;
  }

  private static boolean isWhole(String text) {
    Matcher found = IDENTIFIER.matcher(text);
    return found.find()
        && found.group(1).equalsIgnoreCase(found.group(2))
        && found.group(1).equalsIgnoreCase(of(text));
  }

  private static String of(String text) {
    String rest = IDENTIFIER.matcher(text).replaceAll("/ID");
    return Digest.ofBytes(rest.getBytes(StandardCharsets.ISO_8859_1))
        .substring(0, 32)
        .toUpperCase(Locale.ROOT);
  }
}
