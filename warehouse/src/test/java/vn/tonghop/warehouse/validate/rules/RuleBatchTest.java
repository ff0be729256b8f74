package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.TestsSize;

/** Many submissions that are asked about together are told what each is told by itself. */
class RuleBatchTest {

  private static final RuleBook BOOK = RuleFixture.BOOK.withReference(RuleFixture.catalog());

  @Test
  void saysOfManyTogetherWhatItSaysOfEach() {
    List<RuleCase> cases = new ArrayList<>(firstOfEachRule());
    cases.add(cases.get(0));
    List<RuleReport> each = new ArrayList<>();
    List<RuleReport> together;
    try (OpenBook open = BOOK.open()) {
      for (RuleCase one : cases) {
        each.add(open.check(one.form(), one.rows(), one.history()));
      }
      together = open.checkTogether(cases);
    }

    assertThat(together).containsExactlyElementsOf(each);
    assertThat(each.stream().flatMap(report -> report.findings().stream()).distinct())
        .as("something was found")
        .hasSizeGreaterThan(20);
  }

  /** A case of each rule that the book's own tables are enough for; in the suite of each third. */
  private static List<RuleCase> firstOfEachRule() {
    Set<String> rules = new HashSet<>();
    return RuleFixture.listAll().stream()
        .filter(fixture -> fixture.has("given.csv") && form(fixture).isPresent())
        .filter(fixture -> rules.add(fixture.rule()))
        .filter(fixture -> TestsSize.isAll() || rules.size() % 3 == 0)
        .map(
            fixture -> {
              String form = form(fixture).orElseThrow();
              return new RuleCase(form, fixture.submission(form), fixture.history(form));
            })
        .toList();
  }

  private static Optional<String> form(RuleFixture fixture) {
    return RuleShelf.listRules().stream()
        .filter(rule -> rule.name().endsWith("/" + fixture.rule()))
        .filter(rule -> rule.scope() == RuleScope.SUBMISSION)
        .map(Rule::form)
        .findFirst();
  }
}
