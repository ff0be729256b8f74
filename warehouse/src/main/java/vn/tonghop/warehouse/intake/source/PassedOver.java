package vn.tonghop.warehouse.intake.source;

import java.nio.file.AccessDeniedException;
import java.time.Duration;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;

/** Why what lies at a source is passed over, and what its agency can do about it. */
final class PassedOver {

  static final Reason SUBFOLDER =
      new Reason(
          "Đây là một thư mục con; hệ thống chỉ đọc tệp nằm ngay trong thư mục của đơn vị. Đề nghị chuyển bảng tính ra ngoài thư mục con này.",
          "it is a folder, which is not looked into; expected a workbook in the agency's own folder");
  static final Reason LINK =
      new Reason(
          "Đây là một liên kết (shortcut), không phải bản thân tệp, nên không được đọc. Đề nghị chép chính bảng tính vào thư mục của đơn vị.",
          "it is a link or a device, which is not followed; expected a workbook");
  static final Reason UNFINISHED =
      new Reason(
          "Tên tệp là tên tạm mà phần mềm đặt khi chưa lưu hoặc chưa chép xong, nên tệp chưa được đọc. Nếu đây là báo cáo, đề nghị mở tệp, lưu lại với đuôi .xlsx rồi gửi lại; nếu không, đề nghị xóa tệp.",
          "its name is one that programs give to what is unfinished, and it has lain for an hour; save it as .xlsx");
  static final Reason FROM_THE_FUTURE =
      new Reason(
          "Giờ sửa tệp nằm ở tương lai, nên không rõ tệp đã chép xong hay chưa. Đề nghị chỉnh đồng hồ máy tính rồi lưu và gửi lại tệp.",
          "its time of change lies in the future, so nobody can say whether it is whole; it waits until then");

  /** How far two machines' clocks may go apart without anybody being told. */
  static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  static final Reason CLOSED =
      new Reason(
          "Hệ thống không được quyền mở thư mục hoặc tệp này. Đề nghị cấp quyền đọc, hoặc gửi lại bằng cách khác.",
          "it is closed to this account; see who may read it");
  private static final Reason UNREADABLE =
      new Reason(
          "Hệ thống không mở được thư mục hoặc mục này. Đề nghị gửi lại, hoặc gửi bằng cách khác.",
          "it cannot be opened; send it again, or another way");

  private PassedOver() {}

  /** What cannot be opened, by what the machine or the server says. */
  static Reason because(Exception trouble) {
    Throwable cause = trouble.getCause() == null ? trouble : trouble.getCause();
    boolean isClosed =
        trouble instanceof AccessDeniedException
            || cause instanceof AccessDeniedException
            || trouble instanceof SftpException refused
                && refused.getStatus() == SftpConstants.SSH_FX_PERMISSION_DENIED;
    return isClosed ? CLOSED : UNREADABLE;
  }

  /** What a listing says of a file, which its server has to mend. */
  static Reason wrongEntry(Exception trouble) {
    return new Reason(UNREADABLE.vi(), Failure.said(trouble));
  }
}
