package vn.tonghop.warehouse.store;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Writes rows of a landed relation as one Parquet file, the schema given as data. */
final class ParquetTable {

  private final String relation;
  private final List<Field> fields;

  ParquetTable(String relation, List<Field> fields) {
    this.relation = relation;
    this.fields = List.copyOf(fields);
  }

  /**
   * Writes a file, zstd-compressed.
   *
   * @param rows column name to value; a column that is missing is null
   * @param footer what the file says of itself in its key-value footer
   */
  void write(Path file, List<Map<String, Object>> rows, Map<String, String> footer)
      throws IOException {
    List<Type> types = fields.stream().map(Field::type).collect(Collectors.toList());
    MessageType schema = new MessageType(relation, types);
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withExtraMetaData(footer)
            .build()) {
      for (Map<String, Object> row : rows) {
        writer.write(group(schema, row));
      }
    }
  }

  private Group group(MessageType schema, Map<String, Object> row) {
    Group group = new SimpleGroup(schema);
    for (Field field : fields) {
      Object value = row.get(field.name());
      if (value != null) {
        add(group, field, value);
      }
    }
    return group;
  }

  private static void add(Group group, Field field, Object value) {
    String name = field.name();
    switch (field.kind()) {
      case TEXT -> group.add(name, value.toString());
      case INTEGER -> group.add(name, ((Number) value).intValue());
      case LONG -> group.add(name, ((Number) value).longValue());
      case DATE -> group.add(name, (int) ((LocalDate) value).toEpochDay());
      case TIMESTAMP ->
          group.add(
              name,
              ChronoUnit.MICROS.between(
                  LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC), (LocalDateTime) value));
      case DECIMAL -> addDecimal(group, field, (BigDecimal) value);
    }
  }

  private static void addDecimal(Group group, Field field, BigDecimal value) {
    BigDecimal scaled = value.setScale(field.scale());
    if (field.fitsLong()) {
      group.add(field.name(), scaled.unscaledValue().longValueExact());
      return;
    }
    byte[] digits = scaled.unscaledValue().toByteArray();
    byte[] padded = new byte[field.decimalBytes()];
    Arrays.fill(padded, (byte) (scaled.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, padded, padded.length - digits.length, digits.length);
    group.add(field.name(), Binary.fromConstantByteArray(padded));
  }
}
