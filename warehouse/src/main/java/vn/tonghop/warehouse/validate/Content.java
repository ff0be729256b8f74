package vn.tonghop.warehouse.validate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.PrintedSigns;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.form.OwedRows;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.StrayRow;

/** What a delivered workbook answers of what its agency owes. */
final class Content {

  private final Reading.Delivered delivered;
  private final StandingReport standing;
  private final Map<String, Map<String, OwedRow>> owed = new LinkedHashMap<>();
  private final boolean isIdentified;

  /**
   * @param standing what the agency had reported to the collection before
   */
  Content(
      Register register, Receipt receipt, Reading.Delivered delivered, StandingReport standing) {
    this.delivered = delivered;
    this.standing = standing;
    this.isIdentified = receipt.isIdentified();
    if (isIdentified) {
      Map<String, FormSheet> sheets = new LinkedHashMap<>();
      delivered.sheets().forEach(sheet -> sheets.put(sheet.relation(), sheet.sheet()));
      for (String relation : standing.relations()) {
        Forms.shipped().findSheet(relation).ifPresent(s -> sheets.putIfAbsent(relation, s));
      }
      // By the workbook's own agency: its rows were issued to it, whoever sent them.
      String agency = delivered.identity().agency();
      Collection collection = Collection.of(receipt.collection());
      // A sheet that comes by itself (CSV) is no more than a part of what is owed.
      register.findDuty(agency, collection).stream()
          .flatMap(duty -> duty.forms().stream())
          .flatMap(code -> Forms.shipped().findNewest(code).stream())
          .forEach(form -> form.sheets().forEach(s -> sheets.putIfAbsent(form.relation(s), s)));
      OwedRows rows = new OwedRows(register);
      sheets.forEach(
          (relation, sheet) -> {
            Map<String, OwedRow> ofSheet = new LinkedHashMap<>();
            rows.list(sheet, agency, collection).forEach(row -> ofSheet.put(row.key(), row));
            owed.put(relation, ofSheet);
          });
    }
  }

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (FilledSheet sheet : delivered.sheets()) {
      if (isIdentified) {
        findings.addAll(checkOwed(sheet));
      }
      PrintedRows names = new PrintedRows(sheet, owedOf(sheet));
      Set<String> troubled = troubledCells(sheet);
      for (FilledRow row : sheet.rows()) {
        findings.addAll(rules(sheet, names, troubled).check(row));
      }
    }
    if (!delivered.sheets().isEmpty()
        && delivered.sheets().stream().noneMatch(FilledSheet::hasEntries)
        && delivered.findings().stream().noneMatch(Content::isAboutAnEntry)
        && findings.stream().noneMatch(Content::isAboutAnEntry)) {
      findings.add(FindingTexts.structure().finding("EMPTY_FORM", "", "", "", "", ""));
    }
    return findings;
  }

  /** What was filled unreadably, a cell or a sheet, is trouble of its own, but no empty form. */
  private static boolean isAboutAnEntry(Finding finding) {
    boolean isInCell = !finding.cell().isEmpty() && !finding.found().isEmpty();
    return isInCell || finding.rejects() && !finding.sheet().isEmpty();
  }

  private RowRules rules(FilledSheet sheet, PrintedRows names, Set<String> troubled) {
    String collection = delivered.identity().collection();
    Set<String> kept = standing.keys(sheet.relation());
    return new RowRules(sheet, collection, owedOf(sheet), names, troubled, kept);
  }

  private Set<String> troubledCells(FilledSheet sheet) {
    return delivered.findings().stream()
        .filter(Finding::rejects)
        .filter(finding -> finding.sheet().equals(sheet.sheet().titleVi()))
        .map(Finding::cell)
        .collect(Collectors.toSet());
  }

  private List<Finding> checkOwed(FilledSheet sheet) {
    List<Finding> findings = new ArrayList<>();
    Map<String, OwedRow> missing = new LinkedHashMap<>(owedOf(sheet));
    Set<String> standingKeys = standing.keys(sheet.relation());
    LostRows lost = new LostRows(sheet, owedOf(sheet));
    for (FilledRow row : sheet.rows()) {
      if (missing.remove(sheet.key(row)) == null && !sheet.isAdded(row)) {
        lost.find(row).map(OwedRow::key).ifPresent(missing::remove);
        findings.add(lost.check(row));
      }
    }
    for (StrayRow stray : sheet.strays()) {
      lost.find(stray.row()).map(OwedRow::key).ifPresent(missing::remove);
      lost.check(stray).ifPresent(findings::add);
    }
    // Of a sheet that could not be read, that was said once.
    missing.values().stream()
        .filter(row -> sheet.hasKeyColumns())
        .filter(row -> !standingKeys.contains(row.key()))
        .forEach(row -> findings.add(sheet.finding("MISSING_ROW", "", "", row.nameVi())));
    return findings;
  }

  /** The workbook's first form; the others share its verdict. */
  String formCode() {
    return delivered.sheets().isEmpty() ? "" : delivered.sheets().get(0).form().code();
  }

  int formVersion() {
    return delivered.sheets().isEmpty() ? 0 : delivered.sheets().get(0).form().version();
  }

  /** The rows asked for in all sheets of the collection; what the officer adds is not owed. */
  int owedCount() {
    return owed.values().stream().mapToInt(Map::size).sum();
  }

  /** Those of them that are answered, here or in what stands. */
  int answeredCount() {
    return answered().values().stream().mapToInt(Set::size).sum();
  }

  /** What the receipt says of sheets of which nothing is answered; empty where there are none. */
  String blankVi() {
    Map<String, Set<String>> answered = answered();
    List<String> blank =
        owed.entrySet().stream()
            .filter(sheet -> !sheet.getValue().isEmpty())
            .filter(sheet -> answered.getOrDefault(sheet.getKey(), Set.of()).isEmpty())
            .map(
                sheet ->
                    "%s (%d dòng)"
                        .formatted(
                            Forms.shipped().findSheet(sheet.getKey()).orElseThrow().titleVi(),
                            sheet.getValue().size()))
            .toList();
    return blank.isEmpty() ? "" : "Trang chưa có nội dung: " + String.join("; ", blank) + "\n";
  }

  private Map<String, Set<String>> answered() {
    Map<String, Set<String>> answered = new HashMap<>();
    standing
        .relations()
        .forEach(relation -> answered.put(relation, new HashSet<>(standing.keys(relation))));
    for (FilledSheet sheet : delivered.sheets()) {
      Set<String> keys = answered.computeIfAbsent(sheet.relation(), any -> new HashSet<>());
      sheet.rows().stream().filter(sheet::isAnswered).map(sheet::key).forEach(keys::add);
    }
    answered.forEach((relation, keys) -> keys.retainAll(owedOf(relation).keySet()));
    return answered;
  }

  /**
   * What the officer calls a row of a sheet: the sheet, what the row is about, and its key where
   * that is nothing printed or another row's too.
   *
   * @param texts what the row says, by which one is known that the officer added
   */
  String label(String relation, String key, UnaryOperator<String> texts) {
    Optional<FormSheet> sheet = Forms.shipped().findSheet(relation);
    OwedRow row = owedOf(relation).get(key);
    String name =
        row == null ? sheet.flatMap(FormSheet::findName).map(texts).orElse("") : row.nameVi();
    long alike = owedOf(relation).values().stream().filter(o -> o.nameVi().equals(name)).count();
    return "%s%s%s"
        .formatted(
            sheet.map(FormSheet::titleVi).orElse(relation),
            name.isEmpty() ? "" : ", " + name,
            row != null && alike == 1 ? "" : " (%s)".formatted(shown(key)));
  }

  private static String shown(String key) {
    return key.replace("/", " ").replaceFirst("^added-0*", "dòng ghi thêm ");
  }

  /**
   * A sheet as it was issued: of what was printed beforehand that counts, whatever stands there
   * now, which is told and asked for in the note.
   */
  FilledSheet asPrinted(FilledSheet sheet) {
    List<FormColumn> given =
        sheet.sheet().columns().stream()
            .filter(column -> column.isGiven() && !column.isNaming())
            .toList();
    if (given.isEmpty()) {
      return sheet;
    }
    Map<String, OwedRow> rows = owedOf(sheet);
    return sheet.mapRows(
        row -> {
          OwedRow printed = rows.get(sheet.key(row));
          return printed == null ? row : row.with(values(given, printed.given()));
        });
  }

  private static Map<String, Object> values(List<FormColumn> columns, Map<String, String> printed) {
    Map<String, Object> values = new HashMap<>();
    for (FormColumn column : columns) {
      String text = printed.getOrDefault(column.name(), "");
      if (!text.isEmpty()) {
        boolean isDate = column.type() == FormColumn.Type.DATE;
        values.put(column.name(), isDate ? LocalDate.parse(text) : PrintedSigns.of(text).strip());
      }
    }
    return values;
  }

  private Map<String, OwedRow> owedOf(FilledSheet sheet) {
    return owedOf(sheet.relation());
  }

  private Map<String, OwedRow> owedOf(String relation) {
    return owed.getOrDefault(relation, Map.of());
  }
}
