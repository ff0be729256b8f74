package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Evidence.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Derivation.Derived;
import vn.tonghop.jobs.recompute.Derivation.Value;
import vn.tonghop.jobs.recompute.Lines.Line;
import vn.tonghop.jobs.recompute.Standing.Figure;

/**
 * Answers about the plan: whose its indicators are, its targets that are bounds of a figure, what
 * came of them, and what an edition says of that otherwise than the one it replaced.
 */
final class PlanAnswers {

  /** A target, and the city's figure that is held against it. */
  private record Held(
      int year,
      String indicator,
      CSVRecord target,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal value,
      boolean isOfTheYear,
      LocalDate day) {

    /**
     * The bound that it is outside of; one that has to be passed is not reached by standing on it.
     */
    private @Nullable BigDecimal nearest() {
      return isBeyond(low, -1) ? low : isBeyond(high, 1) ? high : null;
    }

    private boolean isBeyond(@Nullable BigDecimal bound, int side) {
      if (value == null || bound == null) {
        return false;
      }
      int found = value.compareTo(bound);
      return found == side || found == 0 && target.get("kind").matches("more_than|less_than");
    }

    /** A year of which nothing was reported. */
    boolean isUnknown() {
      return isOfTheYear && value == null;
    }

    /** Outside its bounds, on the side that is not better. */
    boolean isMissed(String direction) {
      BigDecimal bound = nearest();
      return isOfTheYear
          && bound != null
          && switch (direction) {
            case "higher" -> value.compareTo(bound) <= 0;
            case "lower" -> value.compareTo(bound) >= 0;
            default -> true;
          };
    }
  }

  private final Evidence evidence;
  private final Register register;
  private final List<Held> targets = new ArrayList<>();

  PlanAnswers(Evidence evidence) {
    this.evidence = evidence;
    this.register = evidence.register();
    years().forEach(this::hold);
  }

  /** A year is told by the edition of the whole of it, else by the one of it that knows most. */
  private Map<Integer, FrontRoom.Edition> years() {
    Map<Integer, FrontRoom.Edition> years = new TreeMap<>();
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      years.merge(
          Integer.valueOf(edition.period().substring(0, 4)),
          edition,
          (one, other) -> other.period().length() == 4 ? other : one);
    }
    return years;
  }

  private void hold(int year, FrontRoom.Edition edition) {
    Map<String, Line> results = results(edition, evidence.figures(edition));
    LocalDate day = LocalDate.ofInstant(edition.asOf(), Original.CITY);
    register
        .targets(year, day)
        .forEach(
            (code, target) -> {
              if (target.get("kind").matches("range|at_least|at_most|more_than|less_than")) {
                targets.add(held(year, code, target, results.get(code), edition));
              }
            });
  }

  /** What an edition says of each indicator of the plan. */
  private Map<String, Line> results(FrontRoom.Edition edition, Map<Key, Figure> figures) {
    Map<Derived, Value> derived = evidence.derived(edition);
    Lines lines = new Lines(register, figures, derived, edition.period(), evidence.city(edition));
    Map<String, Line> results = new TreeMap<>(lines.followed());
    results.keySet().removeIf(code -> register.list(code).equals("headline"));
    lines.headlines().keySet().stream()
        .filter(code -> register.list(code).equals("headline"))
        .forEach(code -> results.put(code, lines.headlines().get(code)));
    return results;
  }

  /** A figure that must not rise over a bound has it above. */
  private static Held held(
      int year, String code, CSVRecord target, @Nullable Line line, FrontRoom.Edition edition) {
    boolean isCeiling = target.get("kind").matches("at_most|less_than");
    BigDecimal low = number(target, "low");
    BigDecimal high = number(target, "high");
    return new Held(
        year,
        code,
        target,
        isCeiling ? null : low,
        isCeiling ? low : high,
        line == null ? null : line.value(),
        line == null ? edition.period().length() == 4 : line.basis().startsWith("year"),
        Evidence.day(edition));
  }

  Map<String, List<String>> all() {
    return Map.of(
        "indicators_of_agencies", indicators(),
        "mergers", mergers(),
        "results_beside_targets", beside(),
        "results_changed", changed(),
        "targets_not_met", missed());
  }

  private List<String> indicators() {
    return register.rows("reference/indicators.csv").stream()
        .filter(row -> register.line(row.get("code")) != null)
        .filter(row -> !row.get("nature").equals("none"))
        .map(
            row ->
                row(
                    register.agency(register.heir(row.get("owner"), row.get("code"), lastDay())),
                    row.get("code"),
                    row.get("name_vi"),
                    row.get("unit_vi"),
                    row.get("frequency"),
                    register.list(row.get("code")),
                    register.line(row.get("code")).get("number")))
        .toList();
  }

  /** What the register says of agencies and territories that became others. */
  private List<String> mergers() {
    Map<String, String> words =
        Map.of(
            "merge",
            "sáp nhập",
            "split",
            "chia tách",
            "partial",
            "chuyển một phần",
            "rename",
            "đổi tên");
    List<String> rows = new ArrayList<>();
    for (String entity : List.of("agency", "area")) {
      UnaryOperator<String> name = entity.equals("agency") ? register::agency : register::area;
      for (CSVRecord row : register.rows("reference/%s_succession.csv".formatted(entity))) {
        String share = row.get(entity.equals("agency") ? "weight" : "share");
        boolean isWhole = row.get("kind").matches("merge|rename") && share.isEmpty();
        rows.add(
            row(
                row.get("effective"),
                entity.equals("agency") ? "đơn vị" : "địa bàn",
                row.get("from_code"),
                name.apply(row.get("from_code")),
                words.get(row.get("kind")),
                row.get("to_code"),
                name.apply(row.get("to_code")),
                isWhole ? "1" : share.isEmpty() ? "" : new BigDecimal(share)));
      }
    }
    return rows;
  }

  private LocalDate lastDay() {
    return Evidence.day(evidence.room().editions().get(0));
  }

  private List<String> changed() {
    List<String> rows = new ArrayList<>();
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      if (edition.number() > 1) {
        FrontRoom.Edition replaced = evidence.replaced(edition);
        Map<String, Line> before = results(edition, evidence.room().standing(replaced).figures());
        Map<String, Line> now = results(edition, evidence.figures(edition));
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(now.keySet());
        codes.stream()
            .filter(code -> !said(before.get(code)).equals(said(now.get(code))))
            .forEach(code -> rows.add(row(edition.code(), code)));
      }
    }
    return rows;
  }

  private static String said(@Nullable Line line) {
    return line == null || line.value() == null
        ? ""
        : row(line.value(), line.qualifier(), line.status());
  }

  private List<String> beside() {
    return targets.stream()
        .map(held -> row(held.year(), held.indicator(), held.low(), held.high(), held.value()))
        .toList();
  }

  private List<String> missed() {
    return targets.stream()
        .filter(held -> register.list(held.indicator()).equals("headline"))
        .filter(
            held ->
                held.isUnknown()
                    || held.isMissed(register.indicator(held.indicator()).get("direction")))
        .map(this::missed)
        .toList();
  }

  private String missed(Held held) {
    boolean isInPoints = register.isInPoints(held.indicator());
    BigDecimal away = held.isUnknown() ? null : held.value().subtract(held.nearest()).abs();
    return row(
        held.year(),
        evidence.indicator(held.indicator()),
        words(held),
        held.value(),
        away == null || isInPoints
            ? away
            : away.movePointRight(2).divide(held.nearest(), 2, RoundingMode.HALF_UP),
        away == null ? "" : isInPoints ? "điểm %" : "%",
        away == null ? "không có báo cáo" : "Không đạt",
        register.agency(
            register.heir(
                register.indicator(held.indicator()).get("owner"), held.indicator(), held.day())));
  }

  /** As the plan has it; of two scenarios each its own. */
  private String words(Held held) {
    CSVRecord target = held.target();
    if (!target.get("scenario_1").isEmpty()) {
      return vietnamese(target.get("scenario_1")) + " - " + vietnamese(target.get("scenario_2"));
    }
    CSVRecord indicator = register.indicator(held.indicator());
    boolean isWhole =
        indicator.get("nature").equals("computed_ratio")
            && indicator.get("unit").equals("percent")
            && target.get("low").equals("100");
    return switch (target.get("kind")) {
      case "range" -> vietnamese(target.get("low")) + " - " + vietnamese(target.get("high"));
      case "at_least" ->
          vietnamese(target.get("low"))
              + (isWhole ? "" : " trở lên")
              + (target.get("stretch").isEmpty()
                  ? ""
                  : " (phấn đấu %s)".formatted(vietnamese(target.get("stretch"))));
      case "more_than" -> "trên " + vietnamese(target.get("low"));
      case "less_than" -> "dưới " + vietnamese(target.get("low"));
      default -> "không quá " + vietnamese(target.get("low"));
    };
  }

  private static String vietnamese(String number) {
    String[] parts = number.split("\\.");
    return String.format(Locale.GERMANY, "%,d", Long.valueOf(parts[0]))
        + (parts.length > 1 ? "," + parts[1] : "");
  }

  private static @Nullable BigDecimal number(CSVRecord row, String column) {
    return row.get(column).isEmpty() ? null : new BigDecimal(row.get(column));
  }
}
