package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.home.LandedRows;
import vn.tonghop.warehouse.validate.rules.HistoryRows;
import vn.tonghop.warehouse.validate.rules.OpenBook;
import vn.tonghop.warehouse.validate.rules.RuleCase;
import vn.tonghop.warehouse.validate.rules.RuleReport;
import vn.tonghop.warehouse.validate.rules.SheetRows;
import vn.tonghop.warehouse.validate.rules.SubmissionRows;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.numeral.LegacyEncoding;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/** Grades the figures of a workbook by the book's rules, form by form. */
record ContentRules(OpenBook book, EarlierReports earlier) {

  private static final Logger log = LoggerFactory.getLogger(ContentRules.class);

  /**
   * Checks what could be read; nothing where the structure is broken as a whole.
   *
   * @param ahead what the book says of its {@link #cases}, if it has been asked already
   */
  RuleReport check(Draft.Ours draft, List<RuleReport> ahead) {
    List<Finding> findings = new ArrayList<>();
    draft.sheets().forEach(sheet -> findings.addAll(listLegacyTexts(sheet)));
    if (!draft.isJudged()) {
      return new RuleReport(findings, Map.of(), Set.of(), Set.of(), List.of());
    }
    RuleReport judged = judged(draft, ahead.isEmpty() ? ask(draft) : ahead);
    findings.addAll(judged.findings());
    return new RuleReport(
        findings, judged.compared(), judged.doubts(), judged.causes(), judged.outcomes());
  }

  private List<RuleReport> ask(Draft.Ours draft) {
    try {
      return ask(cases(draft));
    } catch (LandedRows.Unreadable e) {
      // A verdict is a function of landing: what was derived from it and is damaged delays none.
      log.warn("{}; the workbooks are read instead", e.getMessage());
      return ask(cases(draft, earlier.inOriginals(draft.receipt(), draft.sheets())));
    }
  }

  private List<RuleReport> ask(List<RuleCase> cases) {
    return cases.stream().map(one -> book.check(one.form(), one.rows(), one.history())).toList();
  }

  /** What the book is asked about a workbook: each form, and what stands of it without this. */
  List<RuleCase> cases(Draft.Ours draft) {
    return cases(draft, earlier.before(draft.receipt(), draft.sheets()));
  }

  private static List<RuleCase> cases(Draft.Ours draft, HistoryRows history) {
    List<RuleCase> cases = new ArrayList<>();
    forms(draft)
        .forEach(
            (form, laid) -> {
              cases.add(one(draft.receipt(), laid, LaidRows::together, history));
              if (laid.stream().anyMatch(LaidRows::isOverSomething)) {
                cases.add(one(draft.receipt(), laid, LaidRows::before, history));
              }
            });
    return cases;
  }

  private static RuleCase one(
      Receipt receipt,
      List<LaidRows> ofForm,
      Function<LaidRows, SheetRows> which,
      HistoryRows history) {
    Map<String, SheetRows> rows = new LinkedHashMap<>();
    ofForm.forEach(sheet -> rows.put(sheet.name(), which.apply(sheet)));
    return new RuleCase(
        ofForm.get(0).form(),
        new SubmissionRows(receipt.sender(), receipt.collection(), rows),
        history);
  }

  private static Map<String, List<LaidRows>> forms(Draft.Ours draft) {
    return draft.clearSheets().stream()
        .map(sheet -> new LaidRows(sheet, draft.standing(), draft.keysInDoubt(sheet.relation())))
        .collect(Collectors.groupingBy(LaidRows::form, LinkedHashMap::new, Collectors.toList()));
  }

  private static RuleReport judged(Draft.Ours draft, List<RuleReport> reports) {
    List<Finding> findings = new ArrayList<>();
    Map<Finding, List<String>> compared = new HashMap<>();
    Set<Finding> doubts = new HashSet<>();
    Set<Finding> causes = new HashSet<>();
    List<RuleOutcome> outcomes = new ArrayList<>();
    Iterator<RuleReport> answers = reports.iterator();
    forms(draft)
        .forEach(
            (form, laid) -> {
              RuleReport report = answers.next();
              findings.addAll(
                  laid.stream().anyMatch(LaidRows::isOverSomething)
                      ? listNew(report, answers.next(), laid)
                      : report.findings());
              compared.putAll(report.compared());
              doubts.addAll(report.doubts());
              causes.addAll(report.causes());
              outcomes.addAll(report.outcomes());
            });
    return new RuleReport(findings, compared, doubts, causes, outcomes);
  }

  /** What a delivery makes of what stands; what was to be said of that alone has been said. */
  private static List<Finding> listNew(
      RuleReport together, RuleReport before, List<LaidRows> sheets) {
    Set<Finding> said = Set.copyOf(before.findings());
    Set<String> own =
        sheets.stream().flatMap(one -> one.listOwnCells().stream()).collect(Collectors.toSet());
    return together.findings().stream()
        .filter(
            finding ->
                !said.contains(finding) || own.contains(finding.sheet() + "!" + finding.cell()))
        .toList();
  }

  /** Texts typed in an encoding of before Unicode, which nobody could read in the report. */
  private List<Finding> listLegacyTexts(FilledSheet sheet) {
    List<Finding> findings = new ArrayList<>();
    for (FilledRow row : sheet.rows()) {
      for (FormColumn column : sheet.sheet().listEntries()) {
        if (column.type() == FormColumn.Type.TEXT && row.isFilled(column.name())) {
          LegacyEncoding.detect(row.text(column.name()))
              .ifPresent(found -> findings.add(legacy(sheet, row, column, found)));
        }
      }
    }
    return findings;
  }

  private Finding legacy(
      FilledSheet sheet, FilledRow row, FormColumn column, LegacyEncoding.Recognised found) {
    return book.finding(
        "LEGACY_ENCODING",
        sheet.sheet().titleVi(),
        sheet.address(row, column.name()),
        Map.of(
            "found", row.text(column.name()),
            "encoding", found.encoding().name(),
            "converted", found.converted()));
  }
}
