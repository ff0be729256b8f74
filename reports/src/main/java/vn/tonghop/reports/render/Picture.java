package vn.tonghop.reports.render;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import vn.tonghop.reports.chart.Drawings;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.render.tagged.Told;

/** A chart's drawing on a printed page: vectors, and letters that can be searched for. */
final class Picture extends AbstractRenderer implements Graphics2DRenderable, Told {

  private static final long serialVersionUID = 1L;
  private static final String FAMILY = "Tong Hop Serif";
  private static final float SIZE = 10;

  private final transient Said.Plot plot;

  Picture(Said.Plot plot) {
    this.plot = plot;
  }

  /** The letters of all pages. */
  static Font font(int style, float size) {
    Font font =
        FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
            .getAwtFontFromBundles(FAMILY, style, size, Locale.ROOT, false);
    if (font == null) {
      throw new JRRuntimeException("The font family '" + FAMILY + "' is not installed");
    }
    return font;
  }

  @Override
  public String told() {
    return plot.told();
  }

  @Override
  public void render(JasperReportsContext context, Graphics2D surface, Rectangle2D area) {
    Font font = font(Font.PLAIN, SIZE);
    Graphics2D page = (Graphics2D) surface.create();
    page.translate(area.getX(), area.getY());
    Drawings.draw(plot, page, area.getWidth(), area.getHeight(), font);
    page.dispose();
  }
}
