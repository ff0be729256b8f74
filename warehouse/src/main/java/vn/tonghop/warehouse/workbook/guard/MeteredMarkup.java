package vn.tonghop.warehouse.workbook.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * XML bytes, with the length of each tag, comment and text counted before the parser must hold it:
 * a parser keeps a whole attribute or comment in memory. Zero bytes are stepped over, so that
 * UTF-16 is followed too; an encoding that is not followed looks like one long token and is
 * refused.
 */
final class MeteredMarkup extends FilterInputStream {

  /** Where in the markup the next byte lies. */
  private enum Place {
    TEXT,
    TAG,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    COMMENT,
    INSTRUCTION,
    CDATA
  }

  private static final int COMMENT_START = '<' << 24 | '!' << 16 | '-' << 8 | '-';
  private static final int CDATA_START = '<' << 16 | '!' << 8 | '[';
  private static final int INSTRUCTION_START = '<' << 8 | '?';
  private static final int COMMENT_END = '-' << 16 | '-' << 8 | '>';
  private static final int CDATA_END = ']' << 16 | ']' << 8 | '>';
  private static final int INSTRUCTION_END = '?' << 8 | '>';
  private static final int THREE_BYTES = 0xFFFFFF;
  private static final int TWO_BYTES = 0xFFFF;

  private final Budget budget;
  private long tokenBytes;
  private int last;
  private Place place = Place.TEXT;

  MeteredMarkup(InputStream in, Budget budget) {
    super(in);
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    for (int i = offset; i < offset + read; i++) {
      step(buffer[i]);
    }
    budget.token(tokenBytes);
    return read;
  }

  private void step(byte next) throws Refusal {
    tokenBytes++;
    if (next == 0) {
      return;
    }
    last = last << 8 | next & 0xFF;
    Place before = place;
    place = after(next);
    if ((before == Place.TEXT) != (place == Place.TEXT)) {
      budget.token(tokenBytes);
      tokenBytes = 0;
    }
  }

  private Place after(byte next) {
    return switch (place) {
      case TEXT -> next == '<' ? Place.TAG : Place.TEXT;
      case TAG -> afterTagByte(next);
      case SINGLE_QUOTED -> next == '\'' ? Place.TAG : place;
      case DOUBLE_QUOTED -> next == '"' ? Place.TAG : place;
      case COMMENT -> (last & THREE_BYTES) == COMMENT_END ? Place.TEXT : place;
      case INSTRUCTION -> (last & TWO_BYTES) == INSTRUCTION_END ? Place.TEXT : place;
      case CDATA -> (last & THREE_BYTES) == CDATA_END ? Place.TEXT : place;
    };
  }

  private Place afterTagByte(byte next) {
    if (last == COMMENT_START) {
      return Place.COMMENT;
    }
    if ((last & THREE_BYTES) == CDATA_START) {
      return Place.CDATA;
    }
    if ((last & TWO_BYTES) == INSTRUCTION_START) {
      return Place.INSTRUCTION;
    }
    return switch (next) {
      case '>' -> Place.TEXT;
      case '\'' -> Place.SINGLE_QUOTED;
      case '"' -> Place.DOUBLE_QUOTED;
      default -> Place.TAG;
    };
  }
}
