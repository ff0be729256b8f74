package vn.tonghop.warehouse.store;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.IOException;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputCompressor;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compresses the pages of one file as zstd without going through Hadoop's codecs, as Parquet itself
 * would.
 */
final class Zstandard implements CompressionCodecFactory, BytesInputCompressor {

  /** The level that Parquet takes. */
  private static final int LEVEL = 3;

  /** One for all pages: to make it takes longer than to compress a page of few rows. */
  private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    if (codec != getCodecName()) {
      throw new IllegalArgumentException("Cannot compress as %s: expected ZSTD".formatted(codec));
    }
    return this;
  }

  @Override
  public BytesInput compress(BytesInput page) throws IOException {
    return BytesInput.from(context.compress(page.toInputStream().readAllBytes()));
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
    context.close();
  }
}
