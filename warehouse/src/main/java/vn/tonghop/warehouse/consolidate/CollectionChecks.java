package vn.tonghop.warehouse.consolidate;

import java.util.List;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.AgencyFinding;
import vn.tonghop.warehouse.CollectionReport;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.duckdb.Database;

/**
 * What the rules across agencies say, laid out as the schema {@code checked}. They read the made
 * {@link #READS}, so models of {@code checked} come after it.
 */
final class CollectionChecks {

  static final String SCHEMA = "checked.";
  static final String READS = "core.fct_observations";

  private final Database database;
  private final Ground.Rules rules;
  private final SourceTypes types = SourceTypes.shipped();

  CollectionChecks(Database database, Ground.Rules rules) {
    this.database = database;
    this.rules = rules;
  }

  void lay() {
    CollectionReport report = rules.check().of(database);
    load("checked.findings", report.findings().stream().map(CollectionChecks::row).toList());
    load("checked.outcomes", report.outcomes().stream().map(CollectionChecks::row).toList());
  }

  private void load(String relation, List<List<String>> rows) {
    types.load(database, relation, List.copyOf(types.columns(relation).keySet()), rows);
  }

  private static List<String> row(AgencyFinding found) {
    Finding finding = found.finding();
    return List.of(
        finding.code(),
        finding.severity().code(),
        found.agencyCode(),
        found.submissionSha256(),
        finding.sheet(),
        finding.cell(),
        finding.found(),
        finding.expected(),
        finding.messageVi(),
        finding.messageEn());
  }

  private static List<String> row(RuleOutcome outcome) {
    return List.of(
        outcome.code(),
        outcome.digest(),
        outcome.result().code(),
        Integer.toString(outcome.brokenCount()),
        Integer.toString(outcome.notEvaluatedCount()),
        outcome.reasons().stream().map(Reason::vi).collect(Collectors.joining(" ")),
        outcome.reasons().stream().map(Reason::en).collect(Collectors.joining(" ")));
  }
}
