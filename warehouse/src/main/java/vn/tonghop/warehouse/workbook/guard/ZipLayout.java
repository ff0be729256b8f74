package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether a package reads the same from its front, by the headers before its parts, as from its
 * back, by its directory. Spreadsheets do it one way or the other: a part that only one of the two
 * names would be looked at by nobody and used by somebody.
 */
record ZipLayout(ByteBuffer bytes) {

  private static final int LOCAL = 0x04034B50;
  private static final int CENTRAL = 0x02014B50;
  private static final int END = 0x06054B50;
  private static final int LOCAL_BYTES = 30;
  private static final int CENTRAL_BYTES = 46;
  private static final int END_BYTES = 22;
  private static final int MOST_COMMENT_BYTES = 65_535;

  /** Sizes that follow a part whose header could not know them; too few to hide a header in. */
  private static final int MOST_DESCRIPTOR_BYTES = 24;

  private record Part(String name, long packedBytes, int offset) {}

  /** Reads the whole file, whose size has been limited before. */
  static void requireOneReading(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    try {
      new ZipLayout(bytes).requireOneReading();
    } catch (IndexOutOfBoundsException e) {
      throw Refusal.truncated();
    }
  }

  private void requireOneReading() throws Refusal {
    int end = endRecord();
    int directory = bytes.getInt(end + 16);
    int at = 0;
    for (Part part : parts(directory, end)) {
      at = endOf(part, at);
    }
    requireGap(at, directory, MOST_DESCRIPTOR_BYTES);
  }

  /** What ends the package: a comment may follow it, and says itself how long it is. */
  private int endRecord() throws Refusal {
    int last = bytes.limit() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - MOST_COMMENT_BYTES); at--) {
      if (bytes.getInt(at) == END && unsignedShort(at + 20) == last - at) {
        return at;
      }
    }
    throw Refusal.truncated();
  }

  private List<Part> parts(int directory, int end) throws Refusal {
    List<Part> parts = new ArrayList<>();
    int at = directory;
    while (at < end) {
      if (bytes.getInt(at) != CENTRAL) {
        throw Refusal.truncated();
      }
      int nameBytes = unsignedShort(at + 28);
      parts.add(
          new Part(
              text(at + CENTRAL_BYTES, nameBytes),
              Integer.toUnsignedLong(bytes.getInt(at + 20)),
              bytes.getInt(at + 42)));
      at += CENTRAL_BYTES + nameBytes + unsignedShort(at + 30) + unsignedShort(at + 32);
    }
    if (at != end || parts.size() != unsignedShort(end + 10)) {
      throw Refusal.truncated();
    }
    parts.sort(Comparator.comparingInt(Part::offset));
    return parts;
  }

  /** Where a part ends that begins where the one before ended, its descriptor apart. */
  private int endOf(Part part, int before) throws Refusal {
    requireGap(before, part.offset(), MOST_DESCRIPTOR_BYTES);
    int nameBytes = unsignedShort(part.offset() + 26);
    if (bytes.getInt(part.offset()) != LOCAL
        || !text(part.offset() + LOCAL_BYTES, nameBytes).equals(part.name())) {
      throw Refusal.truncated();
    }
    long end =
        part.offset()
            + (long) LOCAL_BYTES
            + nameBytes
            + unsignedShort(part.offset() + 28)
            + part.packedBytes();
    return Math.toIntExact(Math.min(end, Integer.MAX_VALUE));
  }

  private static void requireGap(int from, int to, int most) throws Refusal {
    if (to < from || to - from > most) {
      throw Refusal.truncated();
    }
  }

  private int unsignedShort(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private String text(int at, int length) {
    byte[] text = new byte[length];
    bytes.get(at, text);
    return new String(text, StandardCharsets.ISO_8859_1);
  }
}
