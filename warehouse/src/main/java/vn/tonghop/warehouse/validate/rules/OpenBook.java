package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Finding;

/**
 * The book laid open in one DuckDB for a run of checks: the catalog and the book's own tables are
 * laid once, and each submission takes the place of the one before. DuckDB starts with the first
 * submission that there are rules for. For one thread at a time.
 */
public final class OpenBook implements AutoCloseable {

  private final RuleBook book;
  private @Nullable RuleDatabase database;

  OpenBook(RuleBook book) {
    this.book = book;
  }

  /**
   * Checks the content of one submission by every rule of its form.
   *
   * @param form the form's name, such as {@code indicators}
   * @throws vn.tonghop.warehouse.Failure if the machine fails a rule; a rule that fails by itself
   *     is an outcome
   */
  public RuleReport check(String form, SubmissionRows rows, HistoryRows history) {
    return check(book.listRules(RuleScope.SUBMISSION, form), rows, history);
  }

  /** Checks the content of one submission by some rules. */
  RuleReport check(List<Rule> rules, SubmissionRows rows, HistoryRows history) {
    if (rules.isEmpty()) {
      return report(List.of());
    }
    RuleRun run = laid().laySubmission(rows, history);
    return report(rules.stream().map(run::of).toList());
  }

  /**
   * Checks several submissions, each rule once for all that are of one shape: what {@link #check}
   * says of each by itself, in their order.
   *
   * @throws vn.tonghop.warehouse.Failure if one of them cannot be judged so; {@link #check} tells
   *     which
   */
  public List<RuleReport> checkTogether(List<RuleCase> cases) {
    Map<Object, List<RuleCase>> shapes =
        cases.stream()
            .collect(
                Collectors.groupingBy(RuleCase::shape, LinkedHashMap::new, Collectors.toList()));
    Map<RuleCase, RuleReport> reports = new IdentityHashMap<>();
    shapes.values().forEach(alike -> reports.putAll(checkAlike(alike)));
    return cases.stream().map(one -> Objects.requireNonNull(reports.get(one))).toList();
  }

  private Map<RuleCase, RuleReport> checkAlike(List<RuleCase> cases) {
    List<Rule> rules = book.listRules(RuleScope.SUBMISSION, cases.get(0).form());
    List<List<RuleYield>> yields = new ArrayList<>();
    if (!rules.isEmpty()) {
      RuleBatch batch = laid().layTogether(cases);
      rules.forEach(rule -> yields.add(batch.of(rule)));
    }
    Map<RuleCase, RuleReport> reports = new IdentityHashMap<>();
    for (int i = 0; i < cases.size(); i++) {
      int at = i;
      reports.put(cases.get(i), report(yields.stream().map(all -> all.get(at)).toList()));
    }
    return reports;
  }

  private static RuleReport report(List<RuleYield> yields) {
    List<RuleYield.Breach> breaches =
        yields.stream().flatMap(one -> one.breaches().stream()).toList();
    return new RuleReport(
        breaches.stream().map(RuleYield.Breach::finding).toList(),
        breaches.stream()
            .filter(breach -> !breach.comparedCells().isEmpty())
            .collect(
                Collectors.toMap(
                    RuleYield.Breach::finding,
                    RuleYield.Breach::comparedCells,
                    (one, same) -> one)),
        findings(breaches, RuleYield.Breach::isDoubt),
        findings(breaches, RuleYield.Breach::isCause),
        yields.stream().map(RuleYield::outcome).toList());
  }

  private static Set<Finding> findings(
      List<RuleYield.Breach> breaches, Predicate<RuleYield.Breach> wanted) {
    return breaches.stream()
        .filter(wanted)
        .map(RuleYield.Breach::finding)
        .collect(Collectors.toSet());
  }

  /** A finding in the book's words; see {@link RuleBook#finding}. */
  public Finding finding(String code, String sheet, String cell, Map<String, String> values) {
    return book.finding(code, sheet, cell, values);
  }

  /**
   * Begins with a new database, whatever became of the one before.
   *
   * @throws vn.tonghop.warehouse.Failure if the book cannot be laid, whatever is checked by it
   */
  public void layAnew() {
    close();
    laid();
  }

  private RuleDatabase laid() {
    RuleDatabase there = database;
    if (there == null) {
      there = book.laid();
      database = there;
    }
    return there;
  }

  @Override
  public void close() {
    RuleDatabase there = database;
    if (there != null) {
      database = null;
      there.close();
    }
  }
}
