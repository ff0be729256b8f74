package vn.tonghop.warehouse.plan;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.catalog.Catalog;

/** What one catalog asks of whom, and prints when, otherwise than another, in words. */
public final class YearDifference {

  /** What a catalog makes of a year. */
  private record Side(Catalog catalog, ReportingCalendar calendar, Duties duties) {
    static Side of(Catalog catalog) {
      ReportingCalendar calendar = new ReportingCalendar(catalog);
      return new Side(catalog, calendar, new Duties(catalog, calendar));
    }

    Unreleased unreleasedEdition(Period period) {
      return calendar.regime(period).unreleasedEdition();
    }
  }

  /** Agencies that are named where the same follows for more. */
  private static final int NAMED = 6;

  private final Side before;
  private final Side after;

  public YearDifference(Catalog before, Catalog after) {
    this.before = Side.of(before);
    this.after = Side.of(after);
  }

  /** The differences of a year: what agencies owe, deadlines, reports, and the list of the plan. */
  public List<String> list(int year) {
    List<String> lines = new ArrayList<>();
    Map<String, List<String>> owed = new LinkedHashMap<>();
    for (Collection collection : after.calendar().listCollections(year)) {
      deadline(collection).ifPresent(lines::add);
      owed(collection)
          .forEach(
              what -> owed.computeIfAbsent(what, any -> new ArrayList<>()).add(collection.code()));
    }
    int all = after.calendar().listCollections(year).size();
    Map<String, List<String>> agencies = new LinkedHashMap<>();
    owed.forEach(
        (what, in) -> {
          int blank = what.indexOf(' ');
          String follows =
              what.substring(blank)
                  + (in.size() == all
                      ? " in all collections of " + year
                      : " in " + String.join(", ", in));
          agencies.computeIfAbsent(follows, any -> new ArrayList<>()).add(what.substring(0, blank));
        });
    agencies.forEach((follows, those) -> named(those).forEach(who -> lines.add(who + follows)));
    reports(year, lines);
    releases(year, lines);
    plan(year, lines);
    return lines;
  }

  /** One by one, or together where the same follows for many. */
  static List<String> named(List<String> agencies) {
    return agencies.size() <= NAMED
        ? agencies
        : List.of(
            "each of %s and %d more"
                .formatted(String.join(", ", agencies.subList(0, NAMED)), agencies.size() - NAMED));
  }

  private java.util.Optional<String> deadline(Collection collection) {
    ZonedDateTime was = before.calendar().deadline(collection);
    ZonedDateTime is = after.calendar().deadline(collection);
    return was.equals(is)
        ? java.util.Optional.empty()
        : java.util.Optional.of(
            "%s is due %s, was %s"
                .formatted(collection, WrittenTime.toMinute(is), WrittenTime.toMinute(was)));
  }

  private Set<String> owed(Collection collection) {
    Map<String, Map<String, Integer>> was = rows(before, collection);
    Map<String, Map<String, Integer>> is = rows(after, collection);
    Set<String> agencies = new LinkedHashSet<>(is.keySet());
    agencies.addAll(was.keySet());
    Set<String> told = new LinkedHashSet<>();
    for (String agency : agencies) {
      Map<String, Integer> now = is.getOrDefault(agency, Map.of());
      Map<String, Integer> then = was.getOrDefault(agency, Map.of());
      Set<String> kinds = new LinkedHashSet<>(now.keySet());
      kinds.addAll(then.keySet());
      for (String kind : kinds) {
        int more = now.getOrDefault(kind, 0) - then.getOrDefault(kind, 0);
        if (more != 0) {
          told.add(agency + told(kind, more));
        }
      }
    }
    return told;
  }

  private static String told(String kind, int more) {
    if (kind.startsWith("form ")) {
      return (more > 0 ? " owes now the " : " owes no more the ") + kind;
    }
    int count = Math.abs(more);
    return " gets %d %s %s of %s"
        .formatted(count, count == 1 ? "row" : "rows", more > 0 ? "more" : "less", kind);
  }

  /** By agency how many rows it is asked for, by what they are about. */
  private static Map<String, Map<String, Integer>> rows(Side side, Collection collection) {
    Map<String, Map<String, Integer>> rows = new LinkedHashMap<>();
    for (Duty duty : side.duties().listDuties(collection)) {
      String agency = duty.agency().code();
      Map<String, Integer> counted = new TreeMap<>();
      counted.put("indicators", side.duties().listOwedFigures(agency, collection).size());
      side.catalog()
          .tables()
          .forEach(
              (name, table) -> {
                if (table.header().contains("owner") && !name.equals("indicators")) {
                  counted.put(name, side.duties().listOwnedRows(name, agency, collection).size());
                }
              });
      duty.forms().forEach(form -> counted.putIfAbsent("form " + form, 1));
      rows.put(agency, counted);
    }
    return rows;
  }

  private void reports(int year, List<String> lines) {
    for (Period period : Period.listOf(year)) {
      List<String> was = before.calendar().reportsOf(period);
      List<String> is = after.calendar().reportsOf(period);
      if (!was.equals(is)) {
        lines.add("%s has the reports %s, were %s".formatted(period, is, was));
      } else if (!is.isEmpty()) {
        ZonedDateTime due = after.calendar().consolidationDue(period);
        ZonedDateTime then = before.calendar().consolidationDue(period);
        if (!due.equals(then)) {
          lines.add(
              "the edition of %s is made %s, was %s"
                  .formatted(period, WrittenTime.toMinute(due), WrittenTime.toMinute(then)));
        }
      }
    }
  }

  private void releases(int year, List<String> lines) {
    List<String> held = new ArrayList<>();
    List<String> let = new ArrayList<>();
    for (Period period : Period.listOf(year)) {
      Unreleased was = before.unreleasedEdition(period);
      Unreleased is = after.unreleasedEdition(period);
      if (was != is && !after.calendar().reportsOf(period).isEmpty()) {
        (is == Unreleased.HELD ? held : let).add(period.code());
      }
    }
    if (!held.isEmpty()) {
      lines.add(
          "the editions of %s are held until a person releases each, for the regime says release.editions held"
              .formatted(String.join(", ", held)));
    }
    if (!let.isEmpty()) {
      lines.add(
          "the editions of %s wait for no release any more".formatted(String.join(", ", let)));
    }
  }

  private void plan(int year, List<String> lines) {
    long was = headlines(before.catalog(), year);
    long is = headlines(after.catalog(), year);
    if (was != is) {
      lines.add(
          "the plan of %d has %s, had %d"
              .formatted(year, Counted.of(is, "headline indicator"), was));
    }
    int targets = before.catalog().plan(year, LocalDate.MAX).targets().size();
    int now = after.catalog().plan(year, LocalDate.MAX).targets().size();
    if (targets != now) {
      lines.add(
          "the plan of %d has %s, had %d".formatted(year, Counted.of(now, "target"), targets));
    }
  }

  private static long headlines(Catalog catalog, int year) {
    return catalog.plan(year, LocalDate.MAX).lines().stream()
        .filter(line -> line.parent().isEmpty() && !line.number().isEmpty())
        .count();
  }
}
