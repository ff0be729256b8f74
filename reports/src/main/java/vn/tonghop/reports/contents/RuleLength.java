package vn.tonghop.reports.contents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import vn.tonghop.warehouse.Failure;

/**
 * How long the lines under the bold texts of a letter's head are, in points (Decree 30/2020/NĐ-CP,
 * appendix I): that under the motto as long as its text, those under agency and subject between a
 * third and a half of theirs.
 */
public final class RuleLength {

  private static final String LETTERS = "/style/fonts/LiberationSerif-Bold.ttf";
  private static final double SHARE = 0.42;

  private static final class Bold {
    static final Font FONT = read();

    private static Font read() {
      try (InputStream letters = RuleLength.class.getResourceAsStream(LETTERS)) {
        return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(letters, LETTERS));
      } catch (IOException | FontFormatException e) {
        throw new Failure("Cannot measure a text with the letters of " + LETTERS, e);
      }
    }
  }

  private RuleLength() {}

  /** Of the line under a text whose longest line is as wide as a field at most. */
  public static double partOf(String text, float size, double widest) {
    return Math.min(text.lines().mapToDouble(line -> width(line, size)).max().orElse(0), widest)
        * SHARE;
  }

  /** Of a line of text. */
  public static double width(String line, float size) {
    return Bold.FONT
        .deriveFont(size)
        .getStringBounds(line, new FontRenderContext(null, true, true))
        .getWidth();
  }
}
