package vn.tonghop.warehouse.validate;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.WrittenTime;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.FindingTexts;

/** Whether the sender's own times tell which of two files that answer the same is the later. */
record OrderRules(StandingReport standing, ZoneId zone) {

  List<Finding> check(Receipt receipt, List<FilledSheet> sheets) {
    Set<Receipt> twins = new LinkedHashSet<>();
    for (FilledSheet sheet : sheets) {
      for (FilledRow row : sheet.rows()) {
        if (sheet.isAnswered(row)) {
          standing
              .find(sheet.relation(), sheet.key(row))
              .map(StandingReport.StandingRow::receipt)
              .filter(other -> other.sentAt().equals(receipt.sentAt()))
              .ifPresent(twins::add);
        }
      }
    }
    String sent = WrittenTime.secondVi(receipt.sentAt().atZone(zone));
    return twins.stream()
        .map(
            other ->
                FindingTexts.structure()
                    .finding("SENT_AT_ONE_TIME", "", "", other.originalName(), "", sent))
        .toList();
  }
}
