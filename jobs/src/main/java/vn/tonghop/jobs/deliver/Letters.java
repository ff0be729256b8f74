package vn.tonghop.jobs.deliver;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.consolidate.Proposal;

/** Makes the letters that events give rise to. */
public final class Letters {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd/MM/yyyy");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
  private static final int FINDINGS_IN_A_LETTER = 20;

  private final ZoneId zone;

  /**
   * @param zone that of the city's clocks, in which letters tell the hour
   */
  public Letters(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * Tells an agency that its workbook was accepted, with the remarks that it may look into.
   *
   * @param receipt the receipt in its outbox, which tells row by row what became of what it had
   *     reported before
   */
  public Letter receipt(Recipient recipient, Submission submission, List<Path> receipt) {
    return ofSubmission(Letter.Kind.RECEIPT, recipient, submission, receipt);
  }

  /**
   * Returns a workbook.
   *
   * @param annotated the sender's own workbook with every finding in its cell; none if the file
   *     could not be annotated
   */
  public Letter rejection(Recipient recipient, Submission submission, List<Path> annotated) {
    return ofSubmission(Letter.Kind.REJECTION, recipient, submission, annotated);
  }

  private Letter ofSubmission(
      Letter.Kind kind, Recipient recipient, Submission submission, List<Path> attachments) {
    Receipt receipt = submission.receipt();
    String collection = receipt.isIdentified() ? receipt.collection() : "unidentified";
    long rejects = submission.findings().stream().filter(Finding::rejects).count();
    Map<String, String> values =
        Map.of(
            "collection_name_vi",
            receipt.isIdentified()
                ? Collection.of(receipt.collection()).nameVi()
                : "(không xác định được kỳ báo cáo)",
            "file_name",
            receipt.originalName(),
            "received_text",
            MOMENT.format(receipt.receivedAt().atZone(zone)),
            "sha256",
            receipt.sha256(),
            "answered_count",
            Integer.toString(submission.answeredCount()),
            "owed_count",
            Integer.toString(submission.owedCount()),
            "reject_count",
            Long.toString(rejects),
            "findings_text",
            findingsText(submission.findings()));
    return new Letter(
        kind,
        recipient,
        "%s-%s-%s%s"
            .formatted(
                kind.template(),
                collection,
                receipt.sha256().substring(0, 16),
                receipt.mark().substring(receipt.shortSha().length())),
        receipt.receivedAt(),
        values,
        attachments);
  }

  private static String findingsText(List<Finding> findings) {
    if (findings.isEmpty()) {
      return "";
    }
    String lines =
        findings.stream()
            .limit(FINDINGS_IN_A_LETTER)
            .map(f -> "- %s%s".formatted(place(f), f.messageVi()))
            .collect(Collectors.joining("\n"));
    int left = findings.size() - FINDINGS_IN_A_LETTER;
    return "Kết quả kiểm tra:\n"
        + lines
        + (left > 0 ? "\n- và %d nội dung khác, xem đầy đủ trong tệp.".formatted(left) : "");
  }

  private static String place(Finding finding) {
    if (finding.sheet().isEmpty()) {
      return "";
    }
    return finding.cell().isEmpty()
        ? "Trang tính %s: ".formatted(finding.sheet())
        : "Trang tính %s, ô %s: ".formatted(finding.sheet(), finding.cell());
  }

  /** Reminds of a deadline that lies {@code days} ahead. */
  public Letter reminderBefore(Duty duty, int days) {
    return reminder(
        Letter.Kind.REMINDER_BEFORE, duty, days, duty.deadline().minusDays(days).toInstant());
  }

  /** Reminds of a deadline that passed {@code days} ago. */
  public Letter reminderAfter(Duty duty, int days) {
    return reminder(
        Letter.Kind.REMINDER_AFTER, duty, days, duty.deadline().plusDays(days).toInstant());
  }

  /** A deadline that is moved has reminders of its own: its day is part of the event. */
  private static Letter reminder(Letter.Kind kind, Duty duty, int days, Instant at) {
    return new Letter(
        kind,
        Recipient.of(duty.agency()),
        "%s-%s-%s-%d"
            .formatted(
                kind.template(), duty.collection().code(), DAY.format(duty.deadline()), days),
        at,
        Map.of(
            "collection_name_vi", duty.collection().nameVi(),
            "deadline_text", MOMENT.format(duty.deadline()),
            "days_text", days + " ngày"),
        List.of());
  }

  /**
   * Tells the consolidator how a collection stood at its deadline.
   *
   * @param journalHead the digest of the journal's last line: kept in a letter box, it tells later
   *     whether anything before it was changed or cut off
   */
  public Letter digest(Recipient consolidator, Standing standing, String journalHead) {
    Map<String, String> values =
        Map.of(
            "collection_name_vi", standing.collection().nameVi(),
            "as_of_text", MOMENT.format(standing.asOf().atZone(zone)),
            "owing_count", Integer.toString(standing.owing().size()),
            "reported_count", Integer.toString(standing.reported().size()),
            "late_count", Integer.toString(standing.late().size()),
            "rejected_count", Integer.toString(standing.rejected().size()),
            "missing_count", Integer.toString(standing.missing().size()),
            "rejected_text", names("Đơn vị có tệp bị trả lại và chưa gửi lại", standing.rejected()),
            "missing_text", names("Đơn vị chưa gửi", standing.missing()),
            "journal_head", journalHead);
    return new Letter(
        Letter.Kind.DIGEST,
        consolidator,
        "digest-%s-%s"
            .formatted(standing.collection().code(), DAY.format(standing.asOf().atZone(zone))),
        standing.asOf(),
        values,
        List.of());
  }

  private static String names(String heading, List<Duty> duties) {
    return duties.isEmpty()
        ? ""
        : duties.stream()
            .map(duty -> "- " + duty.agency().nameVi())
            .collect(Collectors.joining("\n", heading + ":\n", ""));
  }

  /**
   * Tells the consolidator that workbooks came which a standing edition has not read.
   *
   * @param agencyNames the name of an agency by its code
   */
  public Letter proposal(
      Recipient consolidator, Proposal proposal, UnaryOperator<String> agencyNames) {
    return new Letter(
        Letter.Kind.PROPOSAL,
        consolidator,
        "proposal-%s-%d-%s"
            .formatted(
                proposal.period().code(), proposal.number(), proposal.digest().substring(0, 16)),
        proposal.since(),
        Map.of(
            "period_name_vi", proposal.period().nameVi(),
            "edition_number", Integer.toString(proposal.number()),
            "newcomers_text",
                proposal.newcomers().stream()
                    .map(submission -> newcomer(submission.receipt(), agencyNames))
                    .collect(Collectors.joining("\n"))),
        List.of());
  }

  private String newcomer(Receipt receipt, UnaryOperator<String> agencyNames) {
    return "- %s: báo cáo %s, nhận lúc %s"
        .formatted(
            agencyNames.apply(receipt.sender()),
            Collection.of(receipt.collection()).nameVi(),
            MOMENT.format(receipt.receivedAt().atZone(zone)));
  }

  /**
   * Delivers a published edition.
   *
   * @param asOf what had been received by then is what the edition was made from
   */
  public Letter edition(
      Recipient recipient, Period period, int number, Instant asOf, List<Path> reports) {
    return new Letter(
        Letter.Kind.EDITION,
        recipient,
        "edition-%s-%d".formatted(period.code(), number),
        asOf,
        Map.of(
            "period_name_vi", period.nameVi(),
            "edition_number", Integer.toString(number),
            "as_of_text", MOMENT.format(asOf.atZone(zone)),
            "replacement_text",
                number == 1
                    ? ""
                    : "Bản này thay thế bản số %d; các nội dung thay đổi được nêu trong báo cáo."
                        .formatted(number - 1)),
        reports);
  }
}
