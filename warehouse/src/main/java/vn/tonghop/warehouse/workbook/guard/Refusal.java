package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.math.BigDecimal;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.VietnameseNumber;

/** Ends looking at a file, with the kind that it turned out to be; never leaves this package. */
final class Refusal extends IOException {

  /** What to do with a workbook of another kind, step by step. */
  private static final String SAVE_AS_XLSX =
      "đề nghị mở tệp bằng Excel, bấm Tệp (File) > Lưu thành (Save As), ở ô Kiểu tệp (Save as type)"
          + " chọn “Excel Workbook (*.xlsx)”, bấm Lưu (Save), rồi gửi lại tệp .xlsx vừa lưu";

  static final Reason EMPTY =
      new Reason("Tệp rỗng; đề nghị gửi lại", "The file is empty; send it again");
  static final Reason TRUNCATED =
      new Reason(
          "Tệp bị hỏng hoặc gửi thiếu; đề nghị mở tệp bằng Excel, lưu lại rồi gửi lại",
          "The file is damaged or incomplete; open it in Excel, save it and send it again");
  static final Reason OTHER_KIND =
      new Reason(
          "Tệp không phải là bảng tính .xlsx; đề nghị điền và gửi bảng tính .xlsx đã được cấp. Nếu tệp"
              + " này mở được bằng Excel: "
              + SAVE_AS_XLSX,
          "The file is not an .xlsx workbook; send the workbook that was issued, or, if Excel opens"
              + " this file, save it as .xlsx and send that");
  static final Reason ENCRYPTED =
      new Reason(
          "Bảng tính có đặt mật khẩu mở tệp nên không đọc được; đề nghị mở tệp bằng Excel, chọn Tệp"
              + " (File) > Thông tin (Info) > Bảo vệ sổ làm việc (Protect Workbook) > Mã hóa bằng"
              + " mật khẩu (Encrypt with Password), xóa trắng ô mật khẩu, bấm OK, lưu rồi gửi lại",
          "The workbook needs a password to open; remove the password and send it again");
  static final Reason LOCKED_ARCHIVE =
      new Reason(
          "Tệp nén có đặt mật khẩu nên không đọc được; đề nghị gửi thẳng bảng tính .xlsx, không nén",
          "The archive needs a password to open; send the .xlsx workbook itself");
  static final Reason MACROS =
      new Reason(
          "Bảng tính có chứa macro; " + SAVE_AS_XLSX,
          "The workbook contains macros; save it as .xlsx and send it again");

  private final transient FileKind.Refused kind;

  Refusal(FileKind.Refused kind) {
    super(kind.reason().en());
    this.kind = kind;
  }

  FileKind.Refused kind() {
    return kind;
  }

  static Refusal dangerous(String vi, String en) {
    return new Refusal(FileKind.Why.DANGEROUS_FILE.with(new Reason(vi, en)));
  }

  /** A workbook of a kind that is not read, with how to make it one that is. */
  static FileKind.Refused otherKind(String kindVi, String kindEn) {
    return FileKind.Why.WORKBOOK_OF_ANOTHER_KIND.with(
        new Reason(
            "Bảng tính ở định dạng %s, chưa đọc được; %s".formatted(kindVi, SAVE_AS_XLSX),
            "The workbook is in the format %s; save it as .xlsx and send it again"
                .formatted(kindEn)));
  }

  /** An archive that holds so many workbooks, which is not one. */
  static Reason archive(int workbooks) {
    String heldVi =
        switch (workbooks) {
          case 0 -> "Tệp nén không có bảng tính nào";
          case 1 -> "Tệp nén nằm trong một tệp nén khác";
          default -> "Tệp nén có %d bảng tính, không rõ đọc bảng nào".formatted(workbooks);
        };
    return new Reason(
        heldVi + "; đề nghị gửi thẳng từng bảng tính .xlsx đã được cấp, không nén",
        "The archive holds %d workbooks, expected one and no other archive; send the .xlsx workbook itself"
            .formatted(workbooks));
  }

  static Refusal linksOut() {
    return dangerous(
        "Bảng tính có liên kết tới tệp hoặc nguồn dữ liệu bên ngoài; đề nghị bỏ liên kết (Dữ liệu >"
            + " Sửa liên kết > Ngắt liên kết) rồi gửi lại",
        "The workbook links to other files or data sources; break the links and send it again");
  }

  static Refusal truncated() {
    return new Refusal(FileKind.Why.NOT_A_WORKBOOK.with(TRUNCATED));
  }

  static Reason overLimit(String vi, String en, long found, long limit) {
    return new Reason(
        "Tệp vượt giới hạn cho phép (%s: %s, tối đa %s); đề nghị gửi đúng bảng tính đã được cấp"
            .formatted(vi, printed(found), printed(limit)),
        "The file is over a limit (%s: %d, at most %d); send the workbook that was issued"
            .formatted(en, found, limit));
  }

  private static String printed(long count) {
    return VietnameseNumber.format(BigDecimal.valueOf(count), 0);
  }
}
