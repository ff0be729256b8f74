package vn.tonghop.warehouse.store;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.compression.CompressionCodecFactory.BytesInputDecompressor;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;

/** Reads a file as any program does that knows Parquet and not us: by Apache's own reader. */
final class AsParquetReads {

  private AsParquetReads() {}

  static ParquetFileReader open(Path file) throws IOException {
    return ParquetFileReader.open(
        new LocalInputFile(file),
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new Unpacking())
            .build());
  }

  static List<Group> rows(ParquetFileReader reader) throws IOException {
    MessageType schema = reader.getFileMetaData().getSchema();
    RecordReader<Group> records =
        new ColumnIOFactory()
            .getColumnIO(schema)
            .getRecordReader(reader.readNextRowGroup(), new GroupRecordConverter(schema));
    List<Group> rows = new ArrayList<>();
    for (long at = 0; at < reader.getRecordCount(); at++) {
      rows.add(records.read());
    }
    return rows;
  }

  /** Parquet's own would ask for Hadoop. */
  private static final class Unpacking implements CompressionCodecFactory, BytesInputDecompressor {

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      return this;
    }

    @Override
    public BytesInput decompress(BytesInput page, int size) throws IOException {
      return BytesInput.from(Zstd.decompress(page.toInputStream().readAllBytes(), size));
    }

    @Override
    public void decompress(ByteBuffer from, int fromSize, ByteBuffer to, int toSize) {
      throw new UnsupportedOperationException("Only pages on the heap are read here");
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("This one reads");
    }

    @Override
    public void release() {
      // Nothing is held between pages.
    }
  }
}
