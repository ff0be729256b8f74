package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import vn.tonghop.warehouse.Agency;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.SaidTogether;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.annotate.Annotator;
import vn.tonghop.warehouse.workbook.annotate.EarlierReport;
import vn.tonghop.warehouse.workbook.annotate.FindingsCsv;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** What the sender finds in the outbox: a receipt, or its own workbook with what to repair. */
final class Answer {

  /** In the name of an answer to what names no collection. */
  private static final String OF_NO_COLLECTION = "chua-ro-ky";

  private static final String WHERE_TO_LOOK =
      """

      Số liệu của tệp chưa được sử dụng. Khi kiểm tra xong, kết quả nằm ngay trong thư mục này: \
      tệp có “tiep-nhan” và “%1$s” trong tên nếu đạt yêu cầu, “tra-lai” và “%1$s” nếu phải sửa.
      """;

  private final DataHome home;
  private final ZoneId zone;
  private final Register register;
  private final WorkbookReader reader;

  Answer(DataHome home, Register register, WorkbookReader reader) {
    this.home = home;
    this.reader = reader;
    this.zone = home.zone();
    this.register = register;
  }

  /**
   * Writes the answer; an unknown sender has no outbox and gets none.
   *
   * @param changesVi which sheets an accepted one leaves blank and what it makes of what had been
   *     reported
   * @param earlier whether that is used in place of one that is given back
   */
  void give(Submission submission, Path original, String changesVi, EarlierReport earlier) {
    register
        .findAgency(submission.receipt().sender())
        .ifPresent(agency -> give(submission, original, changesVi, earlier, agency));
    DataHome.removeFile(notice(submission.receipt()));
  }

  /** Tells a sender that its delivery could not be handled and that nothing is asked of it. */
  void tellSetAside(Submission unhandled) {
    register
        .findAgency(unhandled.receipt().sender())
        .ifPresent(
            agency -> {
              String text =
                  "THÔNG BÁO CHƯA XỬ LÝ ĐƯỢC BÁO CÁO\n\n"
                      + text(unhandled, "", agency)
                      + WHERE_TO_LOOK.formatted(unhandled.receipt().mark());
              new Aside(home).write(notice(unhandled.receipt()), text);
            });
  }

  private Path notice(Receipt receipt) {
    return home.outbox()
        .resolve(receipt.sender())
        .resolve("%s_chua-xu-ly_%s.txt".formatted(place(receipt), receipt.mark()));
  }

  private static String place(Receipt receipt) {
    return "%s_%s"
        .formatted(
            receipt.sender(), receipt.isIdentified() ? receipt.collection() : OF_NO_COLLECTION);
  }

  private void give(
      Submission submission,
      Path original,
      String changesVi,
      EarlierReport earlier,
      Agency agency) {
    Receipt receipt = submission.receipt();
    String name = "%s_%%s_%s".formatted(place(receipt), receipt.mark());
    Path folder = home.outbox().resolve(agency.code());
    if (submission.isAccepted()) {
      Path target = folder.resolve(name.formatted("tiep-nhan") + ".txt");
      String text = "GIẤY TIẾP NHẬN BÁO CÁO\n\n" + text(submission, changesVi, agency);
      new Aside(home).write(target, text);
      return;
    }
    Optional<FindingsCsv> csv = FindingsCsv.findFor(reader.kind(original));
    if (csv.isPresent()) {
      Path target = folder.resolve(name.formatted("tra-lai") + ".csv");
      new Aside(home).write(target, file -> csv.get().write(file, submission.findings()));
    } else {
      Path target = folder.resolve(name.formatted("tra-lai") + ".xlsx");
      new Aside(home).write(target, file -> giveBack(submission, original, file, earlier));
    }
  }

  /** The sender's own workbook where it can be opened, else the findings alone. */
  private static void giveBack(
      Submission submission, Path original, Path file, EarlierReport earlier) throws IOException {
    Annotator annotator = new Annotator(earlier);
    if (submission.form().isEmpty()) {
      annotator.list(file, submission.findings());
    } else {
      try {
        annotator.annotate(original, file, submission.findings());
      } catch (IOException e) {
        // A workbook that opens for reading only: the findings alone still say all.
        annotator.list(file, submission.findings());
      }
    }
  }

  private String text(Submission submission, String changesVi, Agency agency) {
    Receipt receipt = submission.receipt();
    StringBuilder text = new StringBuilder();
    text.append("Đơn vị: ").append(agency.nameVi()).append('\n');
    if (receipt.isIdentified()) {
      text.append("Kỳ báo cáo: ").append(Collection.of(receipt.collection()).nameVi()).append('\n');
    }
    text.append("Tệp: ").append(receipt.originalName()).append('\n');
    text.append("Thời điểm nhận: ")
        .append(WrittenTime.secondVi(receipt.arrivedAt().atZone(zone)))
        .append('\n');
    text.append("Mã kiểm tra SHA-256: ").append(receipt.sha256()).append('\n');
    if (submission.isAccepted()) {
      text.append("Nội dung đã báo cáo: ")
          .append("%d/%d".formatted(submission.answeredCount(), submission.owedCount()))
          .append('\n');
      if (submission.release().isGiven()) {
        LocalDate on = LocalDate.parse(submission.release().on());
        text.append(
            "Ký duyệt: %s, ngày %s\n".formatted(submission.release().by(), WrittenTime.dayVi(on)));
      }
      text.append("Sử dụng: ").append(submission.usedVi()).append('\n');
      text.append(changesVi);
    }
    List<Finding> remarks = SaidTogether.of(submission.findings());
    text.append(remarks.isEmpty() ? "" : "\nLưu ý (%d):\n".formatted(remarks.size()));
    for (Finding finding : remarks) {
      String place = finding.cell().isEmpty() ? "" : finding.sheet() + "!" + finding.cell() + ": ";
      text.append("- ")
          .append(place)
          .append(finding.messageVi())
          .append(finding.expectedVi())
          .append('\n');
    }
    return text.toString();
  }
}
