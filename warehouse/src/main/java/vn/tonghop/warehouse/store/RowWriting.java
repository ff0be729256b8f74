package vn.tonghop.warehouse.store;

import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/**
 * Hands the values of rows to Parquet's writer, field by field.
 *
 * <p>Hadoop's {@link Configuration} stands in the signatures that Parquet asks for and is on the
 * compiler's class path only: at run time there is no Hadoop, and nobody calls them.
 */
final class RowWriting extends WriteSupport<Map<String, Object>> {

  /** Makes a writer of rows. */
  static final class Builder extends ParquetWriter.Builder<Map<String, Object>, Builder> {

    private final RowWriting writing;

    Builder(OutputFile file, RowWriting writing) {
      super(file);
      this.writing = writing;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation")
    protected WriteSupport<Map<String, Object>> getWriteSupport(Configuration hadoop) {
      return writing;
    }

    @Override
    protected WriteSupport<Map<String, Object>> getWriteSupport(ParquetConfiguration plain) {
      return writing;
    }
  }

  private final MessageType schema;
  private final List<Field> fields;
  private @Nullable RecordConsumer values;

  RowWriting(MessageType schema, List<Field> fields) {
    this.schema = schema;
    this.fields = fields;
  }

  @Override
  public String getName() {
    return "tonghop";
  }

  @Override
  @SuppressWarnings("deprecation")
  public WriteContext init(Configuration hadoop) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public WriteContext init(ParquetConfiguration plain) {
    return new WriteContext(schema, Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer values) {
    this.values = values;
  }

  @Override
  public void write(Map<String, Object> row) {
    values.startMessage();
    for (int at = 0; at < fields.size(); at++) {
      Field field = fields.get(at);
      Object value = row.get(field.name());
      if (value != null) {
        values.startField(field.name(), at);
        field.write(value, values);
        values.endField(field.name(), at);
      }
    }
    values.endMessage();
  }
}
