package vn.tonghop.reports.render;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Digest;

/**
 * Takes the clock and chance out of a PDF: dates, file identifier and font subset names, each
 * replaced by one of the same length, so that every offset stays right. The same edition printed
 * twice has the same bytes.
 */
final class StablePdf {

  private static final Pattern INFO_DATE = Pattern.compile("D:\\d{14}(?:Z|[+-]\\d{2}'\\d{2}')");
  private static final Pattern XMP_DATE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:Z|[+-]\\d{2}:\\d{2})");
  private static final DateTimeFormatter INFO =
      DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss", Locale.ROOT);
  private static final DateTimeFormatter XMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);
  private static final Pattern SUBSET = Pattern.compile("[A-Z]{6}(?=\\+LiberationSerif)");
  private static final Pattern IDENTIFIER = Pattern.compile("/ID ?\\[<([0-9a-fA-F]+)><\\1>]");

  private StablePdf() {}

  /**
   * The same document, dated at an instant: in its zone where the document's own dates have room
   * for one, else in UTC.
   *
   * @param pdf a document whose information, metadata and font dictionaries are not compressed
   */
  static byte[] withDate(byte[] pdf, ZonedDateTime date) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    String offset = DateTimeFormatter.ofPattern("xxx").format(date);
    Map<String, String> subsets = new LinkedHashMap<>();
    text =
        near(
            text, "D:", 0, INFO_DATE, m -> inPlace(m, INFO, date, offset.replace(':', '\'') + "'"));
    text = near(text, "T", -10, XMP_DATE, m -> inPlace(m, XMP, date, offset));
    text =
        near(
            text,
            "+LiberationSerif",
            -6,
            SUBSET,
            m -> subsets.computeIfAbsent(m.group(), k -> name(subsets.size())));
    String digest =
        Digest.ofBytes(
            near(text, "/ID", 0, IDENTIFIER, m -> "").getBytes(StandardCharsets.ISO_8859_1));
    text = near(text, "/ID", 0, IDENTIFIER, m -> identifier(m, digest));
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Replaces what a pattern finds where a word stands in it: to look for the word first costs less
   * than to try the pattern at every byte of a document.
   *
   * @param offset where what is found begins, from the word
   */
  private static String near(
      String text, String word, int offset, Pattern pattern, Function<MatchResult, String> by) {
    Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
    StringBuilder replaced = new StringBuilder(text.length());
    int done = 0;
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int from = at + offset;
      if (from >= done && matcher.region(from, text.length()).lookingAt()) {
        replaced.append(text, done, from).append(by.apply(matcher));
        done = matcher.end();
      }
    }
    return replaced.append(text, done, text.length()).toString();
  }

  private static String inPlace(
      MatchResult found, DateTimeFormatter form, ZonedDateTime date, String offset) {
    return found.group().endsWith("Z")
        ? form.format(date.withZoneSameInstant(ZoneOffset.UTC)) + "Z"
        : form.format(date) + offset;
  }

  private static String name(int index) {
    return "TONGH" + (char) ('A' + index);
  }

  private static String identifier(MatchResult found, String digest) {
    int length = found.group(1).length();
    String id = digest.repeat(length / digest.length() + 1).substring(0, length);
    return found.group().replace(found.group(1), id);
  }
}
