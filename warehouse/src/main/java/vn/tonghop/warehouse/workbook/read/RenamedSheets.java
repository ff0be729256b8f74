package vn.tonghop.warehouse.workbook.read;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Identity;

/**
 * Sheets of a form that came under another title: what a sheet is stands out of sight beside the
 * lines of its head.
 */
final class RenamedSheets {

  private final RawWorkbook workbook;
  private final Set<Integer> places = new HashSet<>();

  RenamedSheets(RawWorkbook workbook) {
    this.workbook = workbook;
  }

  /** The title that a sheet which is missing bears now; empty if it is not there at all. */
  Optional<String> find(Form form, FormSheet sheet) throws UnreadableWorkbookException {
    Set<String> wanted =
        Set.of(Identity.mark("form", form.id()), Identity.mark("sheet", sheet.name()));
    List<String> titles = workbook.listTitles();
    for (int at = 0; at < titles.size(); at++) {
      Set<String> marks = new HashSet<>();
      workbook.readSheet(
          at, row -> row.stream().map(RawCell::text).filter(wanted::contains).forEach(marks::add));
      if (marks.equals(wanted) && places.add(at)) {
        return Optional.of(titles.get(at));
      }
    }
    return Optional.empty();
  }

  /** The places of those that were found, from 0. */
  Set<Integer> listPlaces() {
    return Set.copyOf(places);
  }
}
