package vn.tonghop.reports.pages;

import vn.tonghop.warehouse.Digest;

/**
 * One line of text, or one picture.
 *
 * @param place the page or part that it stands on
 */
record Line(String place, String text) {
  private static final int SHORT = 8;

  /** A picture is known by what it is drawn by. */
  static Line ofPicture(String place, byte[] drawn) {
    return new Line(place, "(picture %s)".formatted(Digest.ofBytes(drawn).substring(0, SHORT)));
  }

  String shown() {
    return place + ": " + text;
  }
}
