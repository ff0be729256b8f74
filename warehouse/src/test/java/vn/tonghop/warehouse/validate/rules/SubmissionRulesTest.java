package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.shipped.PlainTable;

/** Every case of every rule about a submission, as the folders of {@code rules/} tell it. */
class SubmissionRulesTest {

  static Stream<RuleFixture> cases() {
    return RuleFixture.listAll().stream()
        .filter(fixture -> fixture.has("given.csv") && RuleFixture.isAskedFor(fixture.rule()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void givesTheOutcomeAndTheCellsThatTheCaseExpects(RuleFixture fixture) {
    RuleReport report = check(fixture, fixture.asked());

    RuleOutcome outcome = report.outcomes().get(0);
    List<List<String>> told = new ArrayList<>();
    report
        .findings()
        .forEach(
            finding ->
                told.add(
                    List.of(
                            "broken",
                            finding.cell(),
                            finding.found(),
                            finding.expected(),
                            finding.messageVi())
                        .subList(0, fixture.table("expect.csv").header().size())));
    if (told.isEmpty()) {
      told.add(List.of(outcome.result().code(), "", "", ""));
    }
    assertThat(told).containsExactlyInAnyOrderElementsOf(fixture.table("expect.csv").rows());
    assertThat(outcome.result().code()).isEqualTo(told.get(0).get(0));
  }

  /** Checks a case by rules of one form, each by itself. */
  static RuleReport check(RuleFixture fixture, Rule... rules) {
    String form = rules[0].form();
    Map<String, PlainTable> catalog = new HashMap<>(RuleFixture.catalog());
    Map<String, PlainTable> tables = new HashMap<>();
    fixture
        .replaced()
        .forEach(
            (name, table) ->
                (RuleShelf.tables().containsKey(name) ? tables : catalog).put(name, table));
    if (tables.isEmpty() && catalog.equals(RuleFixture.catalog())) {
      return RuleFixture.OPEN.check(
          List.of(rules), fixture.submission(form), fixture.history(form));
    }
    return RuleFixture.check(
        form,
        RuleFixture.BOOK.withOnly(rules).withTables(tables).withReference(catalog),
        fixture.submission(form),
        fixture.history(form));
  }
}
