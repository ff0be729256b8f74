package vn.tonghop.reports.gate;

import vn.tonghop.warehouse.Coded;

/** What is examined. */
public enum Rule implements Coded {
  /** Counts in the text are those of the annexes. */
  COUNTS("số đếm trong lời văn khớp với phụ lục"),
  /** Every figure of a sentence stands in a relation; that of an indicator is the annex's. */
  FIGURES("số trong câu khớp với bảng số liệu"),
  /** Every annex is referred to and none is empty. */
  ANNEXES("phụ lục được dẫn trong báo cáo và có nội dung"),
  /** Who issues and who signs exists on the edition's day. */
  ISSUER("cơ quan ban hành và chức vụ người ký có trong ngày lập báo cáo"),
  /** States agree with the edition's instant. */
  STATES("trạng thái khớp với thời điểm chốt số liệu"),
  /** No chart is empty. */
  CHARTS("biểu đồ có số liệu"),
  /** PDF, DOCX and XLSX say the same and nothing is lost. */
  TEXTS("tệp PDF, DOCX và XLSX có cùng nội dung, không mất chữ"),
  /** The layout is that of the decree's appendix I. */
  LAYOUT("thể thức theo Nghị định 30/2020/NĐ-CP"),
  /** Where a key is set, the report is signed with it. */
  SIGNATURE("chữ ký số");

  private final String nameVi;

  Rule(String nameVi) {
    this.nameVi = nameVi;
  }

  public String nameVi() {
    return nameVi;
  }
}
