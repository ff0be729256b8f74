package vn.tonghop.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.tonghop.reports.contents.Said;

/**
 * The ground of a chart with upright figures: ticks on the left, targets with their labels on the
 * right, points below.
 */
final class Frame {

  private static final double LEFT = 44;
  private static final double TARGET_LABEL = 78;

  private final Said.Plot plot;
  private final Canvas canvas;
  private final Scale scale;
  private final double right;
  private final double floor;

  /**
   * @param figures all that is drawn
   * @param linesBelow the lines of letters between the floor and the points' own
   * @param rightMargin what is kept free on the right, at least
   */
  Frame(Said.Plot plot, Canvas canvas, List<Double> figures, int linesBelow, double rightMargin) {
    this.plot = plot;
    this.canvas = canvas;
    this.floor = canvas.height() - Canvas.LINE * (1 + linesBelow) - 6;
    this.right = right(plot, canvas, rightMargin);
    List<Double> held = new ArrayList<>(figures);
    plot.targets().forEach(target -> held.addAll(List.of(target.low(), target.high())));
    boolean hangs = figures.stream().anyMatch(figure -> figure < 0);
    double finest = Math.pow(10, -plot.number().decimals());
    this.scale = Scale.of(held, hangs ? floor - Canvas.LINE : floor, 2 * Canvas.LINE, finest);
  }

  private static double right(Said.Plot plot, Canvas canvas, double rightMargin) {
    return canvas.width() - Math.max(rightMargin, plot.targets().isEmpty() ? 0 : TARGET_LABEL);
  }

  /** The width that a point has. */
  static double slot(Said.Plot plot, Canvas canvas) {
    return (right(plot, canvas, 0) - LEFT) / Math.max(1, plot.points().size());
  }

  /** Every figure of a plot. */
  static List<Double> figures(Said.Plot plot) {
    return plot.series().stream()
        .flatMap(series -> series.data().stream())
        .filter(Said.Plot.Datum::isKnown)
        .map(Said.Plot.Datum::value)
        .toList();
  }

  void draw() {
    for (Said.Plot.Target target : plot.targets()) {
      band(target);
    }
    for (double tick : scale.ticks()) {
      double y = scale.place(tick);
      canvas.line(LEFT, y, right, y, tick == 0 ? Canvas.INK : Canvas.GRID);
      canvas.text(plot.number().written(tick), LEFT - 5, y + 3, Canvas.Anchor.RIGHT, Canvas.INK);
    }
    canvas.text(plot.unit(), LEFT - 5, Canvas.LINE - 2, Canvas.Anchor.RIGHT, Canvas.INK);
    for (int i = 0; i < plot.points().size(); i++) {
      canvas.text(
          plot.points().get(i), middle(i), canvas.height() - 6, Canvas.Anchor.MIDDLE, Canvas.INK);
    }
  }

  private void band(Said.Plot.Target target) {
    double top = scale.place(target.high());
    double bottom = scale.place(target.low());
    canvas.box(LEFT, top, right - LEFT, bottom - top, Canvas.BAND);
    for (double edge : Stream.of(top, bottom).distinct().toList()) {
      canvas.dashed(LEFT, edge, right, edge);
    }
    double within = canvas.width() - right - 6;
    String label = target.label() + " " + target.text().replace(' ', '\u00a0');
    int lines = canvas.lines(label, within).size();
    double first = (top + bottom) / 2 - (lines - 1) * Canvas.LINE / 2 + 3;
    canvas.block(label, right + 6, first, within, Canvas.Anchor.LEFT);
  }

  double y(double figure) {
    return scale.place(figure);
  }

  double zero() {
    return scale.place(0);
  }

  double floor() {
    return floor;
  }

  /** The width that a point has. */
  double slot() {
    return (right - LEFT) / Math.max(1, plot.points().size());
  }

  double middle(int point) {
    return LEFT + slot() * (point + 0.5);
  }

  /** The series by their names and shades, above all else, where bars have no room for them. */
  void legend() {
    double x = LEFT + 6;
    int count = plot.series().size();
    for (int i = 0; i < count; i++) {
      String name = plot.series().get(i).name();
      canvas.box(x, 4, 12, 8, Canvas.shade(i, count));
      canvas.text(name, x + 16, Canvas.LINE, Canvas.Anchor.LEFT, Canvas.INK);
      x += 16 + canvas.widthOf(name) + 16;
    }
  }
}
