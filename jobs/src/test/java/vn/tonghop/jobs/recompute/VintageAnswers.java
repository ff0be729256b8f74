package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Evidence.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.tonghop.jobs.recompute.Original.Entered;
import vn.tonghop.jobs.recompute.Standing.Said;

/** Answers about how often, by whom and how a figure was stated. */
final class VintageAnswers {

  private static final Comparator<Said> IN_ORDER =
      Comparator.comparing((Said said) -> said.of().receivedAt())
          .thenComparing(said -> Standing.due(said.of().collection()))
          .thenComparing(said -> said.of().sha256())
          .thenComparing(said -> said.row().number());

  /** A figure by one agency. */
  private record About(Key key, String agency) {}

  private final Evidence evidence;
  private final Map<About, List<Said>> statements = new HashMap<>();

  VintageAnswers(Evidence evidence) {
    this.evidence = evidence;
    Set<Original> read = new LinkedHashSet<>();
    evidence
        .room()
        .editions()
        .forEach(edition -> read.addAll(evidence.room().standing(edition).read()));
    for (Original original : read) {
      for (Entered row : original.rows()) {
        Said said = new Said(original, row);
        if (row.key().equals("indicator_code")
            && evidence.register().isKnown(row.text("indicator_code"))
            && (row.has("value") || row.code("status").matches("[LMQ]"))) {
          statements.computeIfAbsent(about(said), any -> new ArrayList<>()).add(said);
        }
      }
    }
    statements.values().forEach(all -> all.sort(IN_ORDER));
  }

  private static About about(Said said) {
    Key key =
        new Key(
            said.text("indicator_code"),
            said.text("area_code"),
            said.text("period_code"),
            said.text("basis"));
    return new About(key, said.of().agency());
  }

  Map<String, List<String>> all() {
    return Map.of(
        "vintages_of_a_figure", vintages(),
        "largest_revisions", revisions(),
        "revised_by_agency", byAgency());
  }

  private static @Nullable BigDecimal change(List<Said> all, int place) {
    BigDecimal now = all.get(place).number("value");
    BigDecimal before = place == 0 ? null : all.get(place - 1).number("value");
    return now == null || before == null ? null : now.subtract(before);
  }

  /** How far a bound is from what was said before or after it, nobody said. */
  private static @Nullable BigDecimal told(List<Said> all, int place) {
    return place > 0 && isExact(all.get(place)) && isExact(all.get(place - 1))
        ? change(all, place)
        : null;
  }

  private static boolean isExact(Said said) {
    return Evidence.qualifier(said.text("qualifier")).equals("chính xác");
  }

  /** What says the same again, word for word, is a confirmation. */
  private static boolean isNew(List<Said> all, int place) {
    return place == 0 || !words(all.get(place)).equals(words(all.get(place - 1)));
  }

  private static String words(Said said) {
    return row(said.number("value"), said.row().code("qualifier"), said.row().code("status"));
  }

  private List<String> vintages() {
    List<String> rows = new ArrayList<>();
    statements.forEach(
        (about, all) -> {
          int vintage = 0;
          for (int i = 0; about.key().indicator().equals("GRDP_GROWTH") && i < all.size(); i++) {
            Said said = all.get(i);
            vintage += isNew(all, i) ? 1 : 0;
            rows.add(
                row(
                    about.key().period(),
                    about.key().basis(),
                    vintage,
                    isNew(all, i),
                    said.number("value"),
                    FigureAnswers.status(said.row().code("status")),
                    told(all, i),
                    about.agency(),
                    said.of().collection(),
                    said.of().receivedAt(),
                    said.row().places().get("value")));
          }
        });
    return rows;
  }

  private List<String> revisions() {
    List<String> rows = new ArrayList<>();
    statements.forEach(
        (about, all) -> {
          List<Said> stated = all.stream().filter(said -> said.row().has("value")).toList();
          if (stated.size() > 1) {
            Said one = stated.get(0);
            Said other = stated.get(stated.size() - 1);
            BigDecimal first = one.number("value");
            BigDecimal last = other.number("value");
            if (first.signum() != 0 && first.compareTo(last) != 0) {
              Key key = about.key();
              boolean isExact = stated.stream().allMatch(VintageAnswers::isExact);
              boolean isInPoints = evidence.isInPoints(key.indicator());
              BigDecimal change = last.subtract(first);
              rows.add(
                  row(
                      evidence.indicator(key.indicator()),
                      key.area(),
                      key.period(),
                      key.basis(),
                      about.agency(),
                      first,
                      Evidence.qualifier(one.text("qualifier")),
                      last,
                      Evidence.qualifier(other.text("qualifier")),
                      evidence.unit(key.indicator()),
                      isExact && !isInPoints
                          ? change.movePointRight(2).divide(first, 2, RoundingMode.HALF_UP)
                          : null,
                      isExact && isInPoints ? change : null));
            }
          }
        });
    return rows;
  }

  private List<String> byAgency() {
    Map<String, int[]> counts = new TreeMap<>();
    statements.forEach(
        (about, all) -> {
          int[] own = counts.computeIfAbsent(about.agency(), any -> new int[5]);
          for (int i = 1; i < all.size(); i++) {
            BigDecimal change = change(all, i);
            own[0]++;
            own[3] += isNew(all, i) ? 1 : 0;
            BigDecimal told = told(all, i);
            own[4] += change != null && change.signum() != 0 ? 1 : 0;
            own[1] += told != null && told.signum() > 0 ? 1 : 0;
            own[2] += told != null && told.signum() < 0 ? 1 : 0;
          }
        });
    List<String> rows = new ArrayList<>();
    counts.forEach(
        (agency, own) ->
            rows.add(
                row(evidence.register().agency(agency), own[0], own[3], own[4], own[1], own[2])));
    return rows;
  }
}
