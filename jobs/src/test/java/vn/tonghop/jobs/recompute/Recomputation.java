package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Derivation.Derived;
import vn.tonghop.jobs.recompute.Derivation.Value;
import vn.tonghop.jobs.recompute.Standing.Figure;

/** Every edition of a home, made once more from the workbooks and held against what it says. */
public final class Recomputation {

  /**
   * What came of it.
   *
   * @param compared how many values of each kind were held against each other, over all editions
   * @param differences what differs, each with edition, kind, key and both
   */
  public record Outcome(
      int workbooks,
      List<String> editions,
      Map<String, Integer> compared,
      List<String> differences) {

    public String words() {
      return "%d workbooks, %d editions %s, compared %s, %d differences"
          .formatted(workbooks, editions.size(), editions, compared, differences.size());
    }
  }

  private final Path home;
  private final List<Original> originals;
  private final Register register;
  private final Map<String, Integer> compared = new TreeMap<>();
  private final List<String> differences = new ArrayList<>();

  private Recomputation(Workbooks workbooks) {
    this.home = workbooks.home();
    this.originals = workbooks.originals();
    this.register = new Register(home);
  }

  /** Recomputes the editions of the home that the workbooks lie in, all that were ever made. */
  public static Outcome of(Workbooks workbooks) throws IOException, SQLException {
    return new Recomputation(workbooks).run();
  }

  private Outcome run() throws IOException, SQLException {
    List<String> editions = new ArrayList<>();
    try (Stream<Path> manifests = Files.walk(home.resolve("editions"), 3)) {
      for (Path manifest :
          manifests.filter(file -> file.endsWith("manifest.json")).sorted().toList()) {
        FrontRoom.Edition edition = FrontRoom.Edition.of(manifest.getParent());
        editions.add(edition.code());
        compare(manifest.getParent(), edition);
      }
    }
    compare(new FrontRoom(home, register, originals, FrontRoom.Edition.listStanding(home)));
    return new Outcome(originals.size(), editions, compared, differences);
  }

  private void compare(FrontRoom room) throws IOException {
    hold("analysts", "figure asked", room.figures(), room.askedFigures());
    hold("analysts", "spending asked", room.spent(), room.askedSpent());
    hold("analysts", "delivery asked", room.deliveries(), room.askedDeliveries());
  }

  private void compare(Path folder, FrontRoom.Edition made) throws SQLException {
    String period = made.period();
    Instant asOf = made.asOf();
    Standing standing = new Standing(register, originals, period, asOf);
    Map<Key, Figure> figures = standing.figures();
    int year = Integer.parseInt(period.substring(0, 4));
    LocalDate day = LocalDate.ofInstant(asOf, ZoneId.of("Asia/Ho_Chi_Minh"));
    Map<Derived, Value> derived = new Derivation(register, figures, year, day).all();
    Totals totals = new Totals(register, standing, period, made.day());
    String name = period + "/" + folder.getFileName();
    try (Published edition = new Published(folder)) {
      hold(name, "standing figure", texts(figures), edition.figures());
      hold(name, "derived value", derivedTexts(derived), edition.derived());
      hold(name, "disbursement", totalTexts(totals), edition.disbursement());
      Map<String, String> states = new TreeMap<>();
      totals.tasks().forEach((state, count) -> states.put(state, count.toString()));
      hold(name, "task state", states, edition.tasks());
      Lines lines = new Lines(register, figures, derived, period, edition.city());
      hold(name, "printed line", lineTexts(lines), edition.lines());
    }
  }

  private Map<String, String> texts(Map<Key, Figure> figures) {
    Map<String, String> texts = new TreeMap<>();
    figures.forEach(
        (key, figure) -> {
          String about = about(key) + " ";
          if (figure.value() != null || figure.status().matches("[LMQ]")) {
            texts.put(
                about + "none",
                Published.words(
                    number(figure.value()),
                    figure.qualifier(),
                    figure.status(),
                    zero(figure.said().number("numerator")),
                    zero(figure.said().number("denominator")),
                    figure.said().text("denominator_name"),
                    from(figure, "value")));
          }
          reported(texts, about + "same_period", figure, "reported_yoy_percent");
          reported(texts, about + "plan", figure, "reported_plan_percent");
        });
    return texts;
  }

  private static void reported(
      Map<String, String> texts, String about, Figure figure, String column) {
    BigDecimal value = figure.said().number(column);
    if (value != null) {
      texts.put(
          about, Published.words(number(value), "exact", figure.status(), from(figure, column)));
    }
  }

  private static String from(Figure figure, String column) {
    return Published.words(
        figure.said().of().agency(),
        figure.said().of().collection(),
        figure.said().row().places().getOrDefault(column, ""));
  }

  private static Map<String, String> derivedTexts(Map<Derived, Value> derived) {
    Map<String, String> texts = new TreeMap<>();
    derived.forEach(
        (what, value) ->
            texts.put(
                Published.words(what.measure(), what.component(), about(what.key())),
                Published.words(number(value.value()), Boolean.toString(value.isExact()))));
    return texts;
  }

  private static Map<String, String> totalTexts(Totals totals) {
    Map<String, String> texts = new TreeMap<>();
    totals.disbursement().forEach((name, value) -> texts.put(name, number(value)));
    return texts;
  }

  private Map<String, String> lineTexts(Lines lines) {
    Map<String, String> texts = new TreeMap<>();
    lines.headlines().forEach((code, line) -> put(texts, "headline", code, line));
    lines.followed().forEach((code, line) -> put(texts, "followed", code, line));
    return texts;
  }

  private void put(Map<String, String> texts, String list, String indicator, Lines.Line line) {
    if (register.list(indicator).equals(list)) {
      texts.put(
          Published.words(list, indicator),
          Published.words(number(line.value()), line.period(), line.basis(), line.samePeriod()));
    }
  }

  private static String about(Key key) {
    return Published.words(key.indicator(), key.area(), key.period(), key.basis());
  }

  private static String zero(@Nullable BigDecimal value) {
    return number(value == null ? BigDecimal.ZERO : value);
  }

  private static String number(@Nullable BigDecimal value) {
    return value == null ? "-" : value.setScale(6, RoundingMode.HALF_UP).toPlainString();
  }

  /** Each side's rows must be the other's. */
  private void hold(
      String edition, String kind, Map<String, String> ours, Map<String, String> theirs) {
    Set<String> all = new TreeSet<>(ours.keySet());
    all.addAll(theirs.keySet());
    compared.merge(kind, all.size(), Integer::sum);
    for (String key : all) {
      String own = ours.getOrDefault(key, "nothing");
      String said = theirs.getOrDefault(key, "nothing");
      if (!own.equals(said)) {
        differences.add(
            "%s %s %s: recomputed %s, the edition says %s"
                .formatted(edition, kind, key, own, said));
      }
    }
  }
}
