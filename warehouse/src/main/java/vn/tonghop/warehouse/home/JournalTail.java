package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import vn.tonghop.warehouse.Failure;

/**
 * The last whole line of a journal.
 *
 * @param line empty if there is none
 * @param end where it ends in the file; what lies behind it is half a line
 */
record JournalTail(Optional<JournalLine> line, long end) {

  private static final int WINDOW = 1 << 13;

  /**
   * Read from the end of the file, however long it has grown.
   *
   * @throws Failure if the line is damaged: nothing can follow it
   */
  static JournalTail of(FileChannel channel) throws IOException {
    for (long window = WINDOW; ; window *= 2) {
      long from = Math.max(0, channel.size() - window);
      byte[] bytes = bytes(channel, from);
      int end = last(bytes, bytes.length);
      int start = last(bytes, end);
      if (end >= 0 && (start >= 0 || from == 0)) {
        String line = new String(bytes, start + 1, end - start - 1, StandardCharsets.UTF_8);
        return new JournalTail(Optional.of(parsed(line)), from + end + 1);
      }
      if (from == 0) {
        return new JournalTail(Optional.empty(), 0);
      }
    }
  }

  private static JournalLine parsed(String line) {
    try {
      return JournalLine.parse(line);
    } catch (Failure e) {
      throw new Failure(
          "Cannot add to the journal: its last line is damaged, expected it as it was written; put journal/ back from a copy of the home, verify tells the rest",
          e);
    }
  }

  /** Where the last line feed before an index is; -1 if there is none. */
  static int last(byte[] bytes, int before) {
    int index = before - 1;
    while (index >= 0 && bytes[index] != '\n') {
      index--;
    }
    return index;
  }

  /** What lies in a file from a place on. */
  static byte[] bytes(FileChannel channel, long from) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
    channel.position(from);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      continue;
    }
    return Arrays.copyOf(bytes.array(), bytes.position());
  }
}
