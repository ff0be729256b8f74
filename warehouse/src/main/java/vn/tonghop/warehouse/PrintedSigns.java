package vn.tonghop.warehouse;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.stream.Collectors;

/**
 * The signs that reports can print: those of all four styles of their font (Liberation Serif) that
 * are written from left to right. What a report cannot print would be missing on its pages, and a
 * report with a text that is not whole goes to nobody but the consolidator.
 */
public final class PrintedSigns {

  /** Unicode's numbers of the signs, first and last of each range. */
  private static final String RANGES =
      """
      9-A D 20-7E A0-36F 374-375 37A-37E 384-38A 38C 38E-3A1 3A3-3CE 3D0-513 51A-51D
      1D00-1DCA 1DFE-1E9B 1E9E 1EA0-1EF9 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D
      1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3 1FD6-1FDB
      1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-200D 2010 2012-2022 2026 202F-2030 2032-2034
      2039-203A 203C 203E 2044 205E 2074-2079 207F-2089 2090-2094 20A0-20B5 20BF 20F0
      2105 2113 2116-2117 2122 2126 212E 214D-214E 2153-2154 215B-215E 2184 2190-2195
      21A8 21D4 2202 2206 220F 2211-2212 2215 2219-221A 221E-221F 2229 222B 2248
      2260-2262 2264-2265 2302 2310 2320-2321 2500 2502 250C 2510 2514 2518 251C 2524
      252C 2534 253C 2550-256C 2580 2584 2588 258C 2590-2593 25A0-25A1 25AA-25AC 25B2
      25BA 25BC 25C4 25CA-25CC 25CF-25D9 25E6 263A-263C 2640 2642 2660 2663 2665-2666
      2669-266C 266F 2C60-2C6D 2C71-2C77 2E17 A717-A721 A788-A78C FB01-FB02 FE20-FE23
      """;

  private static final BitSet PRINTED = read(RANGES);

  private PrintedSigns() {}

  private static BitSet read(String ranges) {
    BitSet signs = new BitSet();
    for (String range : ranges.strip().split("\\s+")) {
      String[] ends = range.split("-");
      int last = Integer.parseInt(ends[ends.length - 1], 16);
      signs.set(Integer.parseInt(ends[0], 16), last + 1);
    }
    return signs;
  }

  /** Whether a text can be printed as it is. */
  public static boolean areAll(String text) {
    // Half of a sign past the first plane is none.
    return text.chars().allMatch(PRINTED::get);
  }

  /**
   * The text as it can be printed: a sign that is another in a form of its own ({@code Ⅷ}, a hyphen
   * that does not break) by that one (Unicode's NFKC), the rest left out.
   */
  public static String of(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(sign -> areAll(sign) ? sign : replaced(sign))
        .collect(Collectors.joining());
  }

  /** Each sign of a text that cannot be printed, once; by its code where no screen shows it. */
  public static String list(String text) {
    return text.codePoints()
        .filter(sign -> !PRINTED.get(sign))
        .distinct()
        .mapToObj(PrintedSigns::shown)
        .collect(Collectors.joining(" "));
  }

  private static String replaced(String sign) {
    String other = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    return areAll(other) ? other : "";
  }

  private static String shown(int sign) {
    return switch (Character.getType(sign)) {
      case Character.PRIVATE_USE,
          Character.FORMAT,
          Character.NON_SPACING_MARK,
          Character.SURROGATE,
          Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR,
          Character.UNASSIGNED ->
          VisibleText.shown(sign);
      default -> Character.toString(sign);
    };
  }
}
