package vn.tonghop.warehouse.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import vn.tonghop.warehouse.workbook.form.LandedColumn;

/** A column of a landed relation. */
record Field(String name, Kind kind, int precision, int scale) {

  enum Kind {
    TEXT,
    INTEGER,
    LONG,
    DECIMAL,
    DATE,
    TIMESTAMP;

    private static Kind of(String type) {
      return switch (type) {
        case "VARCHAR" -> TEXT;
        case "BIGINT" -> LONG;
        default -> valueOf(type);
      };
    }
  }

  private static final Pattern DECIMAL_TYPE = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");

  /** The decimal digits that still fit 64 bits. */
  private static final int LONG_DIGITS = 18;

  private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

  static Field text(String name) {
    return new Field(name, Kind.TEXT, 0, 0);
  }

  static Field integer(String name) {
    return new Field(name, Kind.INTEGER, 0, 0);
  }

  static Field timestamp(String name) {
    return new Field(name, Kind.TIMESTAMP, 0, 0);
  }

  /** A form's column. */
  static Field of(LandedColumn column) {
    Matcher decimal = DECIMAL_TYPE.matcher(column.type());
    if (decimal.matches()) {
      return new Field(
          column.name(),
          Kind.DECIMAL,
          Integer.parseInt(decimal.group(1)),
          Integer.parseInt(decimal.group(2)));
    }
    return new Field(column.name(), Kind.of(column.type()), 0, 0);
  }

  /** The bytes that a decimal of this precision needs: 28 digits need twelve. */
  private int decimalBytes() {
    return (int) Math.ceil((precision * Math.log(10) / Math.log(2) + 1) / 8);
  }

  private boolean fitsLong() {
    return precision <= LONG_DIGITS;
  }

  Type type() {
    return switch (kind) {
      case TEXT ->
          Types.optional(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case INTEGER -> Types.optional(PrimitiveTypeName.INT32).named(name);
      case LONG -> Types.optional(PrimitiveTypeName.INT64).named(name);
      case DATE ->
          Types.optional(PrimitiveTypeName.INT32).as(LogicalTypeAnnotation.dateType()).named(name);
      case TIMESTAMP ->
          Types.optional(PrimitiveTypeName.INT64)
              .as(LogicalTypeAnnotation.timestampType(false, TimeUnit.MICROS))
              .named(name);
      case DECIMAL -> decimal();
    };
  }

  private Type decimal() {
    LogicalTypeAnnotation annotation = LogicalTypeAnnotation.decimalType(scale, precision);
    return fitsLong()
        ? Types.optional(PrimitiveTypeName.INT64).as(annotation).named(name)
        : Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
            .length(decimalBytes())
            .as(annotation)
            .named(name);
  }

  /** Writes a value of this column's kind, which is not null. */
  void write(Object value, RecordConsumer out) {
    switch (kind) {
      case TEXT -> out.addBinary(Binary.fromString(value.toString()));
      case INTEGER -> out.addInteger(((Number) value).intValue());
      case LONG -> out.addLong(((Number) value).longValue());
      case DATE -> out.addInteger((int) ((LocalDate) value).toEpochDay());
      case TIMESTAMP -> out.addLong(ChronoUnit.MICROS.between(EPOCH, (LocalDateTime) value));
      case DECIMAL -> writeDecimal((BigDecimal) value, out);
    }
  }

  private void writeDecimal(BigDecimal value, RecordConsumer out) {
    BigDecimal scaled = value.setScale(scale);
    if (fitsLong()) {
      out.addLong(scaled.unscaledValue().longValueExact());
      return;
    }
    byte[] digits = scaled.unscaledValue().toByteArray();
    byte[] padded = new byte[decimalBytes()];
    Arrays.fill(padded, (byte) (scaled.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, padded, padded.length - digits.length, digits.length);
    out.addBinary(Binary.fromConstantByteArray(padded));
  }
}
