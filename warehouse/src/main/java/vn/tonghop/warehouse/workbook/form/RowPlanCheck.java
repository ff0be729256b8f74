package vn.tonghop.warehouse.workbook.form;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether the rows that a form's YAML plans fit its columns. */
record RowPlanCheck(FormSheet sheet) {

  private static final String GROUP = "group";

  /** What Excel lets the labels of a drop-down be long together, with their commas. */
  private static final int LONGEST_LIST = 255;

  /** What is wrong first, in words; empty if nothing is. */
  Optional<String> findSlip() {
    if (sheet.rows().addedCount() > 0 && sheet.listKeys().size() != 1) {
      return Optional.of(
          "sheet %s has added rows and %d key columns, expected one key column"
              .formatted(sheet.name(), sheet.listKeys().size()));
    }
    if (sheet.rows().addedCount() > 0 && !sheet.groups().containsKey(RowPlan.ADDED)) {
      return Optional.of(
          "sheet %s has added rows, expected the line over them in groups_vi as '%s'"
              .formatted(sheet.name(), RowPlan.ADDED));
    }
    if (sheet.rows().addedCount() > 0 && sheet.columns().stream().noneMatch(FormColumn::isGiven)) {
      return Optional.of(
          "sheet %s has added rows, expected a column of role 'given' that says what one is about"
              .formatted(sheet.name()));
    }
    if (sheet.isRelease() && !hasOneOfEach()) {
      return Optional.of(
          "sheet %s is of release, expected two entry columns, a text for who and a date for when"
              .formatted(sheet.name()));
    }
    return findLongList().or(this::findFixedSlip);
  }

  private boolean hasOneOfEach() {
    return sheet.listEntries().stream()
        .map(FormColumn::type)
        .sorted()
        .toList()
        .equals(List.of(FormColumn.Type.TEXT, FormColumn.Type.DATE).stream().sorted().toList());
  }

  private Optional<String> findLongList() {
    return sheet.columns().stream()
        .filter(column -> String.join(",", column.codes().values()).length() > LONGEST_LIST)
        .findFirst()
        .map(
            column ->
                "the labels of column %s are longer than %d together, expected a shorter list"
                    .formatted(column.name(), LONGEST_LIST));
  }

  private Optional<String> findFixedSlip() {
    Set<String> known =
        sheet.columns().stream()
            .filter(Predicate.not(FormColumn::isEntry))
            .map(FormColumn::name)
            .collect(Collectors.toSet());
    Set<List<String>> keys = new HashSet<>();
    for (Map<String, String> row : sheet.rows().fixed()) {
      for (Map.Entry<String, String> cell : row.entrySet()) {
        boolean isGroup = cell.getKey().equals(GROUP);
        if (isGroup
            ? !sheet.groups().containsKey(cell.getValue())
            : !known.contains(cell.getKey())) {
          return Optional.of(
              "a fixed row says %s, expected a group of groups_vi or one of %s"
                  .formatted(cell, known.stream().sorted().toList()));
        }
      }
      List<String> key =
          sheet.listKeys().stream().map(column -> row.getOrDefault(column.name(), "")).toList();
      if (key.contains("") || !keys.add(key)) {
        return Optional.of(
            "a fixed row has the key %s, expected a whole and own one".formatted(key));
      }
    }
    return Optional.empty();
  }
}
