package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.RuleOutcome;

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
    List<Rule> rules = book.listRules(RuleScope.SUBMISSION, form);
    List<Finding> findings = new ArrayList<>();
    List<RuleOutcome> outcomes = new ArrayList<>();
    if (!rules.isEmpty()) {
      RuleRun run = laid().laySubmission(rows, history);
      for (Rule rule : rules) {
        RuleYield result = run.of(rule);
        result.breaches().forEach(breach -> findings.add(breach.finding()));
        outcomes.add(result.outcome());
      }
    }
    return new RuleReport(findings, outcomes);
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
