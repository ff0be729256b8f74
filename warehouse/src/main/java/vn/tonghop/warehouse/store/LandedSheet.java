package vn.tonghop.warehouse.store;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/** A delivered sheet as rows to land: its form's columns beside where each row came from. */
final class LandedSheet {

  private static final String CELL = "_cell";

  private final FilledSheet filled;

  LandedSheet(FilledSheet filled) {
    this.filled = filled;
  }

  /** The Parquet schema, from the form's YAML. */
  List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.text("submission_sha256"));
    fields.add(Field.text("agency_code"));
    fields.add(Field.text("collection_code"));
    fields.add(Field.timestamp("received_at"));
    fields.add(Field.text("form"));
    fields.add(Field.integer("form_version"));
    fields.add(Field.text("sheet"));
    fields.add(Field.integer("row_number"));
    for (FormColumn column : filled.sheet().listStored()) {
      fields.add(field(column));
      if (column.hasLineage()) {
        fields.add(Field.text(column.name() + CELL));
      }
    }
    return fields;
  }

  /** The rows in which the officer entered anything; an untouched row is no answer. */
  List<Map<String, Object>> rows(Receipt receipt, LocalDateTime receivedAt) {
    return filled.rows().stream()
        .filter(filled::isEntered)
        .map(row -> row(row, receipt, receivedAt))
        .toList();
  }

  private Map<String, Object> row(FilledRow row, Receipt receipt, LocalDateTime receivedAt) {
    Map<String, Object> values = new HashMap<>();
    values.put("submission_sha256", receipt.sha256());
    values.put("agency_code", receipt.sender());
    values.put("collection_code", receipt.collection());
    values.put("received_at", receivedAt);
    values.put("form", filled.form().code());
    values.put("form_version", filled.form().version());
    values.put("sheet", filled.sheet().titleVi());
    values.put("row_number", row.number());
    for (FormColumn column : filled.sheet().listStored()) {
      row.findCell(column.name()).ifPresent(cell -> values.put(column.name(), cell.value()));
      if (column.hasLineage() && row.isFilled(column.name())) {
        values.put(column.name() + CELL, filled.address(row, column.name()));
      }
    }
    return values;
  }

  private static Field field(FormColumn column) {
    Field.Kind kind =
        switch (column.type()) {
          case DECIMAL -> Field.Kind.DECIMAL;
          case INTEGER -> Field.Kind.LONG;
          case DATE -> Field.Kind.DATE;
          case TEXT, CODE -> Field.Kind.TEXT;
        };
    return new Field(column.name(), kind, column.precision(), column.scale());
  }
}
