package vn.tonghop.warehouse.workbook.issue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.OwedRow;
import vn.tonghop.warehouse.workbook.form.RowPlan;

/**
 * The rows of a sheet as its YAML plans them: the owed ones under their groups, then blank ones.
 */
record PlannedRows(FormSheet sheet, EarlierAnswers earlier) {

  private static final int DECIMALS = 3;

  List<IssuedRow> list(List<OwedRow> owed) {
    List<IssuedRow> rows = new ArrayList<>();
    String group = "";
    int number = 0;
    for (OwedRow row : owed) {
      if (!row.group().equals(group)) {
        group = row.group();
        rows.add(new IssuedRow.Heading(group));
      }
      number++;
      rows.add(line(row, number));
    }
    if (sheet.rows().addedCount() > 0) {
      rows.add(new IssuedRow.Heading(RowPlan.ADDED));
    }
    for (int added = 1; added <= sheet.rows().addedCount(); added++) {
      String key = sheet.listKeys().get(0).name();
      rows.add(new IssuedRow.Line(0, DECIMALS, lines(), Map.of(key, RowPlan.addedKey(added))));
    }
    return rows;
  }

  private IssuedRow.Line line(OwedRow row, int number) {
    Map<String, Object> values = new HashMap<>();
    values.put("stt", Integer.toString(number));
    row.given()
        .forEach(
            (name, text) -> values.put(name, typed(sheet.findColumn(name).orElseThrow(), text)));
    Map<String, Object> before = earlier.find(sheet.name(), row.key());
    for (FormColumn column : sheet.columns()) {
      if (before.containsKey(column.earlier())) {
        values.put(column.name(), worded(column.earlier(), before.get(column.earlier())));
      }
    }
    return new IssuedRow.Line(0, DECIMALS, lines(), values);
  }

  /** An earlier answer as it was chosen. */
  private Object worded(String column, Object answer) {
    return answer instanceof String code
        ? sheet.findColumn(column).orElseThrow().codes().getOrDefault(code, code)
        : answer;
  }

  private int lines() {
    return sheet.rows().linesHigh();
  }

  private static Object typed(FormColumn column, String text) {
    return switch (column.type()) {
      case DECIMAL, INTEGER -> new BigDecimal(text);
      case DATE -> LocalDate.parse(text);
      case CODE -> column.codes().getOrDefault(text, text);
      case TEXT -> text;
    };
  }
}
