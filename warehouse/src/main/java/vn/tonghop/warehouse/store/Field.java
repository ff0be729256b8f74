package vn.tonghop.warehouse.store;

import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A column of a landed relation. */
record Field(String name, Kind kind, int precision, int scale) {

  enum Kind {
    TEXT,
    INTEGER,
    LONG,
    DECIMAL,
    DATE,
    TIMESTAMP
  }

  /** The decimal digits that still fit 64 bits. */
  private static final int LONG_DIGITS = 18;

  static Field text(String name) {
    return new Field(name, Kind.TEXT, 0, 0);
  }

  static Field integer(String name) {
    return new Field(name, Kind.INTEGER, 0, 0);
  }

  static Field timestamp(String name) {
    return new Field(name, Kind.TIMESTAMP, 0, 0);
  }

  /** The bytes that a decimal of this precision needs: 28 digits need twelve. */
  int decimalBytes() {
    return (int) Math.ceil((precision * Math.log(10) / Math.log(2) + 1) / 8);
  }

  boolean fitsLong() {
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
}
