package vn.tonghop.reports.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import vn.tonghop.reports.contents.Said;

/**
 * Draws charts: vectors and letters, told apart by shade and label, so that print needs no ink but
 * black.
 */
public final class Drawings {

  private Drawings() {}

  /**
   * Draws a chart from the origin.
   *
   * @param width in points, as is {@code height}
   * @param font the letters, of any size
   */
  public static void draw(
      Said.Plot plot, Graphics2D surface, double width, double height, Font font) {
    Graphics2D own = (Graphics2D) surface.create();
    draw(plot, new Canvas(own, width, height, font));
    own.dispose();
  }

  static void draw(Said.Plot plot, Canvas canvas) {
    drawing(plot).draw(plot, canvas);
  }

  private static Drawing drawing(Said.Plot plot) {
    return switch (plot.kind()) {
      case COLUMNS -> new Columns();
      case BARS -> new Bars();
      case LINES -> new Lines();
      case STACK -> new Stack();
      case MATRIX -> new Matrix();
    };
  }
}
