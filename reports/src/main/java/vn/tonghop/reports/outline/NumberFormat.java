package vn.tonghop.reports.outline;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.VietnameseNumber;

/**
 * How a figure is written, wherever it is: a dot between thousands, a comma before decimals,
 * rounded half up, without trailing zeros unless figures of one kind stand under one another.
 *
 * @param decimals at most so many, all of them if fixed; below 0 if what is written is no figure
 * @param suffixVi what follows at once, such as {@code %}
 */
public record NumberFormat(int decimals, boolean isSigned, boolean isFixed, String suffixVi) {

  /** Words, not figures. */
  public static final NumberFormat NONE = new NumberFormat(-1, false, false, "");

  /** A figure as exact as a mart holds it. */
  public static final NumberFormat PLAIN = new NumberFormat(6, false, false, "");

  /** As an outline says it: a figure whose decimals are not said is as exact as its mart holds. */
  @JsonCreator
  static NumberFormat said(
      @JsonProperty("decimals") @Nullable Integer decimals,
      @JsonProperty("is_signed") boolean isSigned,
      @JsonProperty("is_fixed") boolean isFixed,
      @JsonProperty("suffix_vi") @Nullable String suffixVi) {
    return new NumberFormat(
        Objects.requireNonNullElse(decimals, PLAIN.decimals()),
        isSigned,
        isFixed,
        Objects.requireNonNullElse(suffixVi, ""));
  }

  /** The figure as a reader of Vietnamese writes it, such as {@code 64.717,48}. */
  public String written(Number value) {
    String pattern = "#,##0" + (decimals > 0 ? "." + (isFixed ? "0" : "#").repeat(decimals) : "");
    BigDecimal exact = new BigDecimal(value.toString());
    String sign = isSigned && exact.signum() > 0 ? "+" : "";
    return sign + VietnameseNumber.of(exact, pattern, VietnameseNumber.LOCALE) + suffixVi;
  }

  /** What a cell says: a figure written, words as they are, nothing for a null. */
  public String text(@Nullable Object value) {
    return value instanceof Number number
        ? (decimals < 0 ? PLAIN : this).written(number)
        : Objects.toString(value, "").strip();
  }
}
