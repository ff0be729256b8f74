package vn.tonghop.warehouse.workbook.issue;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;

/** Drop-downs and checks in the entry cells, with a word of help when one is chosen. */
record EntryGuards(XSSFSheet sheet, FormSheet plan) {

  /** What Excel lets a prompt's title and text be long. */
  private static final int LONGEST_TITLE = 32;

  private static final String FROM_2000 = "36526";
  private static final String TO_2100 = "73415";

  void guard(int firstRow, int lastRow) {
    for (int at = 0; at < plan.columns().size() && firstRow <= lastRow; at++) {
      if (plan.columns().get(at).isEntry() || plan.columns().get(at).isGiven()) {
        guard(plan.columns().get(at), new CellRangeAddressList(firstRow, lastRow, at, at));
      }
    }
  }

  private void guard(FormColumn column, CellRangeAddressList cells) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation guard = helper.createValidation(constraint(helper, column), cells);
    guard.setEmptyCellAllowed(true);
    if (column.type() != FormColumn.Type.TEXT) {
      guard.setErrorStyle(DataValidation.ErrorStyle.STOP);
      guard.createErrorBox(title(column), complaint(column));
      guard.setShowErrorBox(true);
    }
    if (!column.helpVi().isEmpty()) {
      guard.createPromptBox(title(column), column.helpVi());
      guard.setShowPromptBox(true);
    }
    guard.setSuppressDropDownArrow(column.type() == FormColumn.Type.CODE);
    sheet.addValidationData(guard);
  }

  private static DataValidationConstraint constraint(
      DataValidationHelper helper, FormColumn column) {
    String lowest = column.bounds().lowest().toString();
    String highest = column.bounds().highest().toString();
    return switch (column.type()) {
      case DECIMAL -> helper.createDecimalConstraint(OperatorType.BETWEEN, lowest, highest);
      case INTEGER -> helper.createIntegerConstraint(OperatorType.BETWEEN, lowest, highest);
      case DATE ->
          helper.createDateConstraint(OperatorType.BETWEEN, FROM_2000, TO_2100, "yyyy-mm-dd");
      case CODE ->
          helper.createExplicitListConstraint(column.codes().values().toArray(String[]::new));
      case TEXT -> helper.createTextLengthConstraint(OperatorType.BETWEEN, "0", "32000");
    };
  }

  private static String complaint(FormColumn column) {
    return switch (column.type()) {
      case CODE -> "Đề nghị chọn trong danh sách.";
      case DATE -> "Đề nghị ghi ngày theo dạng ngày/tháng/năm, ví dụ 14/6/2024.";
      case DECIMAL, INTEGER -> "Ô này phải ghi số. Phần chữ ghi vào cột Ghi chú.";
      case TEXT -> "Nội dung quá dài.";
    };
  }

  private static String title(FormColumn column) {
    String heading = column.headingVi();
    return heading.length() <= LONGEST_TITLE ? heading : heading.substring(0, LONGEST_TITLE);
  }
}
