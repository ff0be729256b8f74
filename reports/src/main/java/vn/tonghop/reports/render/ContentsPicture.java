package vn.tonghop.reports.render;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** The lines of a table of contents: titles, dots, and places that are known when it is drawn. */
final class ContentsPicture extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;
  private static final String HEAD = "MỤC LỤC";
  private static final int LINE = 15;
  private static final float SIZE = 12;

  /** What is left beside a title for where it is found. */
  private static final int PLACE_WIDTH = 52;

  /** A line of a title, and the title that ends with it; empty if it goes on. */
  private record Line(String text, String ended) {}

  private final transient List<Line> lines = new ArrayList<>();
  private final transient Map<String, String> places = new HashMap<>();

  /**
   * @param width that all of it has
   */
  ContentsPicture(List<String> titles, int width) {
    Font font = Picture.font(Font.PLAIN, SIZE);
    FontRenderContext context = new FontRenderContext(null, true, true);
    for (String title : titles) {
      String line = "";
      for (String word : title.split(" ")) {
        String longer = line.isEmpty() ? word : line + " " + word;
        if (font.getStringBounds(longer, context).getWidth() > width - PLACE_WIDTH) {
          lines.add(new Line(line, ""));
          longer = "    " + word;
        }
        line = longer;
      }
      lines.add(new Line(line, title));
    }
  }

  int height() {
    return (lines.size() + 1) * LINE + LINE / 2;
  }

  /** Says where a title is found; it is drawn with what was said last. */
  void tell(String title, String place) {
    places.put(title, place);
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D surface, Rectangle2D area) {
    Graphics2D page = (Graphics2D) surface.create();
    page.translate(area.getX(), area.getY());
    page.setColor(Color.BLACK);
    page.setFont(Picture.font(Font.BOLD, SIZE));
    double length = page.getFontMetrics().stringWidth(HEAD);
    page.drawString(HEAD, (float) ((area.getWidth() - length) / 2), LINE);
    page.setFont(Picture.font(Font.PLAIN, SIZE));
    int baseline = LINE;
    for (Line line : lines) {
      baseline += LINE;
      page.drawString(line.text(), 0, baseline);
      if (!line.ended().isEmpty()) {
        place(page, line, area.getWidth(), baseline);
      }
    }
    page.dispose();
  }

  private void place(Graphics2D page, Line line, double width, int baseline) {
    String place = " " + places.getOrDefault(line.ended(), "");
    double dot = page.getFontMetrics().stringWidth(".");
    double from = width - page.getFontMetrics().stringWidth(place);
    double free = from - page.getFontMetrics().stringWidth(line.text()) - dot;
    int dots = (int) Math.max(0, free / dot);
    page.drawString(".".repeat(dots) + place, (float) (from - dots * dot), baseline);
  }
}
