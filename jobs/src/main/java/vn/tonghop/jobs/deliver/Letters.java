package vn.tonghop.jobs.deliver;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.consolidate.Proposal;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Releases.Release;
import vn.tonghop.warehouse.plan.CatalogDigest;

/**
 * Makes the letters that events give rise to.
 *
 * @param zone that of the city's clocks, in which letters tell the hour
 */
public record Letters(ZoneId zone) {

  /**
   * Tells an agency that its workbook was accepted, with the remarks that it may look into.
   *
   * @param receipt the receipt in its outbox, which tells row by row what became of what it had
   *     reported before
   */
  public Letter receipt(Recipient recipient, Submission submission, List<Path> receipt) {
    return ofSubmission(
        Letter.Kind.RECEIPT,
        recipient,
        submission,
        receipt,
        Map.of("used_text", submission.usedVi()));
  }

  /**
   * Returns a workbook.
   *
   * @param before what its sender had delivered before it
   * @param annotated the sender's own workbook with every finding in its cell; none if the file
   *     could not be annotated
   */
  public Letter rejection(
      Recipient recipient, Submission submission, List<Submission> before, List<Path> annotated) {
    String standing =
        before.stream()
            .filter(one -> one.receipt().collection().equals(submission.receipt().collection()))
            .filter(one -> one.isAccepted() && !one.isHeld())
            .reduce((earlier, later) -> later)
            .map(this::standing)
            .orElse("Chưa có báo cáo nào của Quý cơ quan cho kỳ này được sử dụng.");
    return ofSubmission(
        Letter.Kind.REJECTION,
        recipient,
        submission,
        annotated,
        Map.of("standing_text", submission.receipt().isIdentified() ? standing : ""));
  }

  private String standing(Submission accepted) {
    return "Báo cáo của kỳ này đã được tiếp nhận trước đó (tệp %s, nhận lúc %s) vẫn được sử dụng."
        .formatted(
            accepted.receipt().originalName(),
            WrittenTime.momentWordsVi(accepted.receipt().arrivedAt().atZone(zone)));
  }

  private Letter ofSubmission(
      Letter.Kind kind,
      Recipient recipient,
      Submission submission,
      List<Path> attachments,
      Map<String, String> own) {
    Receipt receipt = submission.receipt();
    String collection = receipt.isIdentified() ? receipt.collection() : "unidentified";
    Map<String, String> values = new HashMap<>(own);
    values.putAll(
        Map.of(
            "collection_name_vi",
            receipt.isIdentified()
                ? Collection.of(receipt.collection()).nameVi()
                : "(không xác định được kỳ báo cáo)",
            "file_name",
            receipt.originalName(),
            "received_text",
            WrittenTime.momentWordsVi(receipt.arrivedAt().atZone(zone)),
            "sha256",
            receipt.sha256(),
            "answered_count",
            Integer.toString(submission.answeredCount()),
            "owed_count",
            Integer.toString(submission.owedCount()),
            "to_mend_text",
            FindingsText.toMend(submission),
            "findings_text",
            FindingsText.of(submission.findings())));
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

  /**
   * Reminds of a deadline that lies {@code days} ahead.
   *
   * @param overdue what is owed since an earlier day, of whatever agency and collection
   */
  public Letter reminderBefore(Duty duty, List<Duty> overdue, int days) {
    Instant at = duty.deadline().minusDays(days).toInstant();
    return reminder(Letter.Kind.REMINDER_BEFORE, duty, overdue, days, at);
  }

  /** Reminds of a deadline that passed {@code days} ago. */
  public Letter reminderAfter(Duty duty, List<Duty> overdue, int days) {
    Instant at = duty.deadline().plusDays(days).toInstant();
    return reminder(Letter.Kind.REMINDER_AFTER, duty, overdue, days, at);
  }

  /** A deadline that is moved has reminders of its own: its day is part of the event. */
  private static Letter reminder(
      Letter.Kind kind, Duty duty, List<Duty> overdue, int days, Instant at) {
    Stream<String> others =
        overdue.stream()
            .filter(other -> other.agency().code().equals(duty.agency().code()))
            .filter(other -> !other.collection().equals(duty.collection()))
            .map(
                other ->
                    "báo cáo %s, hạn gửi %s"
                        .formatted(
                            other.collection().nameVi(),
                            WrittenTime.momentWordsVi(other.deadline())));
    return new Letter(
        kind,
        Recipient.of(duty.agency()),
        "%s-%s-%s-%d"
            .formatted(
                kind.template(),
                duty.collection().code(),
                BASIC_ISO_DATE.format(duty.deadline().toLocalDate()),
                days),
        at,
        Map.of(
            "collection_name_vi", duty.collection().nameVi(),
            "deadline_text", WrittenTime.momentWordsVi(duty.deadline()),
            "days_text", days + " ngày",
            "others_text", listed("Quý cơ quan còn báo cáo khác đã quá hạn", others),
            "assumed_text", duty.assumedVi()),
        List.of());
  }

  /**
   * Tells the consolidator how a collection stood at its deadline.
   *
   * @param journalHead the digest of the journal's last line: kept in a letter box, it tells later
   *     whether anything before it was changed or cut off
   * @param odd what of the catalog somebody should look at
   * @param awaited the editions that wait for a person's release
   * @param unsent the letters that could not be put together
   */
  public Letter digest(
      Recipient consolidator,
      Standing standing,
      String journalHead,
      List<CatalogDigest.Item> odd,
      List<EditionRecord> awaited,
      List<Unsent> unsent) {
    Map<String, String> values =
        Map.ofEntries(
            Map.entry("collection_name_vi", standing.collection().nameVi()),
            Map.entry("as_of_text", WrittenTime.momentWordsVi(standing.asOf().atZone(zone))),
            Map.entry("assumed_text", standing.assumedVi()),
            Map.entry("owing_count", Integer.toString(standing.lines().size())),
            Map.entry("reported_count", Integer.toString(standing.reported().size())),
            Map.entry("late_count", Integer.toString(standing.late().size())),
            Map.entry("rejected_count", Integer.toString(standing.rejected().size())),
            Map.entry("missing_count", Integer.toString(standing.missing().size())),
            Map.entry(
                "rejected_text",
                listed(
                    "Đơn vị có tệp bị trả lại và chưa gửi lại", agencyNames(standing.rejected()))),
            Map.entry(
                "returned_since_text",
                listed(
                    "Đơn vị có tệp gửi sau cùng bị trả lại, báo cáo đã tiếp nhận trước đó vẫn được"
                        + " sử dụng",
                    agencyNames(standing.returnedSince()))),
            Map.entry(
                "unjudged_text",
                listed(
                    "Đơn vị đã gửi, hệ thống chưa kiểm tra xong (không phải lỗi của đơn vị)",
                    agencyNames(standing.unjudged()))),
            Map.entry("missing_text", listed("Đơn vị chưa gửi", agencyNames(standing.missing()))),
            Map.entry(
                "catalog_text",
                listed("Danh mục cần xem lại", odd.stream().map(CatalogDigest.Item::wordsVi))),
            Map.entry(
                "awaited_text",
                listed("Báo cáo chưa phát hành", awaited.stream().map(Letters::awaited))),
            Map.entry(
                "unsent_text",
                listed(
                    "Thư mà hệ thống chưa soạn được (không phải lỗi của đơn vị, cán bộ kỹ thuật xem"
                        + " nhật ký chạy)",
                    unsent.stream().map(Unsent::about))),
            Map.entry("journal_head", journalHead));
    return new Letter(
        Letter.Kind.DIGEST,
        consolidator,
        "digest-%s-%s"
            .formatted(
                standing.collection().code(),
                BASIC_ISO_DATE.format(standing.asOf().atZone(zone).toLocalDate())),
        standing.asOf(),
        values,
        List.of());
  }

  private static String awaited(EditionRecord edition) {
    return "%s, bản số %d (tonghop release %s --by <họ và tên>)"
        .formatted(edition.period().nameVi(), edition.number(), edition.code());
  }

  private static Stream<String> agencyNames(List<Duty> duties) {
    return duties.stream().map(duty -> duty.agency().nameVi());
  }

  /** The lines under their heading; nothing without a line. */
  private static String listed(String heading, Stream<String> lines) {
    String text = lines.map(line -> "- " + line).collect(Collectors.joining("\n"));
    return text.isEmpty() ? "" : heading + ":\n" + text;
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
            WrittenTime.momentWordsVi(receipt.arrivedAt().atZone(zone)));
  }

  /**
   * Delivers a published edition.
   *
   * @param heldVi which reports the gate holds, and why; empty if none
   */
  public Letter edition(
      Recipient recipient, EditionRecord edition, List<Path> reports, String heldVi) {
    return new Letter(
        Letter.Kind.EDITION,
        recipient,
        event(edition),
        edition.asOf(),
        said(edition, heldVi),
        reports);
  }

  /** Delivers what was let go: an edition that was held, or a report that the gate held. */
  public Letter released(
      Recipient recipient, EditionRecord edition, List<Path> reports, Release release) {
    return new Letter(
        Letter.Kind.EDITION,
        recipient,
        event(edition) + "-released" + (release.isOfTheEdition() ? "" : "-" + release.report()),
        release.at(),
        said(
            edition,
            (release.isOfTheEdition()
                    ? "%s cho phép phát hành lúc %s."
                    : release.files().isEmpty()
                        ? "Báo cáo này chưa qua kiểm tra tự động; %s cho phép gửi lúc %s."
                        : "Bản gửi trước là dự thảo vì khi đó chưa ký số được; bản này được ký số"
                            + " lúc %2$s.")
                .formatted(release.by(), WrittenTime.momentWordsVi(release.at().atZone(zone)))),
        reports);
  }

  private static String event(EditionRecord edition) {
    return "edition-%s-%d".formatted(edition.period().code(), edition.number());
  }

  private Map<String, String> said(EditionRecord edition, String heldVi) {
    return Map.of(
        "period_name_vi", edition.period().nameVi(),
        "edition_number", Integer.toString(edition.number()),
        "as_of_text", WrittenTime.momentWordsVi(edition.asOf().atZone(zone)),
        "held_text", heldVi,
        "replacement_text",
            edition.number() == 1
                ? ""
                : "Bản này thay thế bản số %d; các nội dung thay đổi được nêu trong báo cáo."
                    .formatted(edition.number() - 1));
  }
}
