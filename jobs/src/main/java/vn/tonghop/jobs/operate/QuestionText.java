package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;

/** The text of a question that is not given on the command line. */
final class QuestionText {
  /** More than any question that is answered; a device never ends. */
  private static final int AT_MOST_BYTES = 4_000_000;

  private QuestionText() {}

  static String ofFile(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file.toString(), in);
    } catch (IOException e) {
      throw new Failure(
          "Cannot read the question from %s: it is not there or cannot be read, expected a file of SQL"
              .formatted(file),
          e);
    }
  }

  static String ofStandardInput() {
    try {
      return read("standard input", System.in);
    } catch (IOException e) {
      throw new Failure("Cannot read the question from standard input: it broke off", e);
    }
  }

  private static String read(String where, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(AT_MOST_BYTES + 1);
    if (bytes.length > AT_MOST_BYTES) {
      throw new Failure(
          "Cannot read the question from %s: it is longer than %d bytes"
              .formatted(where, AT_MOST_BYTES));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Failure(
          "Cannot read the question from %s: it is not UTF-8, expected that encoding"
              .formatted(where),
          e);
    }
  }
}
