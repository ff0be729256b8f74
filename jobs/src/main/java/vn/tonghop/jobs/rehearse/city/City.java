package vn.tonghop.jobs.rehearse.city;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.tonghop.warehouse.Frequency;
import vn.tonghop.warehouse.Indicator;

/**
 * The figures of a city that does not exist, as they truly are: what is a sum is summed from its
 * months, what is a ratio is divided from its operands, what is a share adds up, levels go on from
 * year to year.
 */
final class City {

  private static final int BASE_YEAR = 2022;
  private static final double DEFLATOR = 3;

  private final Dice dice;
  private final Profiles profiles;
  private final Function<String, Indicator> indicators;
  private final Districts districts;

  City(Dice dice, Profiles profiles, Function<String, Indicator> indicators) {
    this.dice = dice;
    this.profiles = profiles;
    this.indicators = indicators;
    this.districts = new Districts(this::flow, code -> indicators.apply(code).decimals());
  }

  /**
   * The same of a territory: what is asked of districts is a sum, and their figures add up to the
   * city's.
   */
  Value value(String code, Span span, String area) {
    return districts.isDistrict(area)
        ? new Value.Amount(districts.part(area, code, span))
        : value(code, span);
  }

  Value value(String code, Span span) {
    Profile profile = profiles.get(code);
    return switch (profile.kind()) {
      case RATIO, FLOW_RATIO, STOCK_RATIO, SUM_RATIO -> ratio(profile, span);
      default -> new Value.Amount(amount(profile, span));
    };
  }

  private BigDecimal amount(String code, Span span) {
    return value(code, span).amount();
  }

  private BigDecimal amount(Profile profile, Span span) {
    return switch (profile.kind()) {
      case FLOW, PART, COUNT -> flow(profile, span);
      case ACCUMULATION -> accumulated(profile, span);
      case RATE -> rate(profile, span);
      case WEIGHTED -> weighted(profile, span);
      case DRIFT -> drift(profile, span);
      case REMAINDER -> remainder(profile, span);
      case LEVEL -> level(profile, span);
      case QUANTITY, SUM_QUANTITY -> quantity(profile, span.year());
      case OUTPUT -> output(profile, span);
      case PER_HEAD -> perHead(profile, span);
      case CHANGE_PERCENT -> changePercent(profile, span);
      case REDUCTION ->
          amount(profile.of(), span.yearBefore()).subtract(amount(profile.of(), span));
      case RATIO, FLOW_RATIO, STOCK_RATIO, SUM_RATIO -> ratio(profile, span).amount();
    };
  }

  private BigDecimal flow(String code, Span span) {
    return flow(profiles.get(code), span);
  }

  /** The sum of the months; what has not passed yet is estimated some percent wrong. */
  private BigDecimal flow(Profile profile, Span span) {
    BigDecimal passed = sum(span.first(), span.seen(), m -> month(profile, span.year(), m));
    if (!span.isEstimate()) {
      return passed;
    }
    BigDecimal rest = sum(span.seen() + 1, span.last(), m -> month(profile, span.year(), m));
    double error = 1 + 0.02 * dice.deviate("estimate/%d/%d".formatted(span.year(), span.seen()));
    return passed.add(rounded(profile, rest.doubleValue() * error));
  }

  private BigDecimal month(Profile profile, int year, int month) {
    String name = "%s/%d/%d".formatted(profile.code(), year, month);
    return switch (profile.kind()) {
      case PART ->
          rounded(
              profile,
              month(profiles.get(profile.of()), year, month).doubleValue()
                  * (profile.share() + dice.deviate(name))
                  / 100);
      case COUNT -> BigDecimal.valueOf(dice.of(name).nextDouble() * 12 < profile.base() ? 1 : 0);
      default ->
          rounded(
              profile,
              profile.base()
                  * grown(profile, year)
                  * profile.season().shareOf(month)
                  * (1 + profile.noise() * dice.deviate(name) / 100));
    };
  }

  private BigDecimal accumulated(Profile profile, Span span) {
    BigDecimal sum = BigDecimal.valueOf(profile.base());
    for (int year = BASE_YEAR + 1; year < span.year(); year++) {
      sum = sum.add(amount(profile.of(), Span.whole(year)));
    }
    Span rest = new Span(span.year(), 1, span.last(), span.seen());
    return rounded(profile, sum.add(amount(profile.of(), rest)).doubleValue());
  }

  /** The mean of the months or quarters, each as it was printed. */
  private BigDecimal rate(Profile profile, Span span) {
    int step = indicators.apply(profile.code()).frequency() == Frequency.MONTH ? 1 : 3;
    List<BigDecimal> pieces =
        IntStream.rangeClosed((span.first() - 1) / step, (span.last() - 1) / step)
            .mapToObj(
                piece ->
                    rounded(
                        profile,
                        profile.base()
                            + profile.noise()
                                * dice.deviate(
                                    "%s/%d/%d".formatted(profile.code(), span.year(), piece))))
            .toList();
    double total = pieces.stream().mapToDouble(BigDecimal::doubleValue).sum();
    return rounded(profile, total / pieces.size());
  }

  private BigDecimal weighted(Profile profile, Span span) {
    double total = 0;
    for (Profile part : profiles.partsOf(profile.code())) {
      if (part.kind() == Profile.Kind.RATE) {
        total += part.share() / 100 * rate(part, span).doubleValue();
      }
    }
    return rounded(profile, total);
  }

  private BigDecimal drift(Profile profile, Span span) {
    double years = span.year() - BASE_YEAR - 1 + span.last() / 12.0;
    String name = "%s/%d/%d".formatted(profile.code(), span.year(), span.last());
    return rounded(
        profile, profile.base() + profile.growth() * years + profile.noise() * dice.deviate(name));
  }

  private BigDecimal remainder(Profile profile, Span span) {
    BigDecimal rest = BigDecimal.valueOf(100);
    for (Profile part : profiles.partsOf(profile.of())) {
      if (!part.code().equals(profile.code())) {
        rest = rest.subtract(amount(part, span));
      }
    }
    return rest;
  }

  private BigDecimal level(Profile profile, Span span) {
    double noise = profile.noise() * dice.deviate(profile.code() + "/" + span.year()) / 100;
    return rounded(profile, profile.base() * grown(profile, span.year()) * (1 + noise));
  }

  private BigDecimal quantity(Profile profile, int year) {
    return profile.kind() == Profile.Kind.SUM_QUANTITY
        ? profiles.partsOf(profile.code()).stream()
            .map(part -> quantity(part, year))
            .reduce(BigDecimal.ZERO, BigDecimal::add)
        : BigDecimal.valueOf(profile.base() * grown(profile, year)).setScale(0, HALF_UP);
  }

  /** Output at current prices: last year's, grown by the growth of output and of prices. */
  private BigDecimal output(Profile profile, Span span) {
    double output = profile.base();
    for (int year = BASE_YEAR + 1; year <= span.year(); year++) {
      double growth = amount(profile.of(), Span.whole(year)).doubleValue();
      output *= (1 + growth / 100) * (1 + DEFLATOR / 100);
    }
    return rounded(profile, output);
  }

  private BigDecimal perHead(Profile profile, Span span) {
    BigDecimal heads = quantity(profiles.get(profile.quantity()), span.year());
    return amount(profile.of(), span)
        .multiply(BigDecimal.valueOf(1000))
        .divide(heads, decimals(profile), HALF_UP);
  }

  private BigDecimal changePercent(Profile profile, Span span) {
    return change(
        amount(profile.of(), span), amount(profile.of(), span.yearBefore()), decimals(profile));
  }

  /** The change over an earlier value in percent, as an officer computes it beside a figure. */
  static BigDecimal change(BigDecimal now, BigDecimal before, int decimals) {
    return now.subtract(before).multiply(BigDecimal.valueOf(100)).divide(before, decimals, HALF_UP);
  }

  private Value.Ratio ratio(Profile profile, Span span) {
    Profile divisor = profiles.get(profile.quantity());
    BigDecimal denominator = quantity(divisor, span.year());
    BigDecimal numerator = numerator(profile, span, denominator);
    return new Value.Ratio(
        numerator.multiply(scale(profile)).divide(denominator, decimals(profile), HALF_UP),
        numerator,
        denominator,
        divisor.quantity());
  }

  private BigDecimal numerator(Profile profile, Span span, BigDecimal denominator) {
    return switch (profile.kind()) {
      case FLOW_RATIO -> amount(profile.of(), new Span(span.year(), 1, span.last(), span.seen()));
      case STOCK_RATIO -> amount(profile.of(), span);
      case SUM_RATIO ->
          profiles.partsOf(profile.code()).stream()
              .map(part -> ratio(part, span).numerator())
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      default -> {
        double years = span.year() - BASE_YEAR - 1 + span.last() / 12.0;
        double rate = profile.base() + profile.growth() * years;
        yield BigDecimal.valueOf(rate * denominator.doubleValue() / scale(profile).doubleValue())
            .setScale(0, HALF_UP)
            .min(scale(profile).intValue() == 100 ? denominator : BigDecimal.valueOf(1e12));
      }
    };
  }

  private BigDecimal scale(Profile profile) {
    boolean perTenThousand = indicators.apply(profile.code()).unit().equals("per_10000");
    return BigDecimal.valueOf(perTenThousand ? 10_000 : 100);
  }

  private static double grown(Profile profile, int year) {
    return Math.pow(1 + profile.growth() / 100, year - BASE_YEAR);
  }

  private BigDecimal rounded(Profile profile, double value) {
    return BigDecimal.valueOf(value).setScale(decimals(profile), HALF_UP);
  }

  private int decimals(Profile profile) {
    return indicators.apply(profile.code()).decimals();
  }

  private static BigDecimal sum(int first, int last, IntFunction<BigDecimal> month) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(month)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
