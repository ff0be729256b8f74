package vn.tonghop.warehouse.validate;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.SameText;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.StrayRow;

/**
 * Rows of a sheet whose key is not whole or is nobody's: an issued row is known by the names that
 * are printed in it and is never advised to be deleted; what else holds a number was added.
 */
final class LostRows {

  private final FilledSheet sheet;
  private final List<FormColumn> naming;
  private final Map<String, Set<OwedRow>> byNames = new HashMap<>();

  LostRows(FilledSheet sheet, Map<String, OwedRow> owed) {
    this.sheet = sheet;
    this.naming = sheet.sheet().columns().stream().filter(FormColumn::isNaming).toList();
    for (OwedRow row : owed.values()) {
      UnaryOperator<String> given = column -> row.given().getOrDefault(column, "");
      add(names(given), row);
      add(names(column -> row.before().getOrDefault(column, given.apply(column))), row);
    }
  }

  private void add(String names, OwedRow row) {
    byNames.computeIfAbsent(names, any -> new LinkedHashSet<>()).add(row);
  }

  private String names(UnaryOperator<String> texts) {
    return naming.stream()
        .map(column -> SameText.fold(texts.apply(column.name())))
        .collect(Collectors.joining("\n"));
  }

  /** The one issued row that bears the same names, and what is left of the key. */
  Optional<OwedRow> find(FilledRow row) {
    Set<OwedRow> alike = byNames.getOrDefault(names(row::text), Set.of());
    List<OwedRow> keyed = alike.stream().filter(one -> isKeyedAlike(one, row)).toList();
    List<OwedRow> lost = keyed.isEmpty() ? List.copyOf(alike) : keyed;
    return lost.size() == 1 ? Optional.of(lost.get(0)) : Optional.empty();
  }

  private boolean isKeyedAlike(OwedRow one, FilledRow row) {
    return sheet.sheet().listKeys().stream()
        .map(FormColumn::name)
        .filter(row::isFilled)
        .allMatch(key -> row.text(key).equals(one.given().getOrDefault(key, "")));
  }

  /** A row without a whole key, if it loses anything. */
  Optional<Finding> check(StrayRow stray) {
    // Where a whole column of keys is gone, that was said once.
    if (!sheet.hasKeyColumns()) {
      return Optional.empty();
    }
    Optional<OwedRow> lost = find(stray.row());
    if (lost.isPresent()) {
      return stray.entries().isEmpty()
          ? Optional.empty()
          : Optional.of(keyLost(stray.row(), lost.get()));
    }
    return stray.numbers().stream()
        .map(number -> sheet.finding("UNKNOWN_ROW", number.address(), labelled(stray, number), ""))
        .findFirst()
        .or(() -> notRead(stray.sentences()))
        .or(() -> notRead(stray.isInTable() ? stray.entries() : List.of()));
  }

  /** A number of a row that was added, with what the row calls itself. */
  private String labelled(StrayRow stray, FilledCell number) {
    String label =
        naming.stream()
            .map(column -> stray.row().text(column.name()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" – "));
    return label.isEmpty() ? number.value().toString() : label + ": " + number.value();
  }

  private Optional<Finding> notRead(List<FilledCell> words) {
    return words.stream()
        .map(one -> sheet.finding("WORDS_NOT_READ", one.address(), one.value().toString(), ""))
        .findFirst();
  }

  /** A row with a key that nobody was asked about. */
  Finding check(FilledRow row) {
    return find(row)
        .map(lost -> keyLost(row, lost))
        .orElseGet(
            () ->
                sheet.finding(
                    "UNKNOWN_ROW", "A" + row.number(), sheet.sheet().label(row::text), ""));
  }

  private Finding keyLost(FilledRow row, OwedRow lost) {
    String column =
        sheet.sheet().listKeys().stream()
            .map(FormColumn::name)
            .filter(key -> !row.text(key).equals(lost.given().getOrDefault(key, "")))
            .findFirst()
            .orElse("");
    String address =
        row.findCell(column).map(FilledCell::address).orElse(sheet.address(row, column));
    return sheet.finding("KEY_LOST", address, lost.nameVi(), lost.key());
  }
}
