package vn.tonghop.reports.chart;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import vn.tonghop.reports.contents.Said;

/** A line a series, broken by a point without a figure; name and figure at the end of each part. */
final class Lines implements Drawing {

  private static final double NAMES = 96;

  /** How many lines above or below its point a figure may stand and still be known for its own. */
  private static final int FARTHEST = 4;

  private static final double BESIDE = 6;

  @Override
  public void draw(Said.Plot plot, Canvas canvas) {
    Frame frame = new Frame(plot, canvas, Frame.figures(plot), 0, NAMES);
    frame.draw();
    List<Line2D> drawn = new ArrayList<>();
    for (int i = 0; i < plot.series().size(); i++) {
      Color shade = Canvas.shade(i, plot.series().size());
      List<Line2D> strokes = strokes(plot.series().get(i), frame);
      for (Line2D stroke : strokes) {
        canvas.dot(stroke.getX2(), stroke.getY2(), shade);
        canvas.thick(stroke.getX1(), stroke.getY1(), stroke.getX2(), stroke.getY2(), shade);
      }
      drawn.addAll(strokes);
    }
    labels(plot, canvas, frame, drawn);
  }

  /** From each point's last to it; of no length where a line begins. */
  static List<Line2D> strokes(Said.Plot.Series series, Frame frame) {
    List<Line2D> strokes = new ArrayList<>();
    for (int point = 0; point < series.data().size(); point++) {
      if (series.data().get(point).isKnown()) {
        double x = frame.middle(point);
        double y = frame.y(series.data().get(point).value());
        boolean isGoingOn = point > 0 && series.data().get(point - 1).isKnown();
        Line2D last = isGoingOn ? strokes.get(strokes.size() - 1) : new Line2D.Double(x, y, x, y);
        strokes.add(new Line2D.Double(last.getX2(), last.getY2(), x, y));
      }
    }
    return strokes;
  }

  /** Beside their points, where no line runs through them. */
  private static void labels(Said.Plot plot, Canvas canvas, Frame frame, List<Line2D> drawn) {
    for (Said.Plot.Series series : plot.series()) {
      for (int point = 0; point < series.data().size(); point++) {
        if (series.data().get(point).isKnown() && plot.isWritten(series, point)) {
          Said.Plot.Datum datum = series.data().get(point);
          String label = series.name() + ": " + datum.text();
          place(canvas, label, frame.middle(point), frame.y(datum.value()) + 3, drawn);
        }
      }
    }
  }

  private static void place(
      Canvas canvas, String label, double x, double wanted, List<Line2D> drawn) {
    List<Place> places =
        DoubleStream.iterate(0, i -> i <= FARTHEST, i -> i + 1)
            .boxed()
            .flatMap(i -> Stream.of(wanted - i * Canvas.LINE, wanted + i * Canvas.LINE))
            .flatMap(
                y ->
                    Stream.of(
                        new Place(x + BESIDE, y, Canvas.Anchor.LEFT),
                        new Place(x - BESIDE, y, Canvas.Anchor.RIGHT)))
            .toList();
    Place nearest =
        places.stream()
            .filter(at -> canvas.isFree(label, at.x(), at.baseline(), at.anchor(), drawn))
            .findFirst()
            .orElseGet(
                () ->
                    new Place(
                        x + BESIDE,
                        canvas.free(label, x + BESIDE, wanted, Canvas.Anchor.LEFT, -Canvas.LINE),
                        Canvas.Anchor.LEFT));
    canvas.onPaper(label, nearest.x(), nearest.baseline(), nearest.anchor());
  }

  private record Place(double x, double baseline, Canvas.Anchor anchor) {}
}
