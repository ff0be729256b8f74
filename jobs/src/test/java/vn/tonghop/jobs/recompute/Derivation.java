package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Arithmetic.percent;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Standing.Figure;

/** What follows from the standing figures of a year and the one before. */
final class Derivation {

  /** What is derived: of a whole also of which part. */
  record Derived(String measure, String component, Key key) {}

  /** A derived value, and whether all that it is made of was stated exactly. */
  record Value(BigDecimal value, boolean isExact) {}

  private final Register register;
  private final Map<Key, Figure> figures = new HashMap<>();
  private final int year;
  private final Map<String, CSVRecord> targets;
  private final Map<Derived, Value> values = new HashMap<>();

  Derivation(Register register, Map<Key, Figure> standing, int year, LocalDate day) {
    this.register = register;
    this.year = year;
    this.targets = register.targets(year, day);
    standing.forEach(
        (key, figure) -> {
          if (figure.value() != null && (key.year() == year || key.year() == year - 1)) {
            figures.put(key, figure);
          }
        });
  }

  Map<Derived, Value> all() {
    for (Key key : figures.keySet()) {
      if (key.year() == year) {
        sums(key);
        changes(key);
        shares(key);
      }
    }
    return values;
  }

  private void put(Derived what, BigDecimal value, List<Key> inputs) {
    boolean isExact = inputs.stream().allMatch(key -> figures.get(key).isExact());
    values.put(what, new Value(value, isExact));
  }

  private BigDecimal value(Key key) {
    return figures.get(key).value();
  }

  private void sums(Key key) {
    if (!key.basis().equals("month") || key.month() == 0 || !register.isFlow(key.indicator())) {
      return;
    }
    int quarter = (key.month() + 2) / 3;
    sum("cumulative_from_months", key, 1, key.month(), key.period(), "cumulative");
    sum("quarter_from_months", key, 3 * quarter - 2, 3 * quarter, year + "-Q" + quarter, "quarter");
  }

  private void sum(String measure, Key of, int first, int last, String period, String basis) {
    List<Key> months = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = first; month <= last; month++) {
      Key key = new Key(of.indicator(), of.area(), "%d-%02d".formatted(year, month), "month");
      if (!figures.containsKey(key)) {
        return;
      }
      months.add(key);
      sum = sum.add(value(key));
    }
    Key about = new Key(of.indicator(), of.area(), period, basis);
    put(new Derived(measure, "", about), sum, months);
  }

  private void changes(Key key) {
    Key before = before(key);
    if (before == null) {
      return;
    }
    BigDecimal change = value(key).subtract(value(before));
    if (register.nature(key.indicator()).matches("flow|stock|reported_level")
        && value(before).signum() > 0) {
      BigDecimal growth = percent(change, value(before));
      put(new Derived("yoy_percent", "", key), growth, List.of(key, before));
      if (register.isFlow(key.indicator())) {
        contributions(key, growth, before);
      }
    }
    if (register.isInPoints(key.indicator())) {
      put(new Derived("yoy_points", "", key), change, List.of(key, before));
    }
  }

  private void contributions(Key whole, BigDecimal growth, Key wholeBefore) {
    BigDecimal rest = growth;
    List<Key> inputs = new ArrayList<>(List.of(whole, wholeBefore));
    for (String code : register.partsOf(whole.indicator())) {
      Key part = whole.of(code);
      Key before = figures.containsKey(part) ? before(part) : null;
      if (before != null && register.isFlow(code)) {
        BigDecimal points = percent(value(part).subtract(value(before)), value(wholeBefore));
        List<Key> own = List.of(part, before, wholeBefore);
        put(new Derived("contribution_points", code, whole), points, own);
        rest = rest.subtract(points);
        inputs.addAll(own);
      }
    }
    if (inputs.size() > 2) {
      put(new Derived("contribution_points", "rest", whole), rest, inputs);
    }
  }

  /** The figure that a figure is compared with. */
  private @Nullable Key before(Key key) {
    String basis = key.basis().startsWith("year") ? baseOfTheFamily(key) : key.basis();
    boolean isComparable = basis.equals("year") || basis.equals(key.basis());
    Key before = key.before(basis);
    return isComparable && figures.containsKey(before) ? before : null;
  }

  /** The year's own figure if all of the family have it, else the estimate if all have that. */
  private String baseOfTheFamily(Key key) {
    Set<String> members = new HashSet<>();
    Map<String, Set<String>> having = new HashMap<>();
    for (Key other : figures.keySet()) {
      boolean isOfTheFamily =
          other.of(key.indicator()).equals(key)
              && register.family(other.indicator()).equals(register.family(key.indicator()));
      for (String basis : List.of("year", "year_estimate")) {
        if (isOfTheFamily && figures.containsKey(other.before(basis))) {
          members.add(other.indicator());
          having.computeIfAbsent(basis, any -> new HashSet<>()).add(other.indicator());
        }
      }
    }
    for (String basis : List.of("year", "year_estimate")) {
      if (having.getOrDefault(basis, Set.of()).equals(members)) {
        return basis;
      }
    }
    return figures.containsKey(key.before("year")) ? "year" : "year_estimate";
  }

  private void shares(Key key) {
    String indicator = key.indicator();
    if (register.isFlow(indicator)
        && register.isCity(key.area())
        && key.basis().matches("cumulative|year|year_estimate")) {
      BigDecimal plan = plan(key);
      if (plan != null) {
        put(new Derived("plan_percent", "", key), percent(value(key), plan), List.of(key));
      }
    }
    for (String code : register.partsOf(indicator)) {
      Key part = key.of(code);
      if (register.nature(indicator).matches("flow|stock")
          && register.nature(code).equals(register.nature(indicator))
          && figures.containsKey(part)
          && value(key).signum() != 0) {
        BigDecimal share = percent(value(part), value(key));
        put(new Derived("share_percent", code, key), share, List.of(part, key));
      }
    }
    if (register.isDistrict(key.area())) {
      districts(key);
    }
  }

  private void districts(Key key) {
    int better = 0;
    List<Key> all = new ArrayList<>();
    for (Key other : figures.keySet()) {
      if (!other.in(key.area()).equals(key)) {
        continue;
      }
      if (register.isCity(other.area())
          && value(other).signum() != 0
          && register.nature(key.indicator()).matches("flow|stock")) {
        BigDecimal share = percent(value(key), value(other));
        put(new Derived("area_share_percent", "", key), share, List.of(key, other));
      } else if (register.isDistrict(other.area())) {
        int order = value(other).compareTo(value(key));
        better += (register.isLowerBetter(key.indicator()) ? -order : order) > 0 ? 1 : 0;
        all.add(other);
      }
    }
    put(new Derived("area_rank", "", key), BigDecimal.valueOf(better + 1), all);
  }

  /** The amount of the plan; of one that speaks of the year before, on that year's estimate. */
  private @Nullable BigDecimal plan(Key key) {
    CSVRecord target = targets.get(key.indicator());
    if (target == null) {
      return null;
    }
    BigDecimal low = number(target, "low");
    return switch (target.get("kind")) {
      case "meet_or_exceed_estimate" -> number(target, "amount");
      case "increase_over_previous_year_percent" -> {
        Key estimate = key.before("year_estimate").atYear();
        yield low == null || !figures.containsKey(estimate)
            ? null
            : value(estimate)
                .multiply(BigDecimal.valueOf(100).add(low))
                .divide(
                    BigDecimal.valueOf(100),
                    register.decimals(key.indicator()),
                    RoundingMode.HALF_UP);
      }
      default -> low == null ? number(target, "high") : low;
    };
  }

  private static @Nullable BigDecimal number(CSVRecord row, String column) {
    return !row.isMapped(column) || row.get(column).isEmpty()
        ? null
        : new BigDecimal(row.get(column));
  }
}
