package vn.tonghop.warehouse.validate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/** Whether the workbook is the sender's own, for the collection that it means to answer. */
final class IdentityRules {

  private static final Pattern FILE_NAME =
      Pattern.compile("([A-Za-z0-9-]+)_(\\d{4}-(?:0[1-9]|1[0-2]|Y))\\b.*");

  private static final String UNREADABLE = "mã kỳ không đọc được";

  /** How far two machines' clocks may go apart without anybody being told. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

  private final Register register;
  private final ZoneId zone;
  private final List<Finding> findings = new ArrayList<>();

  IdentityRules(Register register, ZoneId zone) {
    this.register = register;
    this.zone = zone;
  }

  List<Finding> check(Receipt receipt, Identity identity) {
    if (!identity.agency().equals(receipt.sender())) {
      find("WRONG_AGENCY", named(identity.agency()), named(receipt.sender()), "");
    }
    if (receipt.isIdentified()) {
      Collection collection = Collection.of(receipt.collection());
      checkTime(receipt, collection);
      checkFileName(receipt, identity, collection);
    } else if (register.findAgency(receipt.sender()).isPresent()) {
      find("WRONG_COLLECTION", identity.collection(), "mã kỳ, ví dụ 2024-06", UNREADABLE);
    }
    return findings;
  }

  private void checkTime(Receipt receipt, Collection collection) {
    LocalDate opens =
        collection.isYear()
            ? LocalDate.of(collection.year(), 1, 1)
            : Period.month(collection.year(), collection.month()).windowFrom();
    if (LocalDate.ofInstant(receipt.receivedAt(), zone).isBefore(opens)) {
      String detail = "kỳ này chỉ bắt đầu từ ngày " + WrittenTime.dayVi(opens);
      find("WRONG_COLLECTION", collection.nameVi(), "kỳ đang mở", detail);
    }
    if (receipt.sentAt().isAfter(receipt.receivedAt().plus(CLOCKS_APART))) {
      String sent = WrittenTime.momentVi(receipt.sentAt().atZone(zone));
      find("SENT_IN_THE_FUTURE", sent, WrittenTime.momentVi(receipt.arrivedAt().atZone(zone)), "");
    }
    Optional<Duty> duty = register.findDuty(receipt.sender(), collection);
    if (duty.isEmpty()) {
      find("NOTHING_OWED", collection.nameVi(), "", "");
    } else if (duty.get().isLate(receipt.arrivedAt())) {
      String deadline = WrittenTime.momentVi(duty.get().deadline().withZoneSameInstant(zone));
      find("LATE", "", deadline, "");
    }
  }

  private void checkFileName(Receipt receipt, Identity identity, Collection collection) {
    Matcher name = FILE_NAME.matcher(receipt.originalName());
    if (!name.matches()) {
      return;
    }
    if (!name.group(2).equals(collection.code())) {
      String named = Collection.of(name.group(2)).nameVi();
      find("WRONG_COLLECTION", collection.nameVi(), named, "tên tệp ghi kỳ " + named);
    } else if (!name.group(1).equalsIgnoreCase(identity.agency())) {
      String inside = identity.agency() + "_" + identity.collection();
      find("FILE_NAME_DIFFERS", receipt.originalName(), inside, "");
    }
  }

  private String named(String agencyCode) {
    return register
        .findAgency(agencyCode)
        .map(agency -> "%s (%s)".formatted(agency.nameVi(), agency.code()))
        .orElse(agencyCode);
  }

  private void find(String code, String found, String expected, String detail) {
    findings.add(FindingTexts.structure().finding(code, "", "", found, expected, detail));
  }
}
