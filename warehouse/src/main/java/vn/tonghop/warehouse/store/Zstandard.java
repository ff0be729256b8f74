package vn.tonghop.warehouse.store;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Compresses pages as zstd without going through Hadoop's codecs, as Parquet itself would. */
final class Zstandard implements CompressionCodecFactory, BytesInputCompressor {

  /** The level that Parquet takes. */
  private static final int LEVEL = 3;

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    if (codec != getCodecName()) {
      throw new IllegalArgumentException("Cannot compress as %s: expected ZSTD".formatted(codec));
    }
    return this;
  }

  @Override
  public BytesInput compress(BytesInput page) throws IOException {
    return BytesInput.from(Zstd.compress(page.toInputStream().readAllBytes(), LEVEL));
  }

  @Override
  public CompressionCodecName getCodecName() {
    return CompressionCodecName.ZSTD;
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("Landed files are read by DuckDB");
  }

  @Override
  public void release() {
    // Nothing is held between pages.
  }
}
