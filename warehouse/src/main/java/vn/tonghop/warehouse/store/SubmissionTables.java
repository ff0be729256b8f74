package vn.tonghop.warehouse.store;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.home.Verdicts;

/** The relations that hold what became of each submission. */
final class SubmissionTables {

  static final String RULES = "submissions__rules";

  private SubmissionTables() {}

  static ParquetTable receipts() {
    return new ParquetTable(
        LandedRows.RECEIPTS,
        List.of(
            Field.text("submission_sha256"),
            Field.text("agency_code"),
            Field.text("collection_code"),
            Field.timestamp("received_at"),
            Field.text("original_name"),
            Field.text("source"),
            Field.text("verdict"),
            Field.text("form"),
            Field.integer("form_version"),
            Field.integer("owed_count"),
            Field.integer("answered_count"),
            Field.integer("reject_count"),
            Field.integer("remark_count")));
  }

  static List<Map<String, Object>> receiptRow(Submission submission, LocalDateTime receivedAt) {
    Receipt receipt = submission.receipt();
    return List.of(
        Map.ofEntries(
            Map.entry("submission_sha256", receipt.sha256()),
            Map.entry("agency_code", receipt.sender()),
            Map.entry("collection_code", collection(receipt)),
            Map.entry("received_at", receivedAt),
            Map.entry("original_name", receipt.originalName()),
            Map.entry("source", receipt.source()),
            Map.entry("verdict", submission.verdict().code()),
            Map.entry("form", submission.form()),
            Map.entry("form_version", submission.formVersion()),
            Map.entry("owed_count", submission.owedCount()),
            Map.entry("answered_count", submission.answeredCount()),
            Map.entry("reject_count", submission.rejectCount()),
            Map.entry("remark_count", submission.findings().size() - submission.rejectCount())));
  }

  static ParquetTable findings() {
    return new ParquetTable(
        LandedRows.FINDINGS,
        List.of(
            Field.text("submission_sha256"),
            Field.text("agency_code"),
            Field.text("collection_code"),
            Field.text("finding_code"),
            Field.text("severity"),
            Field.text("sheet"),
            Field.text("cell"),
            Field.text("found"),
            Field.text("expected"),
            Field.text("message_vi"),
            Field.text("message_en")));
  }

  static List<Map<String, Object>> findingRows(Submission submission) {
    return submission.findings().stream().map(f -> findingRow(submission.receipt(), f)).toList();
  }

  private static Map<String, Object> findingRow(Receipt receipt, Finding finding) {
    return Map.ofEntries(
        Map.entry("submission_sha256", receipt.sha256()),
        Map.entry("agency_code", receipt.sender()),
        Map.entry("collection_code", collection(receipt)),
        Map.entry("finding_code", finding.code()),
        Map.entry("severity", finding.severity().code()),
        Map.entry("sheet", finding.sheet()),
        Map.entry("cell", finding.cell()),
        Map.entry("found", finding.found()),
        Map.entry("expected", finding.expected()),
        Map.entry("message_vi", finding.messageVi()),
        Map.entry("message_en", finding.messageEn()));
  }

  static ParquetTable rules() {
    return new ParquetTable(
        RULES,
        List.of(
            Field.text("submission_sha256"),
            Field.text("agency_code"),
            Field.text("collection_code"),
            Field.text("rule_code"),
            Field.text("rule_digest"),
            Field.text("outcome"),
            Field.integer("broken_count"),
            Field.integer("not_evaluated_count"),
            Field.text("reason_vi"),
            Field.text("reason_en")));
  }

  static List<Map<String, Object>> ruleRows(Receipt receipt, List<RuleOutcome> outcomes) {
    return outcomes.stream().map(outcome -> ruleRow(receipt, outcome)).toList();
  }

  private static Map<String, Object> ruleRow(Receipt receipt, RuleOutcome outcome) {
    return Map.of(
        "submission_sha256", receipt.sha256(),
        "agency_code", receipt.sender(),
        "collection_code", collection(receipt),
        "rule_code", outcome.code(),
        "rule_digest", outcome.digest(),
        "outcome", outcome.result().code(),
        "broken_count", outcome.brokenCount(),
        "not_evaluated_count", outcome.notEvaluatedCount(),
        "reason_vi", outcome.reasons().stream().map(Reason::vi).collect(Collectors.joining(" ")),
        "reason_en", outcome.reasons().stream().map(Reason::en).collect(Collectors.joining(" ")));
  }

  private static String collection(Receipt receipt) {
    return Verdicts.collectionOf(Verdicts.placeOf(receipt));
  }
}
