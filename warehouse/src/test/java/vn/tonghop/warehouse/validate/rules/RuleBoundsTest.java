package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.AgencyFinding;
import vn.tonghop.warehouse.CollectionReport;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.TestsSize;
import vn.tonghop.warehouse.duckdb.Database;

/**
 * Each bound of each rule has a case on it, one where it holds and one where it fails: the bound is
 * moved, and some case of the rule must tell. Those of shared selects, which every case of every
 * rule that reads them is asked for, are moved in {@code mvn -Pbounds} alone.
 */
class RuleBoundsTest {

  private static final Database PARSER = RuleFixture.database();

  private static final String EXCEPTED = "bounds_without_a_case.csv";

  /** A select with bounds, and the rules that it speaks for. */
  private record Bounded(String name, String sql, List<Rule> rules) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Bounded> selects() {
    List<Bounded> selects = new ArrayList<>();
    Map<String, Bounded> shared = new TreeMap<>();
    RuleShelf.listRules().stream()
        .filter(rule -> !rule.isDetectedElsewhere())
        .forEach(
            rule -> {
              selects.add(new Bounded(shortName(rule), rule.sql(), List.of(rule)));
              rule.shared()
                  .forEach(
                      (name, sql) ->
                          shared
                              .computeIfAbsent(
                                  name, n -> new Bounded("shared/" + n, sql, new ArrayList<>()))
                              .rules()
                              .add(rule));
            });
    if (TestsSize.isAll()) {
      selects.addAll(shared.values());
    }
    return selects.stream().filter(select -> RuleFixture.isAskedFor(select.name()));
  }

  @ParameterizedTest
  @MethodSource("selects")
  void everyBoundHasACaseOnItAndOneOnEachSide(Bounded select) {
    List<MovedBound> unnoticed = MovedBound.listOf(PARSER, select.sql());
    for (Rule rule : select.rules()) {
      for (RuleFixture fixture : casesOf(rule)) {
        unnoticed = unnoticed(select, rule, fixture, unnoticed);
      }
    }
    assertThat(
            new TreeSet<>(
                unnoticed.stream().map(moved -> moved.side() + " " + moved.bound()).toList()))
        .as(
            "add a case of %s that lies on the bound, where it holds or where it fails; what no"
                + " case can show is a line of %s, and a line that a case shows goes",
            select, EXCEPTED)
        .isEqualTo(new TreeSet<>(excepted(select)));
  }

  private static List<MovedBound> unnoticed(
      Bounded select, Rule rule, RuleFixture fixture, List<MovedBound> moved) {
    if (moved.isEmpty()) {
      return moved;
    }
    List<Rule> rules = new ArrayList<>(List.of(rule));
    for (int at = 0; at < moved.size(); at++) {
      rules.add(with(rule, select, moved.get(at).sql(), at));
    }
    List<String> told = told(fixture, rules.toArray(Rule[]::new));
    List<MovedBound> unnoticed = new ArrayList<>();
    for (int at = 0; at < moved.size(); at++) {
      if (told.get(at + 1).equals(told.get(0))) {
        unnoticed.add(moved.get(at));
      }
    }
    return unnoticed;
  }

  /** The rule with the moved bound, in its own select or in the one that it shares. */
  private static Rule with(Rule rule, Bounded select, String sql, int number) {
    if (!select.name().startsWith("shared/")) {
      return copy(rule, sql, rule.shared());
    }
    String name = select.name().substring("shared/".length());
    Map<String, String> shared = new LinkedHashMap<>(rule.shared());
    Set<String> moved = new TreeSet<>(Set.of(name));
    shared.put(name + number, sql);
    // What reads a moved one is moved with it.
    for (Map.Entry<String, String> other : rule.shared().entrySet()) {
      String pointed = pointedTo(moved, number, other.getValue());
      if (!other.getKey().equals(name) && !pointed.equals(other.getValue())) {
        moved.add(other.getKey());
        shared.put(other.getKey() + number, pointed);
      }
    }
    return copy(rule, pointedTo(moved, number, rule.sql()), shared);
  }

  private static String pointedTo(Set<String> moved, int number, String sql) {
    return sql.replaceAll(
        "shared\\.(%s)\\b".formatted(String.join("|", moved)), "shared.$1" + number);
  }

  private static Rule copy(Rule rule, String sql, Map<String, String> shared) {
    return new Rule(
        rule.name(),
        rule.code(),
        rule.scope(),
        rule.form(),
        rule.severity(),
        sql,
        rule.digest(),
        rule.detectedBy(),
        shared,
        rule.needs(),
        rule.needsHistory(),
        rule.computedFrom(),
        rule.expected(),
        rule.messageVi(),
        rule.messageEn(),
        rule.notEvaluated());
  }

  /** What each of the rules says of a case. */
  private static List<String> told(RuleFixture fixture, Rule... rules) {
    boolean isWorded = fixture.table("expect.csv").header().contains("message");
    if (fixture.has("given.csv")) {
      RuleReport report = SubmissionRulesTest.check(fixture, rules);
      return told(report.outcomes(), report.findings(), isWorded);
    }
    CollectionReport report = CollectionRulesTest.check(fixture, rules);
    return told(
        report.outcomes(),
        report.findings().stream().map(AgencyFinding::finding).toList(),
        isWorded);
  }

  /** As an expect.csv can say it: the findings, and the result if there are none. */
  private static List<String> told(
      List<RuleOutcome> outcomes, List<Finding> findings, boolean isWorded) {
    List<String> told = new ArrayList<>();
    int next = 0;
    for (RuleOutcome outcome : outcomes) {
      int end = next + outcome.brokenCount();
      told.add(
          outcome.result()
              + findings.subList(next, end).stream()
                  .map(
                      finding ->
                          " "
                              + finding.cell()
                              + finding.found()
                              + finding.expected()
                              + (isWorded ? finding.messageVi() : ""))
                  .sorted()
                  .collect(Collectors.joining()));
      next = end;
    }
    return told;
  }

  /** The cases of a rule, those named on-… before broken-… and holds-…: they notice most. */
  private static List<RuleFixture> casesOf(Rule rule) {
    return RuleFixture.listAll().stream()
        .filter(fixture -> fixture.rule().equals(shortName(rule)))
        .sorted(Comparator.comparing(RuleFixture::name).reversed())
        .toList();
  }

  private static List<String> excepted(Bounded select) {
    return RuleFixture.read(RuleFixture.root().resolve(EXCEPTED)).rows().stream()
        .filter(line -> line.get(0).equals(select.name()))
        .peek(line -> assertThat(line.get(3)).as("reason of %s", line).isNotBlank())
        .map(line -> line.get(1) + " " + line.get(2))
        .toList();
  }

  private static String shortName(Rule rule) {
    return rule.name().substring(rule.name().lastIndexOf('/') + 1);
  }
}
