package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.tonghop.warehouse.Collection;

/** What a workbook's projects, counts and texts say of one another and of what was told before. */
record LineStatements(Memory memory) {

  private static final double CENT = 0.011;
  private static final double ROUNDING = 0.0016;
  private static final int TOLD_AT_LENGTH = 80;

  List<Evidence.Statement> of(List<Row> rows, Collection collection) {
    List<Evidence.Statement> all = new ArrayList<>();
    for (Row row : rows) {
      switch (row.sheet()) {
        case "projects" -> ofProject(row, collection, all);
        case "items" -> ofCount(row, rows, collection, all);
        case "sections" -> ofText(row, collection, all);
        default -> {}
      }
    }
    return all;
  }

  private void ofProject(Row row, Collection collection, List<Evidence.Statement> all) {
    Optional<Row> before = memory.findBefore(row, collection);
    number(row, "disbursed_cumulative_billion_vnd")
        .ifPresent(
            sum -> {
              number(row, "disbursed_month_billion_vnd")
                  .ifPresent(
                      month -> {
                        ofSum(row, sum, month, collection, all);
                        say(all, row, "month in year", month <= sum);
                      });
              number(row, "plan_billion_vnd")
                  .ifPresent(
                      plan -> {
                        say(all, row, "within the plan", sum <= plan);
                        number(row, "reported_percent")
                            .ifPresent(
                                rate ->
                                    say(
                                        all,
                                        row,
                                        "stated rate",
                                        Math.abs(rate - 100 * sum / plan) <= CENT));
                      });
              before
                  .flatMap(one -> number(one, "disbursed_cumulative_billion_vnd"))
                  .ifPresent(earlier -> say(all, row, "a sum falls", sum >= earlier));
            });
    if (!row.cells().containsKey("note")) {
      before
          .flatMap(one -> number(one, "plan_billion_vnd"))
          .ifPresent(
              plan ->
                  number(row, "plan_billion_vnd")
                      .ifPresent(now -> say(all, row, "one plan a year", now.equals(plan))));
    }
  }

  private void ofCount(
      Row row, List<Row> rows, Collection collection, List<Evidence.Statement> all) {
    Optional<Double> month = number(row, "month_count");
    number(row, "year_count")
        .ifPresent(
            sum -> {
              if (!row.key().get(0).startsWith("assignments_open")) {
                month.ifPresent(one -> say(all, row, "month in year", one <= sum));
              }
              if (row.key().get(0).matches("documents_.*|assignments_given")) {
                month.ifPresent(one -> ofSum(row, sum, one, collection, all));
              }
            });
    if (row.key().get(0).equals("assignments_given")) {
      for (String column : List.of("month_count", "year_count")) {
        double states =
            rows.stream()
                .filter(other -> other.key().get(0).matches("assignments_(done|open).*"))
                .mapToDouble(other -> number(other, column).orElse(Double.NaN))
                .sum();
        number(row, column)
            .filter(given -> !Double.isNaN(states))
            .ifPresent(given -> say(all, row, "states of " + column, given == states));
      }
    }
  }

  private void ofSum(
      Row row, double sum, double month, Collection collection, List<Evidence.Statement> all) {
    Function<Row, Optional<Double>> column =
        one ->
            number(
                one,
                one.sheet().equals("items") ? "year_count" : "disbursed_cumulative_billion_vnd");
    Optional<Double> before =
        collection.month() == 1
            ? Optional.of(0.0)
            : memory.findBefore(row, collection).flatMap(column);
    before.ifPresent(earlier -> say(all, row, "sum", Math.abs(sum - earlier - month) <= ROUNDING));
  }

  private void ofText(Row row, Collection collection, List<Evidence.Statement> all) {
    String text = Rows.text(row);
    memory
        .findBefore(row, collection)
        .filter(before -> text.length() >= TOLD_AT_LENGTH)
        .ifPresent(before -> say(all, row, "is its own", !Rows.text(before).equals(text)));
  }

  private static Optional<Double> number(Row row, String column) {
    return Optional.ofNullable(row.cells().get(column))
        .filter(Number.class::isInstance)
        .map(value -> ((Number) value).doubleValue());
  }

  private static void say(List<Evidence.Statement> all, Row row, String about, boolean holds) {
    all.add(new Evidence.Statement(about, row.key(), holds));
  }
}
