package vn.tonghop.jobs.rehearse.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.workbook.fill.FormEntry;
import vn.tonghop.warehouse.workbook.fill.FormFiller;
import vn.tonghop.warehouse.workbook.issue.FormIssuer;

/** Carries the workbooks of one collection: from the outbox, filled, into the inbox. */
final class Courier {

  private final Stages stages;
  private final List<Receipt> landedBefore;
  private final Map<String, Path> issued = new HashMap<>();

  /**
   * @param landedBefore what a run that was killed has delivered already
   */
  Courier(Stages stages, List<Receipt> landedBefore) {
    this.stages = stages;
    this.landedBefore = landedBefore;
  }

  /** Issues the forms of one collection: what landed before is read once for all of them. */
  void fetchForms(Collection collection, List<Delivery> deliveries) {
    FormIssuer issuer = stages.formIssuer(collection);
    for (Delivery delivery : deliveries) {
      Path form =
          issuer
              .issue(delivery.duty())
              .orElseThrow(
                  () -> new Failure("Cannot issue %s: no form".formatted(delivery.duty())));
      issued.put(delivery.agency(), form);
    }
  }

  /** Drops the workbook as it is sent first: spoiled, or a stranger's. */
  void dropFirst(Delivery delivery) {
    String whose =
        delivery.is(ErrorKind.WRONG_AGENCY)
            ? delivery.errors().get(0).written()
            : delivery.agency();
    drop(delivery, whose, delivery.spoiled());
  }

  /** Drops the workbook as it is right. */
  void dropRight(Delivery delivery) {
    drop(delivery, delivery.agency(), delivery.rows());
  }

  private void drop(Delivery delivery, String whose, List<Row> rows) {
    Path form = issued.get(whose);
    Path inbox = stages.home().inbox().resolve(delivery.agency());
    DataHome.makeFolder(inbox);
    Path target = inbox.resolve(form.getFileName());
    List<FormEntry> entries = rows.stream().flatMap(row -> row.entries().stream()).toList();
    List<FormEntry> homeless = new FormFiller().fill(form, target, entries);
    if (!homeless.isEmpty()) {
      throw new Failure(
          "Cannot deliver %s: the form does not ask for %s".formatted(target, homeless));
    }
    try {
      if (hasLanded(delivery, EndingFile.digest(target))) {
        Files.delete(target);
        return;
      }
      Files.setLastModifiedTime(
          target, FileTime.from(stages.clock().instant().minus(Duration.ofHours(1))));
    } catch (IOException e) {
      throw new Failure("Cannot date %s: %s".formatted(target, e.getMessage()), e);
    }
  }

  /** Whether this very delivery has: another agency may have sent the same bytes, by mistake. */
  private boolean hasLanded(Delivery delivery, String sha256) {
    return landedBefore.stream()
        .anyMatch(
            receipt ->
                receipt.sha256().equals(sha256)
                    && receipt.sender().equals(delivery.agency())
                    && receipt.receivedAt().equals(stages.clock().instant()));
  }
}
