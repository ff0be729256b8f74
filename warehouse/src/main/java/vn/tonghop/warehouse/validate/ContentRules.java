package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
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
import vn.tonghop.warehouse.validate.rules.RuleReport;
import vn.tonghop.warehouse.validate.rules.SheetRows;
import vn.tonghop.warehouse.validate.rules.SubmissionRows;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.numeral.LegacyEncoding;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;

/** Grades the figures of a workbook by the book's rules, form by form. */
final class ContentRules {

  private static final Logger log = LoggerFactory.getLogger(ContentRules.class);

  private final OpenBook book;
  private final EarlierReports earlier;

  ContentRules(OpenBook book, EarlierReports earlier) {
    this.book = book;
    this.earlier = earlier;
  }

  /**
   * Checks what could be read; nothing where the structure is broken as a whole, because figures of
   * another agency, collection or form would be judged as if they were this one's.
   *
   * @param standing what the agency had reported to the collection before
   * @param structure what the structure's rules found already
   */
  RuleReport check(
      Receipt receipt,
      Reading.Delivered delivered,
      StandingReport standing,
      List<Finding> structure) {
    boolean isBroken =
        structure.stream().anyMatch(finding -> finding.rejects() && finding.cell().isEmpty());
    List<Finding> findings = new ArrayList<>();
    delivered.sheets().forEach(sheet -> findings.addAll(listLegacyTexts(sheet)));
    if (isBroken || !receipt.isIdentified()) {
      return new RuleReport(findings, List.of());
    }
    List<FilledSheet> sheets = delivered.sheets();
    List<LaidRows> laid = sheets.stream().map(sheet -> new LaidRows(sheet, standing)).toList();
    RuleReport judged;
    try {
      judged = judge(receipt, laid, earlier.before(receipt, sheets));
    } catch (LandedRows.Unreadable e) {
      // A verdict is a function of landing: what was derived from it and is damaged delays none.
      log.warn("{}; the workbooks are read instead", e.getMessage());
      judged = judge(receipt, laid, earlier.inOriginals(receipt, sheets));
    }
    findings.addAll(judged.findings());
    return new RuleReport(findings, judged.outcomes());
  }

  private RuleReport judge(Receipt receipt, List<LaidRows> sheets, HistoryRows history) {
    List<Finding> findings = new ArrayList<>();
    List<RuleOutcome> outcomes = new ArrayList<>();
    Map<String, List<LaidRows>> forms =
        sheets.stream()
            .collect(
                Collectors.groupingBy(LaidRows::form, LinkedHashMap::new, Collectors.toList()));
    forms.forEach(
        (form, laid) -> {
          RuleReport report = judge(receipt, laid, LaidRows::together, history);
          findings.addAll(
              laid.stream().anyMatch(LaidRows::isOverSomething)
                  ? listNew(report, judge(receipt, laid, LaidRows::before, history), laid)
                  : report.findings());
          outcomes.addAll(report.outcomes());
        });
    return new RuleReport(findings, outcomes);
  }

  private RuleReport judge(
      Receipt receipt,
      List<LaidRows> ofForm,
      Function<LaidRows, SheetRows> which,
      HistoryRows history) {
    Map<String, SheetRows> rows = new LinkedHashMap<>();
    ofForm.forEach(sheet -> rows.put(sheet.name(), which.apply(sheet)));
    return book.check(
        ofForm.get(0).form(),
        new SubmissionRows(receipt.sender(), receipt.collection(), rows),
        history);
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
