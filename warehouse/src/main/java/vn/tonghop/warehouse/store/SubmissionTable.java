package vn.tonghop.warehouse.store;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Verdicts;

/**
 * A relation that holds what became of each submission.
 *
 * @param columns those behind the submission's own
 */
record SubmissionTable<T>(String relation, List<Column<T>> columns) {

  /** A column, and what it says of what a row is about. */
  record Column<T>(Field field, Function<T, Object> value) {}

  static final SubmissionTable<Finding> FINDINGS =
      new SubmissionTable<>(
          LandedRows.FINDINGS,
          List.of(
              text("finding_code", Finding::code),
              text("severity", finding -> finding.severity().code()),
              text("sheet", Finding::sheet),
              text("cell", Finding::cell),
              text("found", Finding::found),
              text("expected", Finding::expected),
              text("message_vi", Finding::messageVi),
              text("message_en", Finding::messageEn)));

  static final SubmissionTable<RuleOutcome> RULES =
      new SubmissionTable<>(
          "submissions__rules",
          List.of(
              text("rule_code", RuleOutcome::code),
              text("rule_digest", RuleOutcome::digest),
              text("outcome", outcome -> outcome.result().code()),
              integer("broken_count", RuleOutcome::brokenCount),
              integer("not_evaluated_count", RuleOutcome::notEvaluatedCount),
              text("reason_vi", outcome -> reasons(outcome, Reason::vi)),
              text("reason_en", outcome -> reasons(outcome, Reason::en))));

  static SubmissionTable<Submission> receipts(LocalDateTime receivedAt) {
    return new SubmissionTable<>(
        LandedRows.RECEIPTS,
        List.of(
            new Column<>(Field.timestamp("received_at"), any -> receivedAt),
            text("original_name", submission -> submission.receipt().originalName()),
            text("source", submission -> submission.receipt().source()),
            text("verdict", submission -> submission.verdict().code()),
            text("form", Submission::form),
            integer("form_version", Submission::formVersion),
            integer("owed_count", Submission::owedCount),
            integer("answered_count", Submission::answeredCount),
            integer("reject_count", Submission::rejectCount),
            integer("remark_count", all -> all.findings().size() - all.rejectCount())));
  }

  private static <T> Column<T> text(String name, Function<T, Object> value) {
    return new Column<>(Field.text(name), value);
  }

  private static <T> Column<T> integer(String name, Function<T, Object> value) {
    return new Column<>(Field.integer(name), value);
  }

  private static String reasons(RuleOutcome outcome, Function<Reason, String> language) {
    return outcome.reasons().stream().map(language).collect(Collectors.joining(" "));
  }

  ParquetTable table() {
    return new ParquetTable(
        relation,
        Stream.concat(
                Stream.of("submission_sha256", "agency_code", "collection_code").map(Field::text),
                columns.stream().map(Column::field))
            .toList());
  }

  Map<String, Object> row(Receipt receipt, T about) {
    Map<String, Object> row = new HashMap<>();
    row.put("submission_sha256", receipt.sha256());
    row.put("agency_code", receipt.sender());
    row.put("collection_code", Verdicts.collectionOf(Verdicts.placeOf(receipt)));
    columns.forEach(column -> row.put(column.field().name(), column.value().apply(about)));
    return row;
  }
}
