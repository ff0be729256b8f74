package vn.tonghop.warehouse.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.tonghop.warehouse.Coded;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Unreleased;

/** Reads the keys of a regime as what they mean, when it has been laid over the one before. */
record RegimeReading(Map<String, Object> keys) {

  /** Something without which there is no regime. */
  static final class Missing extends RuntimeException {
    Missing(String message) {
      super(message);
    }
  }

  Regime regime() {
    Keys root = new Keys("it", keys);
    try {
      Keys consolidation = root.below("consolidation");
      Keys government = root.below("government_deadline");
      return new Regime(
          LocalDate.parse(root.text("valid_from")),
          root.each("collections", RegimeReading::collection),
          root.each("forms", RegimeReading::form),
          Double.parseDouble(root.text("coverage_threshold")),
          root.each("reports", RegimeReading::reports).stream().flatMap(List::stream).toList(),
          LocalTime.parse(consolidation.text("hour")),
          whenClosed(consolidation.text("when_closed")),
          consolidation.number("working_days_after_agencies", "0"),
          government.number("day", "0"),
          government.text("source"),
          root.text("consolidator"),
          unreleased(root, "submissions"),
          unreleased(root, "editions"));
    } catch (DateTimeException | IllegalArgumentException toldByItsCheck) {
      throw new Missing("it cannot be laid over the regime before, expected the above to be right");
    }
  }

  private static Unreleased unreleased(Keys root, String what) {
    return Coded.of(
        Unreleased.class, root.below("release").text(what, Unreleased.NOT_REQUIRED.code()));
  }

  private static Regime.CollectionRule collection(Keys node) {
    Keys deadline = node.below("agency_deadline");
    Map<String, List<Integer>> columns = new LinkedHashMap<>();
    Keys asked = node.below("columns");
    for (String column : asked.keys().keySet()) {
      columns.put(
          column,
          asked.list(column).stream()
              .filter(m -> !m.equals("always"))
              .map(Integer::valueOf)
              .toList());
    }
    return new Regime.CollectionRule(
        node.text("code"),
        node.list("months").stream().map(Integer::valueOf).toList(),
        deadline.number("day"),
        deadline.number("month", "0"),
        LocalTime.parse(deadline.text("hour")),
        whenClosed(deadline.text("when_closed")),
        columns,
        node.list("by_district"),
        node.text("source"));
  }

  private static Regime.FormRule form(Keys node) {
    String form = node.text("form");
    if (!node.keys().containsKey("owed_by")) {
      throw new Missing("form %s has no 'owed_by', expected who owes it".formatted(form));
    }
    Object owedBy = node.keys().get("owed_by");
    return owedBy instanceof List<?>
        ? new Regime.FormRule(form, "", node.list("owed_by"))
        : new Regime.FormRule(form, String.valueOf(owedBy), List.of());
  }

  /** A report that is made for several kinds of periods is a rule of each. */
  private static List<Regime.ReportRule> reports(Keys node) {
    List<String> periods = node.list("period");
    return periods.isEmpty()
        ? List.of(report(node, node.text("period")))
        : periods.stream().map(period -> report(node, period)).toList();
  }

  private static Regime.ReportRule report(Keys node, String period) {
    boolean isDueOn = node.keys().containsKey("due_on");
    Keys due = node.below(isDueOn ? "due_on" : "due_before");
    String source = node.text("source");
    return new Regime.ReportRule(
        node.text("code"),
        node.text("name_vi"),
        Period.Kind.valueOf(period.toUpperCase(Locale.ROOT)),
        due.number("day"),
        due.number("month", "0"),
        isDueOn,
        node.text("issuer"),
        node.list("to"),
        node.keys().containsKey("day") ? source + " (day: " + node.text("day") + ")" : source);
  }

  private static Regime.WhenClosed whenClosed(String text) {
    return Regime.WhenClosed.valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** A part of the regime and what it is called. */
  private record Keys(String name, Map<String, Object> keys) {

    String text(String key) {
      Object value = keys.get(key);
      if (!(value instanceof String text) || text.isEmpty()) {
        throw new Missing(
            "%s has no '%s', expected one: no regime before has it either".formatted(name, key));
      }
      return text;
    }

    String text(String key, String orElse) {
      return keys.getOrDefault(key, orElse).toString();
    }

    int number(String key) {
      return Integer.parseInt(text(key));
    }

    int number(String key, String orElse) {
      return Integer.parseInt(keys.getOrDefault(key, orElse).toString());
    }

    List<String> list(String key) {
      Object value = keys.getOrDefault(key, List.of());
      return value instanceof List<?> list
          ? list.stream().map(String::valueOf).toList()
          : List.of(value.toString());
    }

    Keys below(String key) {
      return keys.get(key) instanceof Map<?, ?> below
          ? new Keys(name.equals("it") ? key : name + " " + key, RegimeChange.texts(below))
          : new Keys(name.equals("it") ? key : name + " " + key, Map.of());
    }

    <T> List<T> each(String key, Function<Keys, T> reading) {
      List<T> list = new ArrayList<>();
      if (keys.get(key) instanceof List<?> entries) {
        for (Object entry : entries) {
          Map<String, Object> below =
              entry instanceof Map<?, ?> map ? RegimeChange.texts(map) : Map.of();
          Object code = below.getOrDefault("code", below.getOrDefault("form", "?"));
          list.add(reading.apply(new Keys(key + "[" + code + "]", below)));
        }
      }
      return list;
    }
  }
}
