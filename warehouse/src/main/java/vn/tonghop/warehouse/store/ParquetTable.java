package vn.tonghop.warehouse.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Writes rows of a landed relation as one Parquet file, the schema given as data. The same rows
 * make the same bytes.
 *
 * <p>Parquet's own writer over a local file, with what would lead it to Hadoop given by us: rows
 * ({@link RowWriting}), compression ({@link Zstandard}) and settings.
 */
record ParquetTable(String relation, List<Field> fields) {

  ParquetTable {
    fields = List.copyOf(fields);
  }

  /**
   * Writes a file, zstd-compressed.
   *
   * @param rows column name to value; a column that is missing is null
   * @param footer what the file says of itself in its key-value footer
   */
  void write(Path file, List<Map<String, Object>> rows, Map<String, String> footer)
      throws IOException {
    List<Type> types = fields.stream().map(Field::type).toList();
    RowWriting writing = new RowWriting(new MessageType(relation, types), fields);
    try (ParquetWriter<Map<String, Object>> writer =
        new RowWriting.Builder(new LocalOutputFile(file), writing)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Zstandard())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withExtraMetaData(footer)
            .build()) {
      for (Map<String, Object> row : rows) {
        writer.write(row);
      }
    }
  }
}
