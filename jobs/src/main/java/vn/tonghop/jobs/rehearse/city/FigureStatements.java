package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Basis;
import vn.tonghop.warehouse.Nature;

/** What a workbook's figures say of one another and of what was reported before. */
record FigureStatements(Memory memory) {

  private static final String VALUE = "value";
  private static final String CHANGE = "reported_yoy_percent";

  /** Beyond what was ever reported, by so many times, a figure stands out. */
  private static final double OUT_OF_RANGE = 1.5;

  private static final double OUT_OF_SIBLINGS = 8;
  private static final int FEW = 2;

  /**
   * By so many points a rate of earlier months may have moved since it was told: with the newest
   * estimate comes the preliminary figure of the period before.
   */
  private static final double REVISED = 0.1;

  private static final long FOUR_DIGITS = 1000;

  List<Evidence.Statement> of(List<Row> rows) {
    List<Evidence.Statement> all = new ArrayList<>();
    for (Row one : rows) {
      if (one instanceof Row.Figure row && Rows.isNumber(row, VALUE)) {
        switch (row.owed().indicator().nature()) {
          case FLOW -> ofFlow(row, rows, all);
          case REPORTED_RATE -> ofRate(row, rows, all);
          case COMPUTED_RATIO -> ofRatio(row, all);
          default -> {}
        }
        ofAny(row, rows, all);
      }
    }
    return all;
  }

  private void ofFlow(Row.Figure row, List<Row> rows, List<Evidence.Statement> all) {
    Optional<Row.Figure> sum = Rows.find(rows, row, Basis.CUMULATIVE);
    switch (row.owed().basis()) {
      case CUMULATIVE -> {
        Optional<Row> before = memory.findBefore(row);
        Rows.find(rows, row, Basis.MONTH)
            .ifPresent(
                month -> {
                  ofSum(row, month, before, all);
                  ofBases(row, month, before, all);
                  double each = value(row) / Rows.month(row) / value(month);
                  say(all, row, "its siblings", isNear(each, OUT_OF_SIBLINGS));
                });
        before
            .filter(any -> Rows.month(row) > 1)
            .ifPresent(any -> say(all, row, "a sum falls", value(row) >= value(any)));
      }
      case QUARTER -> {
        Rows.find(rows, row, Basis.MONTH)
            .ifPresent(month -> say(all, row, "month in quarter", value(month) <= value(row)));
        sum.ifPresent(
            year -> {
              say(all, row, "quarter in year", value(row) <= value(year));
              ofQuarter(row, year, all);
            });
      }
      case MONTH ->
          sum.ifPresent(year -> say(all, row, "month in year", value(row) <= value(year)));
      default -> {}
    }
  }

  private static void ofSum(
      Row.Figure sum, Row.Figure month, Optional<Row> before, List<Evidence.Statement> all) {
    if (Rows.month(sum) == 1 || before.isPresent()) {
      double earlier = Rows.month(sum) == 1 ? 0 : value(before.orElseThrow());
      double slack = 3 * half(sum);
      say(all, sum, "sum", Math.abs(value(sum) - earlier - value(month)) <= slack);
    }
  }

  private void ofQuarter(Row.Figure quarter, Row.Figure year, List<Evidence.Statement> all) {
    int month = Rows.month(year);
    Optional<Row> before =
        month == 3
            ? Optional.empty()
            : memory.find(year, "%s-%02d".formatted(Rows.year(year), month - 3));
    if (month == 3 || before.isPresent()) {
      double earlier = before.map(FigureStatements::value).orElse(0.0);
      boolean holds = Math.abs(value(year) - earlier - value(quarter)) <= 3 * half(quarter);
      say(all, quarter, "quarter", holds);
    }
  }

  /** What was the year before, as the stated changes have it, adds up too. */
  private static void ofBases(
      Row.Figure sum, Row.Figure month, Optional<Row> before, List<Evidence.Statement> all) {
    if (Stream.of(sum, month).allMatch(row -> Rows.isNumber(row, CHANGE))
        && before.filter(row -> Rows.isNumber(row, CHANGE)).isPresent()
        && Rows.month(sum) > 1) {
      double off = base(sum) - base(before.orElseThrow()) - base(month);
      double slack = baseSlack(sum) + baseSlack(before.orElseThrow()) + baseSlack(month);
      say(all, sum, "sum of the year before", Math.abs(off) <= slack);
    }
  }

  private void ofRate(Row.Figure row, List<Row> rows, List<Evidence.Statement> all) {
    if (row.owed().basis() == Basis.CUMULATIVE && !row.indicator().contains("_SHARE_")) {
      Rows.find(rows, row, Basis.MONTH)
          .or(() -> Rows.find(rows, row, Basis.QUARTER))
          .ifPresent(latest -> ofMean(row, latest, all));
    }
    List<Row.Figure> parts =
        Rows.figures(rows)
            .filter(part -> part.indicator().startsWith(row.indicator() + "_"))
            .filter(part -> Rows.isSameWindow(part, row) && Rows.isNumber(part, VALUE))
            .toList();
    if (parts.size() > 1) {
      double low = parts.stream().mapToDouble(FigureStatements::value).min().orElseThrow();
      double high = parts.stream().mapToDouble(FigureStatements::value).max().orElseThrow();
      say(all, row, "whole between its parts", low <= value(row) && value(row) <= high);
    }
    if (row.indicator().equals("GRDP_SHARE_SERVICES")) {
      double total =
          Rows.figures(rows)
              .filter(part -> part.indicator().startsWith("GRDP_SHARE_"))
              .filter(part -> Rows.isSameWindow(part, row) && Rows.isNumber(part, VALUE))
              .mapToDouble(FigureStatements::value)
              .sum();
      say(all, row, "shares of a hundred", Math.abs(total - 100) < 0.05);
    }
  }

  /** A cumulative rate moves towards the newest by about its part of the year. */
  private void ofMean(Row.Figure sum, Row.Figure latest, List<Evidence.Statement> all) {
    int step = latest.owed().basis() == Basis.MONTH ? 1 : 3;
    int pieces = (Rows.month(sum) + step - 1) / step;
    String period = "%s-%02d".formatted(Rows.year(sum), Rows.month(sum) - step);
    Optional<Row> before = pieces == 1 ? Optional.of(latest) : memory.find(sum, period);
    before.ifPresent(
        earlier -> {
          double move = (value(latest) - value(earlier)) / pieces;
          double off = Math.abs(value(sum) - value(earlier) - move);
          say(all, sum, "mean", off <= 0.5 * Math.abs(move) + REVISED);
        });
  }

  private void ofRatio(Row.Figure row, List<Evidence.Statement> all) {
    if (Rows.isNumber(row, "numerator") && Rows.isNumber(row, "denominator")) {
      double denominator = Rows.amount(row, "denominator").doubleValue();
      int scale = row.owed().indicator().unit().equals("per_10000") ? 10_000 : 100;
      double ratio = Rows.amount(row, "numerator").doubleValue() * scale / denominator;
      say(all, row, "operands", Math.abs(ratio - value(row)) <= 1.01 * half(row));
      memory
          .findBefore(row)
          .filter(before -> Rows.year(row).equals(before.key().get(2).substring(0, 4)))
          .ifPresent(
              before -> {
                double moved = denominator / Rows.amount(before, "denominator").doubleValue();
                say(all, row, "one plan a year", Math.abs(moved - 1) <= 0.05);
              });
    }
  }

  private void ofAny(Row.Figure row, List<Row> rows, List<Evidence.Statement> all) {
    memory
        .findYearBefore(row)
        .filter(base -> Rows.isNumber(row, CHANGE) && value(base) > 0)
        .ifPresent(
            base -> {
              double change = 100 * (value(row) / value(base) - 1);
              double slack = 0.006 + 200 * half(row) / value(base);
              say(all, row, "stated change", Math.abs(change - change(row)) <= slack);
            });
    if (Rows.digits(row, VALUE) >= FOUR_DIGITS) {
      Stream.of(memory.findBefore(row), memory.findYearBefore(row))
          .flatMap(Optional::stream)
          .forEach(other -> say(all, row, "is its own", value(other) != value(row)));
    }
    boolean isRate = row.owed().indicator().nature() == Nature.REPORTED_RATE;
    double[] past =
        memory.list(row).stream()
            .filter(other -> Rows.isNumber(other, VALUE))
            .mapToDouble(other -> value(other) / span(other))
            .sorted()
            .toArray();
    if (past.length >= FEW) {
      double low = past[0];
      double high = past[past.length - 1];
      double now = value(row) / span(row);
      double wide = Math.max(high - low, 1);
      say(
          all,
          row,
          "range of the past",
          isRate
              ? now >= low - wide && now <= high + wide
              : now >= low / OUT_OF_RANGE && now <= high * OUT_OF_RANGE);
    }
    if (row.owed().basis() == Basis.END_OF_PERIOD && row.indicator().endsWith("_TOTAL")) {
      ofStock(row, rows, all);
    }
  }

  private void ofStock(Row.Figure stock, List<Row> rows, List<Evidence.Statement> all) {
    String flow = stock.indicator().replaceAll("_TOTAL$", "_RECOGNISED");
    Optional<Row> before = memory.findBefore(stock);
    Rows.figures(rows)
        .filter(row -> row.indicator().equals(flow) && row.owed().basis() == Basis.MONTH)
        .filter(row -> before.isPresent() && Rows.isNumber(row, VALUE))
        .forEach(
            row ->
                say(
                    all,
                    stock,
                    "stock and flow",
                    value(stock) == value(before.orElseThrow()) + value(row)));
  }

  /** A sum since the start of the year is told by the month, to be like the others. */
  private static double span(Row row) {
    Row.Figure figure = (Row.Figure) row;
    return figure.owed().basis() == Basis.CUMULATIVE
            && figure.owed().indicator().nature() == Nature.FLOW
        ? Rows.month(figure)
        : 1;
  }

  private static boolean isNear(double ratio, double times) {
    return ratio >= 1 / times && ratio <= times;
  }

  private static double base(Row row) {
    return value(row) / (1 + change(row) / 100);
  }

  private static double baseSlack(Row row) {
    double growth = 1 + change(row) / 100;
    return (half(row) + value(row) * 0.00005 / growth) / growth;
  }

  private static double half(Row row) {
    return 0.5 * Math.pow(10, -((Row.Figure) row).owed().indicator().decimals());
  }

  private static double value(Row row) {
    return Rows.amount(row, VALUE).doubleValue();
  }

  private static double change(Row row) {
    return Rows.amount(row, CHANGE).doubleValue();
  }

  private static void say(List<Evidence.Statement> all, Row row, String about, boolean holds) {
    all.add(new Evidence.Statement(about, row.key(), holds));
  }
}
