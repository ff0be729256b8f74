package vn.tonghop.jobs.rehearse.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.plan.Duties;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.form.OwedRows;

/**
 * Answers a form that the city knows nothing about, from the form alone: each owed row with a value
 * of each column's type within its bounds. The values say nothing of one another.
 */
record FormAnswers(Duties duties, Dice dice) {

  private static final double TYPICAL = 1000;

  List<Row> of(String form, Duty duty) {
    return Forms.shipped().findNewest(form).orElseThrow().sheets().stream()
        .flatMap(
            sheet ->
                new OwedRows(duties)
                    .list(sheet, duty.agency().code(), duty.collection()).stream()
                        .map(row -> answer(form, sheet, row, duty)))
        .toList();
  }

  private Row answer(String form, FormSheet sheet, OwedRow row, Duty duty) {
    Map<String, Object> cells = new LinkedHashMap<>();
    for (FormColumn column : sheet.listWritable()) {
      if (!row.given().containsKey(column.name())) {
        String name =
            String.join(
                "/",
                form,
                duty.agency().code(),
                duty.collection().code(),
                row.key(),
                column.name());
        cells.put(column.name(), value(sheet, column, duty, name));
      }
    }
    return new Row.Line(sheet.name(), row.key(), cells);
  }

  private Object value(FormSheet sheet, FormColumn column, Duty duty, String name) {
    return switch (column.type()) {
      case DECIMAL -> number(column, name);
      case INTEGER -> number(column, name).longValueExact();
      case TEXT -> Officer.MARKING;
      case DATE -> GeneratedTasks.toldTo(duty.collection());
      case CODE -> code(sheet, column);
    };
  }

  /** A whole number: no cell, however few decimals it shows, shows another. */
  private BigDecimal number(FormColumn column, String name) {
    return BigDecimal.valueOf(TYPICAL * Math.abs(dice.deviate(name)))
        .max(column.bounds().lowest())
        .min(column.bounds().highest())
        .setScale(0, RoundingMode.HALF_UP);
  }

  /** The first code that does not say that there is nothing to say. */
  private static String code(FormSheet sheet, FormColumn column) {
    List<String> silent = sheet.answerCodes().getOrDefault(column.name(), List.of());
    return column.codes().keySet().stream()
        .filter(code -> !silent.contains(code))
        .findFirst()
        .orElseThrow();
  }
}
