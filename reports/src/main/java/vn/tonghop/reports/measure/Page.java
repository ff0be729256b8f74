package vn.tonghop.reports.measure;

import java.util.List;

/**
 * A page of a PDF; lengths are points from its upper left corner.
 *
 * @param runs what is written on it, in the order of writing
 * @param drawn what is written within its pictures
 * @param strokes the lines on it that lie flat
 * @param fields what is left to be filled in, such as a signature
 */
public record Page(
    double width,
    double height,
    List<Run> runs,
    List<Run> drawn,
    List<Stroke> strokes,
    List<Field> fields) {

  /**
   * Letters of one font side by side on one line.
   *
   * @param left where the first letter begins
   * @param right where the last one ends, spaces not counted
   * @param baseline how far below the upper edge they stand
   */
  public record Run(
      String text,
      double left,
      double right,
      double baseline,
      double size,
      String font,
      boolean isBlack) {

    public boolean isBold() {
      return font.contains("Bold");
    }

    public boolean isItalic() {
      return font.contains("Italic");
    }

    public double centre() {
      return (left + right) / 2;
    }

    public double length() {
      return right - left;
    }
  }

  /** A flat line. */
  public record Stroke(double left, double right, double y) {

    public double centre() {
      return (left + right) / 2;
    }

    public double length() {
      return right - left;
    }
  }

  /** A field of a form. */
  public record Field(double left, double top, double right, double bottom) {

    public double centre() {
      return (left + right) / 2;
    }

    /** Whether letters stand where the field is. */
    public boolean covers(Run run) {
      return run.right() > left
          && run.left() < right
          && run.baseline() > top
          && run.baseline() - run.size() < bottom;
    }
  }

  public Page {
    runs = List.copyOf(runs);
    drawn = List.copyOf(drawn);
    strokes = List.copyOf(strokes);
    fields = List.copyOf(fields);
  }
}
