package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Evidence.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Derivation.Derived;
import vn.tonghop.jobs.recompute.Derivation.Value;
import vn.tonghop.jobs.recompute.Standing.Figure;

/** Answers about figures, beside those of the year before, of the plan and of other territories. */
final class FigureAnswers {

  private static final Map<String, String> STATUSES =
      Map.of(
          "A",
          "số chính thức",
          "P",
          "số sơ bộ",
          "E",
          "số ước",
          "F",
          "số dự báo",
          "I",
          "số thay thế",
          "B",
          "số có thay đổi phạm vi",
          "V",
          "số chưa kiểm tra",
          "Q",
          "số bảo mật",
          "L",
          "không có báo cáo",
          "M",
          "không phát sinh");

  private final Evidence evidence;
  private final DeliveryAnswers deliveries;
  private final Register register;
  private final Map<Key, Figure> figures;
  private final Map<Key, Figure> stated;
  private final Map<Derived, BigDecimal> derived = new HashMap<>();
  private final Set<Derived> approximate = new HashSet<>();

  FigureAnswers(Evidence evidence, DeliveryAnswers deliveries) {
    this.evidence = evidence;
    this.deliveries = deliveries;
    this.register = evidence.register();
    this.figures = evidence.figures();
    this.stated = evidence.stated();
    evidence.room().editions().forEach(this::compare);
  }

  /** A comparison is the figure's own only where it is made of the value that stands. */
  private void compare(FrontRoom.Edition edition) {
    Map<Key, Figure> known = evidence.figures(edition);
    for (Map.Entry<Derived, Value> one : evidence.derived(edition).entrySet()) {
      Figure latest = figures.get(one.getKey().key());
      Figure own = known.get(one.getKey().key());
      if (latest != null && own != null && latest.value().equals(own.value())) {
        if (derived.putIfAbsent(one.getKey(), one.getValue().value()) == null
            && !one.getValue().isExact()) {
          approximate.add(one.getKey());
        }
      }
    }
  }

  Map<String, List<String>> all() {
    Map<String, List<String>> answers = new TreeMap<>();
    answers.put("figures_added_up", addedUp());
    answers.put("retail_by_month", retail());
    answers.put("cell_of_a_figure", cells());
    answers.put("districts_of_an_indicator", districts());
    answers.put("estimate_against_final", estimates());
    answers.put("growth_reported_and_computed", reportedAndComputed());
    answers.put("behind_last_year", behind());
    answers.put("share_of_plan", shareOfPlan());
    return answers;
  }

  private List<String> rows(BiConsumer<List<String>, Figure> make) {
    return rows(figures, make);
  }

  private static List<String> rows(
      Map<Key, Figure> figures, BiConsumer<List<String>, Figure> make) {
    List<String> rows = new ArrayList<>();
    figures.values().forEach(figure -> make.accept(rows, figure));
    return rows;
  }

  private List<String> addedUp() {
    Map<String, BigDecimal> sums = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    figures.forEach(
        (key, figure) -> {
          sums.merge(key.indicator() + " | " + key.basis(), figure.value(), BigDecimal::add);
          counts.merge(key.indicator() + " | " + key.basis(), 1, Integer::sum);
        });
    return counts.keySet().stream()
        .map(what -> row(what, counts.get(what), sums.get(what)))
        .toList();
  }

  private List<String> retail() {
    Map<String, BigDecimal[]> periods = new TreeMap<>();
    figures.forEach(
        (key, figure) -> {
          int place = List.of("month", "cumulative").indexOf(key.basis());
          if (key.indicator().equals("RETAIL_SALES") && register.isCity(key.area()) && place >= 0) {
            periods.computeIfAbsent(key.period(), any -> new BigDecimal[2])[place] = figure.value();
          }
        });
    List<String> rows = new ArrayList<>();
    periods.forEach((period, values) -> rows.add(row(period, values[0], values[1])));
    return rows;
  }

  private List<String> cells() {
    return rows(
        (rows, figure) -> {
          Original of = figure.said().of();
          if (figure.key().indicator().equals("GRDP_GROWTH")) {
            rows.add(
                row(
                    figure.key().period(),
                    figure.key().basis(),
                    figure.value(),
                    STATUSES.get(figure.status()),
                    register.agency(of.agency()),
                    of.fileName(),
                    figure.said().row().sheet(),
                    figure.said().row().places().get("value"),
                    of.receivedAt(),
                    of.sha256()));
          }
        });
  }

  private List<String> districts() {
    Map<String, String> last = new HashMap<>();
    for (Key key : figures.keySet()) {
      if (!register.isCity(key.area())) {
        last.merge(
            key.indicator() + key.basis(),
            key.period(),
            (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    Map<String, Map<String, Figure>> asked = new TreeMap<>();
    figures.forEach(
        (key, figure) -> {
          if (!register.isCity(key.area())
              && key.period().equals(last.get(key.indicator() + key.basis()))) {
            asked
                .computeIfAbsent(key.indicator() + key.basis(), any -> new TreeMap<>())
                .put(key.area(), figure);
          }
        });
    List<String> rows = new ArrayList<>();
    for (Map<String, Figure> stated : asked.values()) {
      Key key = stated.values().iterator().next().key();
      stated.forEach((area, figure) -> rows.add(district(key, area, figure.value(), "đã báo cáo")));
      String collection =
          stated.values().stream()
              .map(figure -> figure.said().of().collection())
              .min(String::compareTo)
              .orElseThrow();
      deliveries.owed(collection).stream()
          .filter(one -> !stated.containsKey(one.agency()))
          .filter(one -> !register.area(one.agency()).isEmpty() && !register.isCity(one.agency()))
          .forEach(
              one ->
                  rows.add(
                      district(
                          key,
                          one.agency(),
                          null,
                          one.accepted() == null
                              ? one.state()
                              : "đã báo cáo, không có số liệu này")));
    }
    return rows;
  }

  private String district(Key key, String area, @Nullable BigDecimal value, String state) {
    return row(
        evidence.indicator(key.indicator()),
        register.area(area),
        key.period(),
        key.basis(),
        value,
        evidence.unit(key.indicator()),
        state);
  }

  private List<String> estimates() {
    return rows(
        (rows, estimate) -> {
          Key key = estimate.key();
          Figure last = figures.get(new Key(key.indicator(), key.area(), key.period(), "year"));
          if (key.basis().equals("year_estimate") && last != null) {
            rows.add(
                row(
                    evidence.indicator(key.indicator()),
                    key.area(),
                    key.year(),
                    estimate.value(),
                    Evidence.qualifier(estimate.qualifier()),
                    last.value(),
                    Evidence.qualifier(last.qualifier()),
                    estimate.isExact() && last.isExact()
                        ? last.value().subtract(estimate.value())
                        : null,
                    evidence.isInPoints(key.indicator())
                        ? "điểm %"
                        : evidence.unit(key.indicator())));
          }
        });
  }

  private @Nullable BigDecimal computed(String measure, Figure figure) {
    return derived.get(new Derived(measure, "", figure.key()));
  }

  private List<String> reportedAndComputed() {
    return rows(
        (rows, figure) -> {
          BigDecimal reported = figure.said().number("reported_yoy_percent");
          BigDecimal computed = computed("yoy_percent", figure);
          if (reported != null
              && computed != null
              && !approximate.contains(new Derived("yoy_percent", "", figure.key()))
              && reported.setScale(2, RoundingMode.HALF_UP).compareTo(computed) != 0) {
            rows.add(
                row(
                    register.agency(figure.said().of().agency()),
                    evidence.indicator(figure.key().indicator()),
                    figure.key().period(),
                    figure.key().basis(),
                    figure.value(),
                    reported,
                    computed,
                    reported.subtract(computed)));
          }
        });
  }

  /** Behind or not, whoever has not reported is named. */
  private List<String> behind() {
    List<String> answer = new ArrayList<>(deliveries.silent());
    answer.addAll(fallen());
    return answer;
  }

  private List<String> fallen() {
    return rows(
        stated,
        (rows, figure) -> {
          Key key = figure.key();
          BigDecimal reported = figure.said().number("reported_yoy_percent");
          BigDecimal change = reported == null ? computed("yoy_percent", figure) : reported;
          BigDecimal points =
              change == null && !register.isNeutral(key.indicator())
                  ? computed("yoy_points", figure)
                  : null;
          BigDecimal off = change == null ? points : change;
          int worse = register.isLowerBetter(key.indicator()) ? 1 : -1;
          if (off != null && off.signum() == worse) {
            rows.add(
                row(
                    register.agency(figure.said().of().agency()),
                    evidence.indicator(key.indicator()),
                    key.period(),
                    key.basis(),
                    figure.value(),
                    evidence.unit(key.indicator()),
                    change,
                    points,
                    "đã báo cáo"));
          }
        });
  }

  private List<String> shareOfPlan() {
    Map<String, Figure> last = new TreeMap<>();
    for (Figure figure : stated.values()) {
      Key key = figure.key();
      if (key.basis().equals("cumulative") && percentOfPlan(figure) != null) {
        last.merge(
            key.indicator() + " " + key.area() + " " + key.year(),
            figure,
            (one, other) -> one.key().period().compareTo(other.key().period()) > 0 ? one : other);
      }
    }
    return last.values().stream()
        .map(
            figure ->
                row(
                    figure.key().year(),
                    evidence.indicator(figure.key().indicator()),
                    figure.key().period(),
                    figure.value(),
                    evidence.unit(figure.key().indicator()),
                    percentOfPlan(figure),
                    planName(figure),
                    register.agency(figure.said().of().agency())))
        .toList();
  }

  /** The owner's own name for the plan, else that of the city's target of the year. */
  private String planName(Figure figure) {
    Key key = figure.key();
    String own = figure.said().text("denominator_name");
    if (figure.said().number("reported_plan_percent") != null && !own.isEmpty()) {
      return own;
    }
    Optional<CSVRecord> target =
        evidence.room().editions().stream()
            .filter(edition -> register.isCity(key.area()))
            .filter(edition -> edition.period().startsWith(String.valueOf(key.year())))
            .findFirst()
            .map(edition -> register.targets(key.year(), Evidence.day(edition)))
            .map(targets -> targets.get(key.indicator()));
    String estimate = "meet_or_exceed_estimate";
    return target
        .map(row -> row.get("denominator_name"))
        .filter(name -> !name.isEmpty())
        .orElseGet(
            () ->
                (target.filter(row -> row.get("kind").equals(estimate)).isPresent()
                        ? "dự toán năm "
                        : "kế hoạch năm ")
                    + key.year());
  }

  private @Nullable BigDecimal percentOfPlan(Figure figure) {
    BigDecimal reported = figure.said().number("reported_plan_percent");
    return reported == null ? computed("plan_percent", figure) : reported;
  }

  static String status(String code) {
    return STATUSES.getOrDefault(code, code);
  }
}
