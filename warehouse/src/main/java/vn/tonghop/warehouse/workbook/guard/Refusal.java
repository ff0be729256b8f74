package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.math.BigDecimal;
import vn.tonghop.warehouse.Reason;
import vn.tonghop.warehouse.workbook.numeral.VietnameseNumber;

/** Ends looking at a file, with the kind that it turned out to be; never leaves this package. */
final class Refusal extends IOException {

  static final Reason EMPTY =
      new Reason("Tệp rỗng; đề nghị gửi lại", "The file is empty; send it again");
  static final Reason TRUNCATED =
      new Reason(
          "Tệp bị hỏng hoặc gửi thiếu; đề nghị mở tệp bằng Excel, lưu lại rồi gửi lại",
          "The file is damaged or incomplete; open it in Excel, save it and send it again");
  static final Reason OTHER_KIND =
      new Reason(
          "Tệp không phải là bảng tính; đề nghị gửi bảng tính .xlsx đã được cấp",
          "The file is not a workbook; send the .xlsx workbook that was issued");
  static final Reason ENCRYPTED =
      new Reason(
          "Bảng tính có đặt mật khẩu mở tệp; đề nghị bỏ mật khẩu rồi gửi lại",
          "The workbook needs a password to open; remove the password and send it again");
  static final Reason MACROS =
      new Reason(
          "Bảng tính có chứa macro; đề nghị lưu dưới dạng .xlsx rồi gửi lại",
          "The workbook contains macros; save it as .xlsx and send it again");
  static final Reason LEGACY =
      new Reason(
          "Bảng tính ở định dạng cũ .xls; đề nghị lưu dưới dạng .xlsx rồi gửi lại",
          "The workbook is in the old format .xls; save it as .xlsx and send it again");
  static final Reason OPEN_DOCUMENT =
      new Reason(
          "Bảng tính ở định dạng .ods; đề nghị lưu dưới dạng .xlsx rồi gửi lại",
          "The workbook is in the format .ods; save it as .xlsx and send it again");

  private static final long serialVersionUID = 1L;

  private final transient FileKind.Refused kind;

  Refusal(FileKind.Refused kind) {
    super(kind.reason().en());
    this.kind = kind;
  }

  FileKind.Refused kind() {
    return kind;
  }

  static Refusal dangerous(String vi, String en) {
    return new Refusal(new FileKind.Dangerous(new Reason(vi, en)));
  }

  static Refusal truncated() {
    return new Refusal(new FileKind.NotAWorkbook(TRUNCATED));
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
