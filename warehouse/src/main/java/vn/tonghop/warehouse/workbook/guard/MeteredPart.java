package vn.tonghop.warehouse.workbook.guard;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The unpacked bytes of one part, counted as they pass. They are as many as the directory says, for
 * whoever opens the package later reckons with what that says, and have the checksum that it gives:
 * a spreadsheet program opens no other.
 */
final class MeteredPart extends FilterInputStream {

  private final Budget budget;
  private final ZipEntry entry;
  private final CRC32 checksum = new CRC32();
  private long partBytes;

  MeteredPart(InputStream in, ZipEntry entry, Budget budget) {
    super(in);
    this.entry = entry;
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
      checksum.update(buffer, offset, read);
      budget.requireTime();
      budget.unpacked(read, partBytes, entry.getCompressedSize());
    }
    if (partBytes > entry.getSize() || read < 0 && !isAsPacked()) {
      throw Refusal.truncated();
    }
    return read;
  }

  private boolean isAsPacked() {
    return partBytes == entry.getSize() && checksum.getValue() == entry.getCrc();
  }
}
