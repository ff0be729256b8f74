package vn.tonghop.warehouse.intake.source;

import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;

/** One file that will never be taken as it is, which its agency can mend. */
public final class Unacceptable extends Failure {

  private final transient Reason reason;

  Unacceptable(Reason reason) {
    super(reason.en());
    this.reason = reason;
  }

  /** What is wrong and what to do, for the agency too. */
  public Reason reason() {
    return reason;
  }

  static Unacceptable tooLarge(long bytes, long most) {
    return new Unacceptable(
        new Reason(
            "Tệp quá lớn (%d MB, tối đa %d MB) nên không được nhận. Đề nghị gửi đúng biểu mẫu đã được cấp, không kèm ảnh hoặc dữ liệu khác."
                .formatted(bytes >> 20, most >> 20),
            "It has %d bytes, at most %d are taken".formatted(bytes, most)));
  }

  static Unacceptable unreadableName() {
    return new Unacceptable(
        new Reason(
            "Tên tệp dùng bảng mã không đọc được nên tệp chưa được nhận. Đề nghị đổi tên tệp (không dấu) rồi gửi lại.",
            "Its name is no UTF-8, expected one that can be read; rename it"));
  }
}
