package vn.tonghop.warehouse.workbook.numeral;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.SameText;

/**
 * A unit as it is written: how many of what. {@code triệu đồng} is a million dong, {@code tr.đ}
 * too.
 *
 * @param scale how many of the base
 * @param base what is counted; empty where only a scale is written, as in {@code 12,5 triệu}
 */
public record Unit(BigDecimal scale, String base) {

  /** By words that are folded, as those of a unit are. */
  private static final Map<String, Integer> POWERS =
      Map.of("nghìn", 3, "ngàn", 3, "vạn", 4, "triệu", 6, "tr", 6, "tỉ", 9);

  private static final Map<String, Unit> KNOWN = known();

  /** Reads a unit; one that is not known counts itself. */
  public static Unit of(String written) {
    String[] words = SameText.fold(written).replaceAll("[.\\s]+", " ").strip().split(" ");
    int at = 0;
    int power = 0;
    while (at < words.length && POWERS.containsKey(words[at])) {
      power += POWERS.get(words[at]);
      at++;
    }
    String rest = String.join(" ", Arrays.asList(words).subList(at, words.length));
    Unit counted = KNOWN.getOrDefault(rest, new Unit(BigDecimal.ONE, rest));
    return new Unit(counted.scale.scaleByPowerOfTen(power), counted.base);
  }

  /**
   * How many of another unit one of this is; empty if the two measure different things. A scale
   * alone counts whatever the other does.
   */
  public Optional<BigDecimal> in(Unit other) {
    boolean isScaleAlone = base.isEmpty() && scale.compareTo(BigDecimal.ONE) > 0;
    return base.equals(other.base) || isScaleAlone
        ? Optional.of(scale.divide(other.scale, MathContext.DECIMAL64))
        : Optional.empty();
  }

  /** What is written in several ways, by one of them. */
  private static Map<String, Unit> known() {
    Map<String, Unit> known = new HashMap<>();
    put(known, 0, "đồng", "đ", "vnd", "vnđ", "đồng việt nam", "₫");
    put(known, 0, "usd", "đô la mỹ", "đô la", "đô-la mỹ", "đô-la", "đô", "$", "us$");
    // A change of a share is said in percent as often as in points of it.
    put(known, 0, "%", "điểm %", "phần trăm", "điểm phần trăm");
    put(known, 2, "kg", "tạ");
    put(known, 3, "kg", "tấn");
    put(known, 4, "m2", "ha", "hecta", "hécta", "héc ta");
    put(known, 6, "m2", "km2", "km²");
    put(known, 0, "m2", "m²");
    put(known, 0, "m3", "m³");
    put(known, 0, "doanh nghiệp", "dn");
    put(known, 0, "hợp tác xã", "htx");
    put(known, 0, "lượt", "lượt khách", "lượt người");
    return known;
  }

  private static void put(Map<String, Unit> known, int power, String base, String... ways) {
    for (String way : ways) {
      known.put(SameText.fold(way), new Unit(BigDecimal.ONE.scaleByPowerOfTen(power), base));
    }
  }
}
