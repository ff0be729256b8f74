package vn.tonghop.warehouse.validate.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Severity;

/**
 * One rule: a select of the offending rows and the words that go with it.
 *
 * @param sql empty if another room detects the breach ({@code detectedBy})
 * @param detectedBy the class that finds the breach; empty for a rule with a select
 * @param shared the selects that it has in common with other rules, by the name under which it
 *     reads them in the schema {@code shared}; one may read those before it
 * @param needs the columns the select reads, those of the shared ones too, by relation
 * @param needsHistory the sheet without whose earlier rows the rule says nothing; empty if none
 * @param computedFrom the columns of its rows that name cells with which it compares, one or
 *     several in each: what is wrong there it finds at the cell of its finding
 * @param expected what should stand there, in Vietnamese
 * @param notEvaluated the reasons the select may give, by their key
 */
record Rule(
    String name,
    String code,
    RuleScope scope,
    String form,
    Severity severity,
    String sql,
    String digest,
    String detectedBy,
    Map<String, String> shared,
    Map<String, List<String>> needs,
    String needsHistory,
    List<String> computedFrom,
    SentenceTemplate expected,
    SentenceTemplate messageVi,
    SentenceTemplate messageEn,
    Map<String, Reason> notEvaluated) {

  Rule {
    shared = Collections.unmodifiableMap(new LinkedHashMap<>(shared));
    needs = Map.copyOf(needs);
    computedFrom = List.copyOf(computedFrom);
    notEvaluated = Map.copyOf(notEvaluated);
    if (sql.isEmpty() == detectedBy.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot read rule %s: expected either a select or detected_by".formatted(name));
    }
    if (scope == RuleScope.COLLECTION && severity == Severity.REJECT) {
      throw new IllegalArgumentException(
          "Cannot read rule %s: a rule across agencies never rejects".formatted(name));
    }
  }

  /** Whether its select, or one that it shares, names a relation. */
  boolean reads(String relation) {
    return sql.contains(relation) || shared.values().stream().anyMatch(s -> s.contains(relation));
  }

  boolean isDetectedElsewhere() {
    return !detectedBy.isEmpty();
  }

  /**
   * The cells with which a row of its select compares that of its finding.
   *
   * @throws IllegalArgumentException if the row lacks one of the columns that name them
   */
  List<String> comparedCells(RuleRow row) {
    return computedFrom.stream()
        .map(column -> new SentenceTemplate("{%s}".formatted(column)).filled(row.vi()))
        .flatMap(cells -> Stream.of(cells.split(", ")))
        .filter(cell -> !cell.isEmpty())
        .toList();
  }

  Finding finding(String sheetTitle, String cell, RuleRow row) {
    return new Finding(
        code,
        severity,
        sheetTitle,
        cell,
        row.text("found"),
        expected.filled(row.vi()),
        messageVi.filled(row.vi()),
        messageEn.filled(row.en()));
  }
}
