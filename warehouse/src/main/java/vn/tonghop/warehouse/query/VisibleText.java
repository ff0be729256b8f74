package vn.tonghop.warehouse.query;

/**
 * A text as one line of a terminal can show it: what would command the terminal, break the line or
 * turn it around is shown as a sign of its own.
 */
final class VisibleText {
  private static final int PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private VisibleText() {}

  static String of(String text) {
    return text.codePoints().allMatch(VisibleText::isPlain) ? text : shown(text);
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isPlain(c)) {
                shown.appendCodePoint(c);
              } else if (c < ' ') {
                shown.appendCodePoint(PICTURES + c);
              } else if (c == DELETE) {
                shown.appendCodePoint(PICTURE_OF_DELETE);
              } else {
                shown.append("<U+%04X>".formatted(c));
              }
            });
    return shown.toString();
  }
}
