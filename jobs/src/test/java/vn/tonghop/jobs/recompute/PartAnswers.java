package vn.tonghop.jobs.recompute;

import static vn.tonghop.jobs.recompute.Evidence.row;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tonghop.jobs.recompute.Derivation.Derived;
import vn.tonghop.jobs.recompute.Lines.Line;
import vn.tonghop.jobs.recompute.Standing.Figure;

/** Answers about the parts of a whole: what they are of it, and what they add to its growth. */
final class PartAnswers {

  private static final List<String> SECTORS = List.of("AGRI", "INDUSTRY", "SERVICES", "TAX");

  private final Evidence evidence;

  PartAnswers(Evidence evidence) {
    this.evidence = evidence;
  }

  Map<String, List<String>> all() {
    List<String> points = parts("contribution_points");
    points.addAll(sectors());
    return Map.of("growth_contributions", points, "structure_of_a_whole", parts("share_percent"));
  }

  private List<String> parts(String measure) {
    List<String> rows = new ArrayList<>();
    evidence
        .derived()
        .forEach(
            (what, value) -> {
              if (what.measure().equals(measure)) {
                rows.add(rowOf(what.key(), what.component(), value.value()));
              }
            });
    return rows;
  }

  private String rowOf(Key whole, String part, BigDecimal value) {
    return row(
        evidence.indicator(whole.indicator()),
        whole.period(),
        whole.basis(),
        part.equals("rest") ? "phần còn lại" : evidence.indicator(part),
        value);
  }

  /** The product's growth has no parts in dong: a sector adds its growth times its share. */
  private List<String> sectors() {
    List<String> rows = new ArrayList<>();
    Set<Key> told = new HashSet<>();
    for (FrontRoom.Edition edition : evidence.room().editions()) {
      Map<Key, Figure> figures = evidence.figures(edition);
      Map<Derived, Derivation.Value> derived = evidence.derived(edition);
      String city = evidence.city(edition);
      Map<String, Line> lines =
          new Lines(evidence.register(), figures, derived, edition.period(), city).headlines();
      Line whole = lines.get("GRDP_GROWTH");
      if (whole != null && whole.value() != null) {
        Map<String, BigDecimal> added = new HashMap<>();
        Map<String, Figure> shares = shares(whole, figures, city);
        SECTORS.forEach(sector -> add(added, sector, lines, whole, shares));
        Key key = new Key("GRDP_GROWTH", city, whole.period(), whole.basis());
        if (added.keySet().containsAll(SECTORS.subList(0, 3)) && told.add(key)) {
          added.forEach((sector, points) -> rows.add(rowOf(key, "GRDP_GROWTH_" + sector, points)));
          if (whole.qualifier().equals("exact")
              && added.keySet().stream().allMatch(sector -> isExact(sector, lines, shares))) {
            BigDecimal all = added.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            rows.add(rowOf(key, "rest", whole.value().subtract(all)));
          }
        }
      }
    }
    return rows;
  }

  private static boolean isExact(
      String sector, Map<String, Line> lines, Map<String, Figure> shares) {
    return lines.get("GRDP_GROWTH_" + sector).qualifier().equals("exact")
        && shares.get(sector).isExact();
  }

  private void add(
      Map<String, BigDecimal> added,
      String sector,
      Map<String, Line> lines,
      Line whole,
      Map<String, Figure> shares) {
    Line part = lines.get("GRDP_GROWTH_" + sector);
    Figure share = shares.get(sector);
    if (part != null
        && part.value() != null
        && part.period().equals(whole.period())
        && part.basis().equals(whole.basis())
        && share != null) {
      added.put(
          sector,
          part.value().multiply(share.value()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }
  }

  /** The shares of the year before: the year's figures, or its estimates if more are known. */
  private Map<String, Figure> shares(Line whole, Map<Key, Figure> figures, String city) {
    Map<String, Figure> finals = shares(whole, figures, city, "year");
    Map<String, Figure> estimates = shares(whole, figures, city, "year_estimate");
    return estimates.size() > finals.size() ? estimates : finals;
  }

  private Map<String, Figure> shares(
      Line whole, Map<Key, Figure> figures, String city, String basis) {
    String before = String.valueOf(Integer.parseInt(whole.period().substring(0, 4)) - 1);
    Map<String, Figure> shares = new HashMap<>();
    for (String sector : SECTORS) {
      Figure share = figures.get(new Key("GRDP_SHARE_" + sector, city, before, basis));
      if (share != null && share.value() != null) {
        shares.put(sector, share);
      }
    }
    return shares;
  }
}
