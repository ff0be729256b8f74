package vn.tonghop.warehouse.workbook.annotate;

/** Whether something is used in place of a workbook that is given back. */
public enum EarlierReport {
  NONE("hiện chưa có báo cáo nào của kỳ này được dùng."),
  STANDS("báo cáo của kỳ này đã được tiếp nhận trước đó vẫn được dùng."),
  /** Of a file that names no agency and collection. */
  UNKNOWN(
      "nếu trước đó đơn vị đã có báo cáo của kỳ này được tiếp nhận thì báo cáo đó vẫn được dùng.");

  private final String wordsVi;

  EarlierReport(String wordsVi) {
    this.wordsVi = wordsVi;
  }

  String wordsVi() {
    return wordsVi;
  }
}
