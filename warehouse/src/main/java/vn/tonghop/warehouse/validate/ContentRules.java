package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * @param structure what the structure's rules found already
   */
  RuleReport check(Receipt receipt, Reading.Delivered delivered, List<Finding> structure) {
    boolean isBroken =
        structure.stream().anyMatch(finding -> finding.rejects() && finding.cell().isEmpty());
    List<Finding> findings = new ArrayList<>();
    delivered.sheets().forEach(sheet -> findings.addAll(listLegacyTexts(sheet)));
    if (isBroken || !receipt.isIdentified()) {
      return new RuleReport(findings, List.of());
    }
    List<FilledSheet> sheets = delivered.sheets();
    RuleReport judged;
    try {
      judged = judge(receipt, sheets, earlier.before(receipt, sheets));
    } catch (LandedRows.Unreadable e) {
      // A verdict is a function of landing: what was derived from it and is damaged delays none.
      log.warn("{}; the workbooks are read instead", e.getMessage());
      judged = judge(receipt, sheets, earlier.inOriginals(receipt, sheets));
    }
    findings.addAll(judged.findings());
    return new RuleReport(findings, judged.outcomes());
  }

  private RuleReport judge(Receipt receipt, List<FilledSheet> sheets, HistoryRows history) {
    List<Finding> findings = new ArrayList<>();
    List<RuleOutcome> outcomes = new ArrayList<>();
    sheetsByForm(sheets)
        .forEach(
            (form, rows) -> {
              RuleReport report =
                  book.check(
                      form,
                      new SubmissionRows(receipt.sender(), receipt.collection(), rows),
                      history);
              findings.addAll(report.findings());
              outcomes.addAll(report.outcomes());
            });
    return new RuleReport(findings, outcomes);
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

  private static Map<String, Map<String, SheetRows>> sheetsByForm(List<FilledSheet> delivered) {
    Map<String, Map<String, SheetRows>> forms = new LinkedHashMap<>();
    for (FilledSheet sheet : delivered) {
      forms
          .computeIfAbsent(sheet.form().code(), form -> new LinkedHashMap<>())
          .put(sheet.sheet().name(), SheetRows.of(sheet));
    }
    return forms;
  }
}
