package vn.tonghop.warehouse.workbook.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.VietnameseNumber;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.numeral.NumeralReader;

/**
 * The sheets of a workbook that are none of its forms': a copy of a form with other figures than
 * the form itself leaves it unclear which are meant, and what else is written there is told.
 *
 * @param told the places of sheets of which all has been said
 */
record ExtraSheets(RawWorkbook workbook, List<FilledSheet> forms, Set<Integer> told) {

  ExtraSheets {
    told = Set.copyOf(told);
  }

  List<Finding> check() throws UnreadableWorkbookException {
    Set<Integer> known = new HashSet<>(told);
    known.add(workbook.placeOf(Identity.SHEET));
    for (FilledSheet form : forms) {
      known.add(workbook.placeOf(form.sheet().titleVi()));
    }
    List<Finding> findings = new ArrayList<>();
    List<String> titles = workbook.listTitles();
    for (int at = 0; at < titles.size(); at++) {
      if (!known.contains(at) && !SameText.isSame(titles.get(at), Identity.ANSWER_SHEET)) {
        findings.addAll(check(at, titles.get(at)));
      }
    }
    return findings;
  }

  /** What is none of ours need not be readable. */
  private List<Finding> check(int at, String title) {
    try {
      return read(at, title);
    } catch (UnreadableWorkbookException e) {
      return List.of(notRead(title, ""));
    }
  }

  /** Reads a sheet as if it were each of the forms, at once. */
  private List<Finding> read(int at, String title) throws UnreadableWorkbookException {
    List<SheetReading> readings =
        forms.stream().map(form -> new SheetReading(form.form(), form.sheet(), List.of())).toList();
    List<RawCell> first = new ArrayList<>();
    workbook.readSheet(
        at,
        cells -> {
          readings.forEach(reading -> reading.take(cells));
          cells.stream().limit(1L - first.size()).forEach(first::add);
        });
    for (int form = 0; form < forms.size(); form++) {
      SheetReading reading = readings.get(form);
      FilledSheet copy =
          reading.finish(List.of(), workbook.epoch(), NumeralReader.of(reading.numberTexts()));
      if (isCopyOf(copy, forms.get(form))) {
        List<Written> others = listOthers(copy, forms.get(form));
        return others.isEmpty()
            ? listWords(at, title, forms.get(form).sheet().titleVi())
            : List.of(figures(title, copy.sheet().titleVi(), others));
      }
    }
    return first.stream().map(cell -> notRead(title, cell.address())).toList();
  }

  /** Whether a sheet is about rows of the form; last month's, kept to compare with, is not. */
  private static boolean isCopyOf(FilledSheet copy, FilledSheet form) {
    Set<String> keys = form.rows().stream().map(form::key).collect(Collectors.toSet());
    return !copy.rows().isEmpty()
        && (keys.isEmpty() || copy.rows().stream().map(copy::key).anyMatch(keys::contains));
  }

  /** The entries of a copy that do not stand in the form itself. */
  private static List<Written> listOthers(FilledSheet copy, FilledSheet form) {
    Map<String, FilledRow> rows = new HashMap<>();
    form.rows().forEach(row -> rows.put(form.key(row), row));
    return copy.rows().stream()
        .flatMap(
            row ->
                copy.sheet().listEntries().stream()
                    .filter(column -> row.isFilled(column.name()) && !isImplied(row, column))
                    .filter(column -> !isThere(row, column.name(), rows.get(copy.key(row))))
                    .map(column -> new Written(column, row.findCell(column.name()).orElseThrow())))
        .toList();
  }

  /** An entry of a copy, with its column. */
  private record Written(FormColumn column, FilledCell cell) {}

  /** What a blank cell means beside another is nothing that was written. */
  private static boolean isImplied(FilledRow row, FormColumn column) {
    return !column.blankCode().isEmpty() && row.text(column.name()).equals(column.blankCode());
  }

  private static boolean isThere(
      FilledRow row, String column, @org.jspecify.annotations.Nullable FilledRow standing) {
    return standing != null && standing.text(column).equals(row.text(column));
  }

  private static Finding figures(String title, String form, List<Written> others) {
    String found =
        others.stream()
            .map(one -> "%s: %s".formatted(one.cell().address(), shown(one)))
            .collect(Collectors.joining("; "));
    return FindingTexts.structure()
        .finding("FIGURES_IN_A_COPY", title, others.get(0).cell().address(), found, form, title);
  }

  /** A number as the officer reads it, without the zeros of its column; a choice in its words. */
  private static Object shown(Written one) {
    Object value = one.cell().value();
    return value instanceof BigDecimal number
        ? VietnameseNumber.format(number, Math.max(0, number.stripTrailingZeros().scale()))
        : one.column().codes().getOrDefault(value.toString(), value.toString());
  }

  /** What else is written in a copy and nowhere in the form itself, a finding for each row. */
  private List<Finding> listWords(int at, String title, String form)
      throws UnreadableWorkbookException {
    Set<String> standing = new HashSet<>();
    workbook.readSheet(form, row -> row.forEach(cell -> standing.add(SameText.fold(cell.text()))));
    List<Finding> findings = new ArrayList<>();
    workbook.readSheet(
        at,
        row -> {
          List<RawCell> words =
              row.stream().filter(cell -> !standing.contains(SameText.fold(cell.text()))).toList();
          if (!words.isEmpty()) {
            String found = words.stream().map(RawCell::text).collect(Collectors.joining("; "));
            String address = words.get(0).address();
            findings.add(
                FindingTexts.structure().finding("WORDS_NOT_READ", title, address, found, "", ""));
          }
        });
    return findings;
  }

  private static Finding notRead(String title, String address) {
    return FindingTexts.structure().finding("SHEET_NOT_READ", title, address, title, "", "");
  }
}
