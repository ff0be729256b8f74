package vn.tonghop.reports.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** A line of a table of contents: a text, dots, and a place that is known when it is drawn. */
final class ContentsLine extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;
  private static final String HEAD = "MỤC LỤC";
  private static final float SIZE = 12;
  private static final int BASELINE = ContentsDesign.LINE - 4;

  private final String text;
  private final String ended;
  private final transient Map<String, String> places;

  /**
   * @param ended the title that ends with it; empty if it goes on
   * @param places where titles are found, by then
   */
  ContentsLine(String text, String ended, Map<String, String> places) {
    this.text = text;
    this.ended = ended;
    this.places = places;
  }

  /** The one above all. */
  static ContentsLine head() {
    return new ContentsLine(HEAD, "", Map.of());
  }

  /** The letters of all but the head. */
  static Font font() {
    return Picture.font(Font.PLAIN, SIZE);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D surface, Rectangle2D area) {
    Graphics2D page = (Graphics2D) surface.create();
    page.translate(area.getX(), area.getY());
    page.setColor(Color.BLACK);
    boolean isHead = text.equals(HEAD);
    page.setFont(isHead ? Picture.font(Font.BOLD, SIZE) : font());
    double length = page.getFontMetrics().stringWidth(text);
    page.drawString(text, isHead ? (float) ((area.getWidth() - length) / 2) : 0, BASELINE);
    if (!ended.isEmpty()) {
      place(page, length, area.getWidth());
    }
    page.dispose();
  }

  private void place(Graphics2D page, double length, double width) {
    String place = " " + places.getOrDefault(ended, "");
    double dot = page.getFontMetrics().stringWidth(".");
    double from = width - page.getFontMetrics().stringWidth(place);
    int dots = (int) Math.max(0, (from - length - dot) / dot);
    page.drawString(".".repeat(dots) + place, (float) (from - dots * dot), BASELINE);
  }
}
