package vn.tonghop.warehouse.workbook.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The unpacked bytes of one part, counted as they pass. */
final class MeteredPart extends FilterInputStream {

  private final Budget budget;
  private final long packedBytes;
  private long partBytes;

  MeteredPart(InputStream in, long packedBytes, Budget budget) {
    super(in);
    this.packedBytes = packedBytes;
    this.budget = budget;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, Math.min(length, 8192));
    if (read > 0) {
      partBytes += read;
      budget.requireTime();
      budget.unpacked(read, partBytes, packedBytes);
    }
    return read;
  }
}
