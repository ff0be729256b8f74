package vn.tonghop.jobs.serving;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What goes over the socket: the number of words and each word; back, pieces of text, each behind
 * the sign of its stream, and the exit code behind that of the end. A text is its length in bytes
 * and its UTF-8.
 */
final class Wire {

  static final int OUT = 1;
  static final int ERR = 2;
  private static final int END = 3;

  private static final int WORDS_AT_MOST = 1_000;
  private static final int BYTES_AT_MOST = 1 << 20;

  private Wire() {}

  static void writeWords(DataOutputStream out, List<String> words) throws IOException {
    out.writeInt(words.size());
    for (String word : words) {
      writeText(out, word.getBytes(StandardCharsets.UTF_8));
    }
    out.flush();
  }

  static List<String> readWords(DataInputStream in) throws IOException {
    int count = bounded(in.readInt(), WORDS_AT_MOST);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(readText(in));
    }
    return words;
  }

  /** What is printed there, under the sign of its stream. */
  static PrintWriter writer(DataOutputStream to, int sign) {
    return new PrintWriter(
        new OutputStreamWriter(new Pieces(to, sign), StandardCharsets.UTF_8), true);
  }

  static void writeEnd(DataOutputStream out, int exitCode) throws IOException {
    out.writeByte(END);
    out.writeInt(exitCode);
    out.flush();
  }

  /** Passes on what is printed there, until the end. */
  static int readAnswer(DataInputStream in, PrintWriter out, PrintWriter err) throws IOException {
    for (int sign = in.readByte(); sign != END; sign = in.readByte()) {
      PrintWriter stream = sign == OUT ? out : err;
      stream.print(readText(in));
      stream.flush();
    }
    return in.readInt();
  }

  private static void writeText(DataOutputStream out, byte[] text) throws IOException {
    out.writeInt(text.length);
    out.write(text);
  }

  private static String readText(DataInputStream in) throws IOException {
    return new String(in.readNBytes(bounded(in.readInt(), BYTES_AT_MOST)), StandardCharsets.UTF_8);
  }

  private static int bounded(int number, int atMost) throws IOException {
    if (number < 0 || number > atMost) {
      throw new IOException(
          "Cannot read a text of %d: expected at most %d".formatted(number, atMost));
    }
    return number;
  }

  /** Each piece of one of the streams, whole before a piece of the other. */
  private static final class Pieces extends OutputStream {

    private final DataOutputStream to;
    private final int sign;

    Pieces(DataOutputStream to, int sign) {
      this.to = to;
      this.sign = sign;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      synchronized (to) {
        to.writeByte(sign);
        writeText(to, Arrays.copyOfRange(bytes, offset, offset + length));
        to.flush();
      }
    }
  }
}
