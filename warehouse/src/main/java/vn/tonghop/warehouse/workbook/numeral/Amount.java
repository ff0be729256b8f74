package vn.tonghop.warehouse.workbook.numeral;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.workbook.numeral.Numeral.Measure;
import vn.tonghop.warehouse.workbook.numeral.Numeral.PercentSign;

/** A bare number with its sign, percent sign and unit. */
record Amount(BigDecimal value, Measure measure) {

  /** Two ends of a range with the measure that they share. */
  record Ends(BigDecimal low, BigDecimal high, Measure measure) {}

  /** The range up to another amount; empty when the two are measured differently. */
  Optional<Ends> upTo(Amount other) {
    if (measure.equals(other.measure) || measure.equals(Measure.NONE)) {
      return Optional.of(new Ends(value, other.value, other.measure));
    }
    return other.measure.equals(Measure.NONE)
        ? Optional.of(new Ends(value, other.value, measure))
        : Optional.empty();
  }

  /** Reads amounts by one convention of separators. */
  static final class Grammar {

    private static final int MAX_DIGITS = 28;
    private static final int MAX_EXPONENT = 20;
    private static final String UNIT = "\\p{L}[\\p{L}0-9²³/ .]{0,39}?";
    private static final Pattern UNIT_WORDS =
        Pattern.compile("(?:\\p{L}++[23²³]?+(?![0-9])[/ .]*+)++");

    private static final Pattern NO_UNIT =
        Pattern.compile(
            "(?:^| )(?:đến|từ|trở|và|hoặc|hay|còn|hơn|gần|khoảng|trên|dưới)(?: |$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final char group;
    private final char decimal;
    private final String number;
    private final Pattern amount;

    Grammar(char group, char decimal) {
      this.group = group;
      this.decimal = decimal;
      String fraction = "(?:\\" + decimal + "[0-9]{1,28})?";
      String grouped = "[1-9][0-9]{0,2}(?:\\" + group + "[0-9]{3}){1,9}" + fraction;
      String spaced = "[1-9][0-9]{0,2}(?: [0-9]{3}){1,9}" + fraction;
      String plain = "(?:0|[1-9][0-9]{0,27})" + fraction + "(?:[eE][+-]?[0-9]{1,2})?";
      this.number = "(?:" + grouped + "|" + spaced + "|" + plain + ")";
      this.amount = Pattern.compile("([+-]?) ?(" + number + ")(?: ?(%))?(?: ?(" + UNIT + "))?");
    }

    /** The same as a part of a larger expression, without groups. */
    String expression() {
      return "[+-]? ?" + number + "(?: ?%)?(?: ?" + UNIT + ")?";
    }

    Optional<Amount> read(String text) {
      Matcher matcher = amount.matcher(text);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      String unit = matcher.group(4) == null ? "" : matcher.group(4).strip();
      if (!unit.isEmpty() && !isUnit(unit)) {
        return Optional.empty();
      }
      PercentSign sign = matcher.group(3) == null ? PercentSign.ABSENT : PercentSign.PRESENT;
      return valueOf(matcher.group(2))
          .map(value -> matcher.group(1).equals("-") ? value.negate() : value)
          .map(value -> new Amount(value, new Measure(unit, sign)));
    }

    private static boolean isUnit(String unit) {
      return UNIT_WORDS.matcher(unit).matches() && !NO_UNIT.matcher(unit).find();
    }

    private Optional<BigDecimal> valueOf(String written) {
      String plain =
          written.replace(" ", "").replace(String.valueOf(group), "").replace(decimal, '.');
      BigDecimal value = new BigDecimal(plain);
      if (Math.abs(value.scale()) > MAX_EXPONENT + MAX_DIGITS || value.precision() > MAX_DIGITS) {
        return Optional.empty();
      }
      BigDecimal spelled = value.scale() < 0 ? value.setScale(0) : value;
      return spelled.precision() > MAX_DIGITS ? Optional.empty() : Optional.of(spelled);
    }
  }
}
