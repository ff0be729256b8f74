package vn.tonghop.warehouse.store;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.LandedColumn;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

/** A delivered sheet as rows to land: its form's columns beside where each row came from. */
record LandedSheet(FilledSheet filled) {

  /** The Parquet schema, from the form's YAML. */
  List<Field> fields() {
    return LandedColumn.listOf(filled.sheet()).stream().map(Field::of).toList();
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
        values.put(LandedColumn.cellOf(column), filled.address(row, column.name()));
      }
    }
    return values;
  }
}
