package vn.tonghop.warehouse.workbook.numeral;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Qualifier;
import vn.tonghop.warehouse.workbook.numeral.Numeral.BoundKind;

/** The words and signs before or behind a number that say how exactly it is meant. */
final class ExactnessWords {

  /** What the words mean, and the text without them. */
  record Worded<M>(M meaning, String rest) {}

  private static final Map<String, Qualifier> QUALIFIERS = qualifiers();
  private static final Map<String, BoundKind> BOUNDS_BEFORE = boundsBefore();
  private static final Map<String, BoundKind> BOUNDS_BEHIND =
      Map.of("trở lên", BoundKind.AT_LEAST, "trở xuống", BoundKind.AT_MOST);

  private ExactnessWords() {}

  static Worded<Qualifier> qualifierOf(String text) {
    return findBefore(text, QUALIFIERS).orElse(new Worded<>(Qualifier.EXACT, text));
  }

  static Optional<Worded<BoundKind>> findBound(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, BoundKind> words : BOUNDS_BEHIND.entrySet()) {
      if (lower.endsWith(" " + words.getKey())) {
        String rest = text.substring(0, text.length() - words.getKey().length()).strip();
        boolean from = rest.toLowerCase(Locale.ROOT).startsWith("từ ");
        return Optional.of(new Worded<>(words.getValue(), from ? rest.substring(3) : rest));
      }
    }
    return findBefore(text, BOUNDS_BEFORE);
  }

  private static <M> Optional<Worded<M>> findBefore(String text, Map<String, M> meanings) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, M> words : meanings.entrySet()) {
      if (lower.startsWith(words.getKey())) {
        String rest = text.substring(words.getKey().length()).strip();
        return Optional.of(new Worded<>(words.getValue(), rest));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Qualifier> qualifiers() {
    Map<String, Qualifier> words = new LinkedHashMap<>();
    words.put("hơn ", Qualifier.MORE_THAN);
    words.put("gần ", Qualifier.LESS_THAN);
    words.put("khoảng ", Qualifier.ABOUT);
    words.put("xấp xỉ ", Qualifier.ABOUT);
    words.put("chừng ", Qualifier.ABOUT);
    words.put("~", Qualifier.ABOUT);
    words.put("≈", Qualifier.ABOUT);
    return words;
  }

  /** Longer signs first, so that {@code <=} is not taken for {@code <}. */
  private static Map<String, BoundKind> boundsBefore() {
    Map<String, BoundKind> words = new LinkedHashMap<>();
    words.put("<=", BoundKind.AT_MOST);
    words.put(">=", BoundKind.AT_LEAST);
    words.put("≤", BoundKind.AT_MOST);
    words.put("≥", BoundKind.AT_LEAST);
    words.put("<", BoundKind.LESS_THAN);
    words.put(">", BoundKind.MORE_THAN);
    words.put("trên ", BoundKind.MORE_THAN);
    words.put("dưới ", BoundKind.LESS_THAN);
    words.put("ít nhất ", BoundKind.AT_LEAST);
    words.put("tối thiểu ", BoundKind.AT_LEAST);
    words.put("không dưới ", BoundKind.AT_LEAST);
    words.put("không quá ", BoundKind.AT_MOST);
    words.put("tối đa ", BoundKind.AT_MOST);
    return words;
  }
}
