package vn.tonghop.warehouse.workbook.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.Identity;

/**
 * The sheets of a workbook that are none of its forms': a copy of a form with other figures than
 * the form itself leaves it unclear which are meant, and what else stands there is not read.
 */
final class ExtraSheets {

  private final RawWorkbook workbook;
  private final List<FilledSheet> forms;

  ExtraSheets(RawWorkbook workbook, List<FilledSheet> forms) {
    this.workbook = workbook;
    this.forms = forms;
  }

  List<Finding> check() throws UnreadableWorkbookException {
    Set<Integer> known = new HashSet<>();
    known.add(workbook.placeOf(Identity.SHEET));
    for (FilledSheet form : forms) {
      known.add(workbook.placeOf(form.sheet().titleVi()));
    }
    List<Finding> findings = new ArrayList<>();
    List<String> titles = workbook.listTitles();
    for (int at = 0; at < titles.size(); at++) {
      if (!known.contains(at) && !SameText.isSame(titles.get(at), Identity.ANSWER_SHEET)) {
        check(at, titles.get(at)).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** What is none of ours need not be readable. */
  private Optional<Finding> check(int at, String title) {
    try {
      return read(at, title);
    } catch (UnreadableWorkbookException e) {
      return Optional.of(notRead(title, ""));
    }
  }

  /** Reads a sheet as if it were each of the forms, at once. */
  private Optional<Finding> read(int at, String title) throws UnreadableWorkbookException {
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
      FilledSheet copy = readings.get(form).finish(List.of(), workbook.epoch());
      Optional<FilledCell> other = findOther(copy, forms.get(form));
      if (other.isPresent()) {
        String address = other.get().address();
        String found = other.get().value().toString();
        return Optional.of(find("FIGURES_IN_A_COPY", title, address, found, copy));
      }
      if (!copy.rows().isEmpty()) {
        return Optional.empty();
      }
    }
    return first.stream().map(cell -> notRead(title, cell.address())).findFirst();
  }

  private static Finding notRead(String title, String address) {
    return FindingTexts.structure().finding("SHEET_NOT_READ", title, address, title, "", "");
  }

  private static Finding find(
      String code, String title, String address, String found, FilledSheet copy) {
    return FindingTexts.structure()
        .finding(code, title, address, found, copy.sheet().titleVi(), title);
  }

  /** The first entry of a copy that does not stand in the form itself. */
  private static Optional<FilledCell> findOther(FilledSheet copy, FilledSheet form) {
    Map<String, FilledRow> rows = new HashMap<>();
    form.rows().forEach(row -> rows.put(form.key(row), row));
    return copy.rows().stream()
        .flatMap(
            row ->
                copy.sheet().listEntries().stream()
                    .map(FormColumn::name)
                    .filter(row::isFilled)
                    .filter(column -> !isThere(row, column, rows.get(copy.key(row))))
                    .map(column -> row.findCell(column).orElseThrow()))
        .findFirst();
  }

  private static boolean isThere(
      FilledRow row, String column, @org.jspecify.annotations.Nullable FilledRow standing) {
    return standing != null && standing.text(column).equals(row.text(column));
  }
}
