package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.validate.rules.RuleColumn;
import vn.tonghop.warehouse.validate.rules.SheetRows;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/**
 * A delivered sheet laid over what stands: a corrected figure is judged beside those that it will
 * stand beside. A row that stands takes the cells in which the delivery leaves it blank.
 */
final class LaidRows {

  private final FilledSheet sheet;
  private final StandingReport standing;
  private final Set<String> inDoubt;
  private final SheetRows own;
  private final Set<String> stored;

  /**
   * @param inDoubt the keys of rows in which the delivery has something that is not taken as it is:
   *     of them nothing is said by what stood before
   */
  LaidRows(FilledSheet sheet, StandingReport standing, Set<String> inDoubt) {
    this.sheet = sheet;
    this.standing = standing;
    this.inDoubt = Set.copyOf(inDoubt);
    this.own = SheetRows.of(sheet);
    this.stored =
        sheet.sheet().listStored().stream().map(FormColumn::name).collect(Collectors.toSet());
  }

  String form() {
    return sheet.form().code();
  }

  String name() {
    return sheet.sheet().name();
  }

  /** Whether anything stands that the delivery leaves as it is. */
  boolean isOverSomething() {
    Set<String> left = new HashSet<>(standing.keys(sheet.relation()));
    sheet.rows().stream().filter(sheet::isEntered).map(sheet::key).forEach(left::remove);
    return !left.isEmpty();
  }

  /** What will stand if the delivery is accepted. */
  SheetRows together() {
    Set<String> keys = standing.keys(sheet.relation());
    return laid(row -> sheet.isEntered(row) || !keys.contains(sheet.key(row)), inDoubt);
  }

  /** What stands without the delivery. */
  SheetRows before() {
    return laid(row -> false, Set.of());
  }

  /** The cells of the rows in which the delivery itself has something, such as {@code Dự án!H7}. */
  Set<String> listOwnCells() {
    return sheet.rows().stream()
        .filter(sheet::isEntered)
        .flatMap(
            row ->
                sheet.sheet().listEntries().stream()
                    .map(column -> own.title() + "!" + sheet.address(row, column.name())))
        .collect(Collectors.toSet());
  }

  private SheetRows laid(Predicate<FilledRow> isOwn, Set<String> leftOut) {
    Set<String> left = new LinkedHashSet<>(standing.keys(sheet.relation()));
    left.removeAll(leftOut);
    List<List<String>> rows = new ArrayList<>();
    Iterator<List<String>> texts = own.rows().iterator();
    int last = 0;
    for (FilledRow row : sheet.rows()) {
      List<String> here = texts.next();
      if (isOwn.test(row) || leftOut.contains(sheet.key(row))) {
        rows.add(besideAccepted(here, sheet.key(row)));
      } else {
        standing
            .find(sheet.relation(), sheet.key(row))
            .ifPresent(there -> rows.add(besideAccepted(inPlaceOf(here, there), sheet.key(row))));
      }
      left.remove(sheet.key(row));
      last = Math.max(last, row.number());
    }
    for (String key : left) {
      List<String> nowhere = new ArrayList<>(Collections.nCopies(own.columns().size(), ""));
      nowhere.set(0, Integer.toString(++last));
      standing
          .find(sheet.relation(), key)
          .ifPresent(there -> rows.add(besideAccepted(inPlaceOf(nowhere, there), key)));
    }
    return new SheetRows(own.title(), SheetRows.columnsBesideAccepted(sheet), rows);
  }

  /** A row and what stands accepted of it, whatever the delivery has in its place. */
  private List<String> besideAccepted(List<String> row, String key) {
    List<String> texts = new ArrayList<>(row);
    UnaryOperator<String> there =
        standing
            .find(sheet.relation(), key)
            .map(StandingReport.StandingRow::texts)
            .orElse(column -> "");
    sheet.sheet().listEntries().forEach(column -> texts.add(there.apply(column.name())));
    return texts;
  }

  /** A row that stands, in the cells of this one. */
  private List<String> inPlaceOf(List<String> row, StandingReport.StandingRow there) {
    List<String> texts = new ArrayList<>();
    for (RuleColumn column : own.columns()) {
      String here = row.get(texts.size());
      texts.add(stored.contains(column.name()) ? there.texts().apply(column.name()) : here);
    }
    return texts;
  }
}
