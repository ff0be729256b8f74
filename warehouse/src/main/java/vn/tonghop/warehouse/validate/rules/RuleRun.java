package vn.tonghop.warehouse.validate.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.RuleResult;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Database;
import vn.tonghop.warehouse.duckdb.StatementFailure;

/** Runs rules over the relations laid on one connection. */
final class RuleRun {

  private static final Logger log = LoggerFactory.getLogger(RuleRun.class);

  private static final String NOTHING_TO_CHECK_KEY = "nothing_to_check";
  private static final Reason NOTHING_TO_CHECK =
      new Reason(
          "Trong biểu không có số liệu thuộc quy tắc này.",
          "The sheet has no figures that the rule is about.");
  private static final Reason NO_HISTORY =
      new Reason(
          "Chưa có số liệu kỳ trước của đơn vị để so sánh.",
          "The agency has no earlier figures to compare with.");

  private static final Reason CANNOT_RUN =
      new Reason(
          "Lỗi của hệ thống, không phải của đơn vị: quy tắc chưa chạy được.",
          "Our fault, not the agency's: the rule cannot run.");

  private final Database database;
  private final Laid laid;
  private final Set<String> shared = new HashSet<>();

  RuleRun(Database database, Laid laid) {
    this.database = database;
    this.laid = laid;
  }

  /** What a rule finds; where its select fails, what it finds without the rows it fails on. */
  RuleYield of(Rule rule) {
    List<Reason> missing = listMissing(rule);
    if (!missing.isEmpty()) {
      return notEvaluated(rule, missing);
    }
    try {
      rule.shared().forEach(this::share);
      return judged(rule, rows(database.query(rule.sql())), List.of());
    } catch (StatementFailure e) {
      return judgedInPart(rule, e);
    }
  }

  /** Makes what several rules read when the first of them comes to it. */
  private void share(String relation, String sql) {
    if (!shared.contains(relation)) {
      database.execute("create table shared.%s as %s".formatted(relation, sql));
      shared.add(relation);
    }
  }

  /** It is our fault, so it ends no run and rejects no workbook; the outcome says so. */
  private RuleYield judgedInPart(Rule rule, StatementFailure failure) {
    Retrial retrial = new Retrial(database, rule, laid.titles());
    Optional<Answer> answer = retrial.ask();
    log.warn(
        "Cannot evaluate rule {} {}: {}",
        rule.name(),
        answer.isPresent() ? "at " + retrial.setAside() : "at all",
        failure.getMessage());
    return answer
        .map(found -> judged(rule, rows(found), retrial.setAside()))
        .orElseGet(() -> notEvaluated(rule, List.of(CANNOT_RUN)));
  }

  /**
   * What the rows that a rule selected come to, in an order that is theirs and not the engine's.
   */
  RuleYield judged(Rule rule, List<RuleRow> rows, List<String> setAside) {
    List<RuleYield.Breach> breaches = new ArrayList<>();
    Map<String, Reason> reasons = new TreeMap<>();
    int notEvaluatedCount = setAside.size();
    for (RuleRow row : rows) {
      String reason = row.text("not_evaluated_reason");
      if (reason.isEmpty()) {
        Finding finding = rule.finding(title(row), row.text("cell"), row);
        breaches.add(new RuleYield.Breach(finding, rule.comparedCells(row), row));
      } else {
        notEvaluatedCount++;
        reasons.put(reason, reason(rule, reason));
      }
    }
    if (!setAside.isEmpty()) {
      reasons.put("", cannotCompute(setAside));
    }
    breaches.sort(RuleYield.Breach.BY_PLACE);
    RuleResult result =
        !breaches.isEmpty()
            ? RuleResult.BROKEN
            : notEvaluatedCount > 0 ? RuleResult.NOT_EVALUATED : RuleResult.HOLDS;
    return new RuleYield(
        breaches,
        new RuleOutcome(
            rule.code(),
            rule.digest(),
            result,
            breaches.size(),
            notEvaluatedCount,
            List.copyOf(reasons.values())));
  }

  private static Reason cannotCompute(List<String> setAside) {
    String places = String.join("; ", setAside);
    return new Reason(
        "Lỗi của hệ thống, không phải của đơn vị: chưa tính được quy tắc với số liệu tại %s."
            .formatted(places),
        "Our fault, not the agency's: the rule cannot be computed with the figures at %s."
            .formatted(places));
  }

  private String title(RuleRow row) {
    return laid.titles().getOrDefault(row.text("sheet"), row.text("sheet"));
  }

  private static Reason reason(Rule rule, String key) {
    if (key.equals(NOTHING_TO_CHECK_KEY)) {
      return NOTHING_TO_CHECK;
    }
    Reason reason = rule.notEvaluated().get(key);
    if (reason == null) {
      throw new Failure(
          "Cannot explain why rule %s was not evaluated: no words for '%s', expected one of %s"
              .formatted(rule.name(), key, rule.notEvaluated().keySet()));
    }
    return reason;
  }

  static RuleYield notEvaluated(Rule rule, List<Reason> reasons) {
    return new RuleYield(
        List.of(),
        new RuleOutcome(rule.code(), rule.digest(), RuleResult.NOT_EVALUATED, 0, 1, reasons));
  }

  /** Why a rule cannot be asked of what is laid; empty if it can. */
  List<Reason> listMissing(Rule rule) {
    List<Reason> missing = new ArrayList<>();
    new TreeMap<>(rule.needs())
        .forEach(
            (relation, needed) -> {
              Set<String> there = laid.columns().getOrDefault(relation, Set.of());
              needed.stream()
                  .filter(column -> !there.contains(column))
                  .forEach(column -> missing.add(noColumn(relation, column)));
            });
    if (missing.isEmpty()
        && !rule.needsHistory().isEmpty()
        && !laid.remembered().contains(rule.needsHistory())) {
      missing.add(NO_HISTORY);
    }
    return missing;
  }

  private static Reason noColumn(String relation, String column) {
    return new Reason(
        "Không có cột %s trong %s.".formatted(column, relation),
        "There is no column %s in %s.".formatted(column, relation));
  }

  private static List<RuleRow> rows(Answer answer) {
    return answer.rows().stream().map(row -> row(answer, row)).toList();
  }

  static RuleRow row(Answer answer, List<@Nullable Object> row) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      values.put(answer.columns().get(i).name(), value == null ? "" : value);
    }
    return RuleRow.ofValues(values);
  }
}
