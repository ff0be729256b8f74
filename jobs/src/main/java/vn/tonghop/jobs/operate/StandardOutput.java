package vn.tonghop.jobs.operate;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that tells when it cannot be written: Java's own swallows a full disk, and the
 * end of whoever reads it.
 */
final class StandardOutput extends OutputStream {
  /** As a shell counts a program that a closed pipe has ended. */
  static final int NOBODY_READS = 128 + 13;

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    System.out.write(bytes, offset, length);
    flush();
  }

  @Override
  public void flush() throws IOException {
    if (System.out.checkError()) {
      throw reason();
    }
  }

  /** Whether it is that nobody reads on, as when a pager is left: that is nobody's trouble. */
  static boolean isClosedPipe(IOException e) {
    return String.valueOf(e.getMessage()).contains("Broken pipe");
  }

  /**
   * The exit code of a command: what it printed in vain was not done.
   *
   * @param code the command's own
   */
  static int printed(int code) {
    if (code != 0 || !System.out.checkError()) {
      return code;
    }
    IOException reason = reason();
    if (isClosedPipe(reason)) {
      return NOBODY_READS;
    }
    System.err.println("tonghop: Cannot print: " + reason.getMessage());
    return 1;
  }

  /** The system says why when it is asked once more; what was to be printed is lost anyway. */
  private static IOException reason() {
    try (FileOutputStream again = new FileOutputStream(FileDescriptor.out)) {
      again.write('\n');
      return new IOException("the system refuses it");
    } catch (IOException e) {
      return e;
    }
  }
}
