package vn.tonghop.reports.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.contents.Growth;
import vn.tonghop.reports.mart.Mart;

/**
 * Growth by period of the year, bars side by side a year, against the band of the year's target.
 * Drawn as vectors; every bar carries its value.
 */
final class GrowthChart extends AbstractRenderer implements Graphics2DRenderable {

  private static final long serialVersionUID = 1L;
  private static final Color[] BARS = {new Color(0xB8C4D2), new Color(0x1F4E79)};
  private static final Color BAND = new Color(0xF7E3B5);
  private static final Color BAND_EDGE = new Color(0xB7791F);
  private static final double LEFT = 30;
  private static final double TOP = 34;
  private static final double BOTTOM = 24;

  private record Bar(String point, String series, double value, String label) {}

  private final transient List<Bar> bars = new ArrayList<>();
  private final transient List<String> points;
  private final transient List<String> series;
  private final double low;
  private final double high;
  private final double top;
  private final String targetLabel;

  GrowthChart(Mart growth) {
    BigDecimal lowSeen = BigDecimal.ZERO;
    BigDecimal highSeen = BigDecimal.ZERO;
    for (Map<String, @Nullable Object> row : growth.rows()) {
      if (row.get("value") instanceof Number value) {
        bars.add(
            new Bar(
                String.valueOf(row.get("point_label_vi")),
                String.valueOf(row.get("series_vi")),
                value.doubleValue(),
                written(value)));
      }
      lowSeen = row.get("target_low") instanceof Number n ? new BigDecimal(n.toString()) : lowSeen;
      highSeen =
          row.get("target_high") instanceof Number n ? new BigDecimal(n.toString()) : highSeen;
    }
    Growth order = Growth.of(growth);
    points = order.points();
    series = order.series();
    low = lowSeen.doubleValue();
    high = highSeen.doubleValue();
    double highest = bars.stream().mapToDouble(Bar::value).max().orElse(0);
    top = Math.ceil(Math.max(highest, high) + 0.6);
    targetLabel =
        low == high
            ? "Mục tiêu năm: " + written(lowSeen) + "%"
            : "Mục tiêu năm: " + written(lowSeen) + " - " + written(highSeen) + "%";
  }

  private static String written(Number value) {
    return new BigDecimal(value.toString()).stripTrailingZeros().toPlainString().replace('.', ',');
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D g, Rectangle2D area) {
    Font font =
        FontUtil.getInstance(context)
            .getAwtFontFromBundles("Tong Hop Serif", Font.PLAIN, 10f, java.util.Locale.ROOT, false);
    if (font == null) {
      throw new JRRuntimeException("The font family 'Tong Hop Serif' is not installed");
    }
    Graphics2D page = (Graphics2D) g.create();
    page.translate(area.getX(), area.getY());
    page.setFont(font);
    double width = area.getWidth();
    double floor = area.getHeight() - BOTTOM;
    drawTarget(page, width, floor);
    drawAxis(page, width, floor);
    drawBars(page, width, floor);
    drawLegend(page);
    page.dispose();
  }

  private double y(double value, double floor) {
    return floor - value / top * (floor - TOP);
  }

  private void drawTarget(Graphics2D page, double width, double floor) {
    if (high <= 0) {
      return;
    }
    double from = y(high, floor);
    double to = y(low, floor);
    page.setColor(BAND);
    page.fill(new Rectangle2D.Double(LEFT, from, width - LEFT, to - from));
    page.setColor(BAND_EDGE);
    page.setStroke(
        new BasicStroke(
            0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {4, 2}, 0));
    page.draw(new Line2D.Double(LEFT, from, width, from));
    page.draw(new Line2D.Double(LEFT, to, width, to));
  }

  private void drawAxis(Graphics2D page, double width, double floor) {
    page.setStroke(new BasicStroke(0.6f));
    for (int tick = 0; tick <= top; tick += 2) {
      page.setColor(tick == 0 ? Color.BLACK : new Color(0xD9D9D9));
      page.draw(new Line2D.Double(LEFT, y(tick, floor), width, y(tick, floor)));
      page.setColor(Color.BLACK);
      right(page, Integer.toString(tick), LEFT - 5, y(tick, floor) + 3);
    }
    page.drawString("%", 4, (float) TOP - 12);
  }

  private void drawBars(Graphics2D page, double width, double floor) {
    double slot = (width - LEFT) / Math.max(1, points.size());
    double thickness = Math.min(44, slot * 0.7 / Math.max(1, series.size()));
    for (Bar bar : bars) {
      double middle = LEFT + slot * (points.indexOf(bar.point()) + 0.5);
      double x = middle + (series.indexOf(bar.series()) - series.size() / 2.0) * thickness;
      double y = y(Math.max(bar.value(), 0), floor);
      page.setColor(BARS[series.indexOf(bar.series()) % BARS.length]);
      page.fill(new Rectangle2D.Double(x + 1, y, thickness - 2, floor - y));
      boolean isInside = floor - y > 16;
      page.setColor(isInside && series.indexOf(bar.series()) % 2 == 1 ? Color.WHITE : Color.BLACK);
      centre(page, bar.label(), x + thickness / 2, isInside ? y + 12 : y - 3);
    }
    page.setColor(Color.BLACK);
    for (String point : points) {
      centre(page, point, LEFT + slot * (points.indexOf(point) + 0.5), floor + 15);
    }
  }

  private void drawLegend(Graphics2D page) {
    double x = LEFT + 6;
    for (String name : series) {
      x = legend(page, BARS[series.indexOf(name) % BARS.length], name, x);
    }
    if (high > 0) {
      legend(page, BAND, targetLabel, x);
    }
  }

  private static double legend(Graphics2D page, Color colour, String label, double x) {
    page.setColor(colour);
    page.fill(new Rectangle2D.Double(x, 4, 12, 9));
    page.setColor(Color.BLACK);
    page.drawString(label, (float) x + 16, 12);
    return x + 16 + page.getFontMetrics().stringWidth(label) + 18;
  }

  private static void centre(Graphics2D page, String text, double x, double y) {
    page.drawString(text, (float) (x - page.getFontMetrics().stringWidth(text) / 2.0), (float) y);
  }

  private static void right(Graphics2D page, String text, double x, double y) {
    page.drawString(text, (float) (x - page.getFontMetrics().stringWidth(text)), (float) y);
  }
}
