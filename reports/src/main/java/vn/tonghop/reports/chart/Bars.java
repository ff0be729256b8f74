package vn.tonghop.reports.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.tonghop.reports.contents.Said;

/** Lying bars from zero to either side, a row a point, the series under one another. */
final class Bars implements Drawing {

  private static final double THICKEST = 14;
  private static final double NAMES = 0.48;

  @Override
  public void draw(Said.Plot plot, Canvas canvas) {
    List<Double> held = new ArrayList<>(Frame.figures(plot));
    plot.targets().forEach(target -> held.addAll(List.of(target.low(), target.high())));
    double label = widest(plot, canvas);
    boolean isNegative = held.stream().anyMatch(figure -> figure < 0);
    double left = canvas.width() * NAMES + (isNegative ? label : 4);
    Scale scale = Scale.of(held, left, canvas.width() - label);
    double top = Canvas.LINE * (plot.targets().isEmpty() ? 0.5 : 1.5);
    double slot = (canvas.height() - top - 4) / Math.max(1, plot.points().size());
    for (Said.Plot.Target target : plot.targets()) {
      target(canvas, scale, target, top);
    }
    canvas.line(scale.place(0), top, scale.place(0), canvas.height() - 4, Canvas.INK);
    for (int point = 0; point < plot.points().size(); point++) {
      double y = top + slot * point;
      name(canvas, plot.points().get(point), y + slot / 2);
      rows(plot, canvas, scale, point, y, slot);
    }
  }

  private static String label(Said.Plot plot, int series, Said.Plot.Datum datum) {
    return plot.series().size() == 1
        ? datum.text()
        : plot.series().get(series).name() + ": " + datum.text();
  }

  private static double widest(Said.Plot plot, Canvas canvas) {
    return 6
        + IntStream.range(0, plot.series().size())
            .boxed()
            .flatMap(i -> plot.series().get(i).data().stream().map(d -> label(plot, i, d)))
            .mapToDouble(canvas::widthOf)
            .max()
            .orElse(0);
  }

  private static void target(Canvas canvas, Scale scale, Said.Plot.Target target, double top) {
    double from = scale.place(target.low());
    double to = scale.place(target.high());
    canvas.box(from, top, to - from, canvas.height() - top - 4, Canvas.BAND);
    canvas.dashed(from, top, from, canvas.height() - 4);
    canvas.dashed(to, top, to, canvas.height() - 4);
    String label = target.label() + " " + target.text();
    double half = canvas.widthOf(label) / 2;
    double x = Math.min((from + to) / 2, canvas.width() - half);
    canvas.text(label, x, top - 5, Canvas.Anchor.MIDDLE, Canvas.INK);
  }

  private static void name(Canvas canvas, String point, double middle) {
    double within = canvas.width() * NAMES - 6;
    int lines = canvas.lines(point, within).size();
    double first = middle + 3 - (lines - 1) * Canvas.LINE / 2;
    canvas.block(point, within, first, within, Canvas.Anchor.RIGHT);
  }

  private static void rows(
      Said.Plot plot, Canvas canvas, Scale scale, int point, double y, double slot) {
    int count = plot.series().size();
    double height = Math.min(THICKEST, slot * 0.8 / count);
    double first = y + (slot - height * count) / 2;
    for (int i = 0; i < count; i++) {
      Said.Plot.Datum datum = plot.series().get(i).data().get(point);
      Color shade = Canvas.shade(i, count);
      double zero = scale.place(0);
      double end = datum.isKnown() ? scale.place(datum.value()) : zero;
      double top = first + i * height;
      canvas.box(Math.min(zero, end), top, Math.abs(end - zero), height - 1, shade);
      String text = label(plot, i, datum);
      boolean isLeft = end < zero;
      canvas.onPaper(
          text,
          isLeft ? end - 3 : end + 3,
          top + height / 2 + 3,
          isLeft ? Canvas.Anchor.RIGHT : Canvas.Anchor.LEFT);
    }
  }
}
