package vn.tonghop.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A surface of a width and a height, and what can be put on it; letters are 10 points high. */
final class Canvas {

  /** How a letter stands to the place that is named for it. */
  enum Anchor {
    LEFT(0),
    MIDDLE(0.5),
    RIGHT(1);

    private final double share;

    Anchor(double share) {
      this.share = share;
    }
  }

  /**
   * What is written, and where.
   *
   * @param baseline how far below the upper edge its letters stand
   */
  record Label(String text, double left, double right, double baseline) {

    /** Whether the two are read as one, or over one another. */
    boolean touches(Label other) {
      return isBeside(other) && left < other.right + SPACE && other.left < right + SPACE;
    }

    /** Whether it stands on one line with another and to the left of it. */
    boolean isReadBefore(Label other) {
      return isBeside(other) && right < other.left;
    }

    /** What its letters take. */
    Rectangle2D box() {
      return new Rectangle2D.Double(left - 1, baseline - LINE + 3, right - left + 2, LINE - 1);
    }

    /** Whether the two stand on one line. */
    boolean isBeside(Label other) {
      return Math.abs(baseline - other.baseline) < LETTERS;
    }
  }

  static final double LINE = 12;

  private static final double LETTERS = 10;
  private static final double SPACE = 2.5;
  static final Color INK = Color.BLACK;
  static final Color GRID = new Color(0xD9D9D9);
  static final Color BAND = new Color(0xF3E3BE);
  static final Color BOUND = new Color(0x8A5A10);

  /** From light to dark, so that they differ in black and white too; the last is what is told. */
  private static final List<Color> SHADES =
      List.of(new Color(0xC3CEDB), new Color(0x8FA5BE), new Color(0x557A9F), new Color(0x1F4E79));

  private final Graphics2D surface;
  private final double width;
  private final double height;
  private final List<Label> written = new ArrayList<>();

  Canvas(Graphics2D surface, double width, double height, Font font) {
    this.surface = surface;
    this.width = width;
    this.height = height;
    surface.setFont(font.deriveFont(10f));
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** The shade of one of several series: the last is the darkest. */
  static Color shade(int index, int count) {
    return SHADES.get(
        count == 1 ? SHADES.size() - 1 : index * (SHADES.size() - 1) / Math.max(1, count - 1));
  }

  /** Ink that is read on a shade. */
  static Color inkOn(Color shade) {
    return shade.getGreen() < 0x90 ? Color.WHITE : INK;
  }

  double widthOf(String text) {
    return surface.getFontMetrics().stringWidth(text);
  }

  /** What is written so far, in the order in which a page is read by a program. */
  List<Label> written() {
    return List.copyOf(written);
  }

  void text(String text, double x, double baseline, Anchor anchor, Color ink) {
    Label label = label(text, x, baseline, anchor);
    written.add(label);
    surface.setColor(ink);
    surface.drawString(text, (float) label.left(), (float) baseline);
  }

  private Label label(String text, double x, double baseline, Anchor anchor) {
    double left = x - widthOf(text) * anchor.share;
    return new Label(text, left, left + widthOf(text), baseline);
  }

  /**
   * The baseline nearest to the wanted one, line by line, at which a text touches no other; the
   * wanted one where there is none.
   *
   * @param first the line that is tried first: {@link #LINE} below, or as much above
   */
  double free(String text, double x, double wanted, Anchor anchor, double first) {
    return IntStream.range(0, (int) (2 * height / LINE))
        .mapToDouble(i -> wanted + (i % 2 == 0 ? -first : first) * ((i + 1) / 2))
        .filter(baseline -> baseline >= LETTERS && baseline <= height)
        .filter(baseline -> written.stream().noneMatch(label(text, x, baseline, anchor)::touches))
        .findFirst()
        .orElse(wanted);
  }

  /**
   * Whether a text would be whole, touch no other, be read after the last one and have none of
   * these lines run through it.
   */
  boolean isFree(String text, double x, double baseline, Anchor anchor, List<Line2D> lines) {
    Label label = label(text, x, baseline, anchor);
    return label.left() >= 0
        && label.right() <= width
        && baseline >= LETTERS
        && baseline <= height
        && written.stream().noneMatch(label::touches)
        && written.stream().skip(Math.max(0, written.size() - 1)).noneMatch(label::isReadBefore)
        && lines.stream().noneMatch(label.box()::intersectsLine);
  }

  /** A text over lines and shades, with paper behind it. */
  void onPaper(String text, double x, double baseline, Anchor anchor) {
    double width = widthOf(text);
    box(x - width * anchor.share - 1, baseline - LINE + 3, width + 2, LINE - 1, Color.WHITE);
    text(text, x, baseline, anchor, INK);
  }

  /** A text on one line, drawn closer where a width asks for it. */
  void fitted(String text, double x, double baseline, double within, Anchor anchor) {
    Font font = surface.getFont();
    double share = Math.min(1, within / Math.max(1, widthOf(text)));
    surface.setFont(font.deriveFont(AffineTransform.getScaleInstance(share, 1)));
    text(text, x, baseline, anchor, INK);
    surface.setFont(font);
  }

  /** A text in as many lines as a width asks for. */
  void block(String text, double x, double firstBaseline, double within, Anchor anchor) {
    double baseline = firstBaseline;
    for (String line : lines(text, within)) {
      text(line, x, baseline, anchor, INK);
      baseline += LINE;
    }
  }

  List<String> lines(String text, double within) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && widthOf(longer) > within) {
        lines.add(line);
        longer = word;
      }
      line = longer;
    }
    lines.add(line);
    return lines;
  }

  void box(double x, double y, double w, double h, Color colour) {
    surface.setColor(colour);
    surface.fill(new Rectangle2D.Double(x, y, w, h));
  }

  void dot(double x, double y, Color colour) {
    surface.setColor(colour);
    surface.fill(new Ellipse2D.Double(x - 2, y - 2, 4, 4));
  }

  void line(double x1, double y1, double x2, double y2, Color colour) {
    stroke(x1, y1, x2, y2, colour, new BasicStroke(0.6f));
  }

  void thick(double x1, double y1, double x2, double y2, Color colour) {
    stroke(x1, y1, x2, y2, colour, new BasicStroke(1.6f));
  }

  void dashed(double x1, double y1, double x2, double y2) {
    float[] dash = {4, 2};
    stroke(
        x1,
        y1,
        x2,
        y2,
        BOUND,
        new BasicStroke(0.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, dash, 0));
  }

  private void stroke(
      double x1, double y1, double x2, double y2, Color colour, BasicStroke stroke) {
    surface.setColor(colour);
    surface.setStroke(stroke);
    surface.draw(new Line2D.Double(x1, y1, x2, y2));
  }
}
