package vn.tonghop.reports.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.imageio.ImageIO;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.warehouse.Failure;

/** A chart as a picture for files that hold no drawings, at 216 dots an inch. */
public final class ChartImage {

  /** The width of the drawing, in points. */
  public static final int WIDTH = 450;

  private static final int DOTS = 3;
  private static final String LETTERS = "/style/fonts/LiberationSerif-Regular.ttf";

  private ChartImage() {}

  /** The drawing as PNG, as wide and as high as it is on paper. */
  public static byte[] png(Said.Plot plot) {
    BufferedImage image =
        new BufferedImage(WIDTH * DOTS, plot.height() * DOTS, BufferedImage.TYPE_INT_RGB);
    Graphics2D surface = image.createGraphics();
    surface.setColor(Color.WHITE);
    surface.fillRect(0, 0, image.getWidth(), image.getHeight());
    surface.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    surface.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    surface.scale(DOTS, DOTS);
    try (InputStream letters = ChartImage.class.getResourceAsStream(LETTERS);
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(letters, LETTERS));
      Drawings.draw(plot, surface, WIDTH, plot.height(), font);
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException | FontFormatException e) {
      throw new Failure("Cannot draw a chart with the letters of " + LETTERS, e);
    } finally {
      surface.dispose();
    }
  }
}
