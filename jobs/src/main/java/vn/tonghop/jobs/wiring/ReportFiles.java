package vn.tonghop.jobs.wiring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.reports.editable.EditableReports;
import vn.tonghop.reports.gate.Fault;
import vn.tonghop.reports.gate.Gate;
import vn.tonghop.reports.gate.Rule;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.reports.render.Printed;
import vn.tonghop.reports.render.Renderer;
import vn.tonghop.reports.seal.Seal;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Unreleased;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.home.LoadingAhead;

/**
 * The reports of an edition as files: printed, written to be edited, examined.
 *
 * @param workspace with the edition's relations
 * @param signing with which key what has passed is signed
 * @param unreleased whether what has passed waits for a person's release: then it is marked so and
 *     nobody signs it
 * @param unsigned what lacks its signature whatever the key
 */
public record ReportFiles(
    Path workspace, SigningSettings signing, Unreleased unreleased, Verdict unsigned) {

  /** What stands on every page of a report that does not leave yet, and why it does not. */
  private static final String DRAFT = "DỰ THẢO";

  private static final String OF_THE_GATE = ", CHƯA QUA KIỂM TRA";
  private static final String OF_THE_REGIME = ", CHƯA PHÁT HÀNH";

  private static final Logger log = LoggerFactory.getLogger(ReportFiles.class);

  /**
   * Files that nobody signs and that wait for nobody.
   *
   * @param workspace with the edition's relations
   */
  public ReportFiles(Path workspace) {
    this(workspace, SigningSettings.NONE, Unreleased.NOT_REQUIRED);
  }

  /** Files of a new edition, which is signed if its key signs. */
  public ReportFiles(Path workspace, SigningSettings signing, Unreleased unreleased) {
    this(workspace, signing, unreleased, Verdict.NONE);
  }

  /** Files of an edition that is made again: what lacked its signature then lacks it again. */
  public ReportFiles lackingSignaturesOf(Verdict then) {
    return new ReportFiles(workspace, signing, unreleased, then.unsigned());
  }

  /**
   * Loads what prints and writes reports, once a process and in a thread of its own: five thousand
   * classes, half the time of a month's reports, and what consolidates leaves a processor free.
   */
  public static void loadAhead() {
    LoadingAhead.begin(
        "reports",
        () -> {
          Renderer.printNothing();
          EditableReports.writeNothing();
          return null;
        });
  }

  /** Those of which there is something to print: some are made of rows, and there may be none. */
  public List<String> listPrinted(List<String> reports) {
    return new Renderer().listPrinted(workspace, reports);
  }

  /** Prints a report and tells how many pages it has. */
  public int print(String report) {
    return new Renderer()
        .print(workspace, List.of(report)).stream().mapToInt(Printed::pageCount).sum();
  }

  /**
   * Writes a report that is printed as Word and as Excel too, which its PDF then carries, and tells
   * how many files they are.
   */
  public int complete(String report) {
    int count = new EditableReports().write(workspace, List.of(report)).size();
    seal(report);
    return count;
  }

  /**
   * Examines reports that are complete. One with a fault of ours is a draft, and so are all of an
   * edition that waits for its release: they are marked so and stay with the consolidator until a
   * person lets them go, and the edition is there on time.
   */
  public Verdict examine(List<String> reports) {
    Verdict examined = new Gate().examine(workspace, reports);
    List<Fault> faults = new ArrayList<>(examined.faults());
    if (unreleased != Unreleased.HELD) {
      reports.stream()
          .filter(report -> !examined.listHeld().contains(report))
          .forEach(report -> faults.addAll(sign(report)));
    }
    Verdict verdict = new Verdict(reports, faults, unreleased);
    for (Fault fault : faults) {
      log.error(
          "gate: {} is held by rule {}: {}", fault.report(), fault.rule().code(), fault.textVi());
    }
    mark(verdict);
    verdict.write(new EditionFolder(workspace));
    return verdict;
  }

  /** Prints the drafts among reports that were examined, each marked as what it is. */
  public void mark(Verdict verdict) {
    for (String report : verdict.reports()) {
      String why =
          (verdict.listHeld().contains(report) ? OF_THE_GATE : "")
              + (verdict.unreleased() == Unreleased.HELD ? OF_THE_REGIME : "");
      if (!why.isEmpty()) {
        new Renderer().withMarking(DRAFT + why).render(workspace, List.of(report));
        new EditableReports().withMarking(DRAFT + why).write(workspace, List.of(report));
        seal(report);
      }
    }
  }

  /** What keeps a report from being signed holds it: it is expected to be. */
  private List<Fault> sign(String report) {
    if (unsigned.reports().contains(report)) {
      return unsigned.faultsOf(report);
    }
    try {
      signing.findSigner().ifPresent(signer -> new Seal().sign(workspace, report, signer));
      return List.of();
    } catch (Failure e) {
      return List.of(
          new Fault(
              report,
              Rule.SIGNATURE,
              report + ".pdf",
              String.valueOf(e.getMessage()),
              "chữ ký của khóa đã đặt"));
    }
  }

  private void seal(String report) {
    new Seal().close(workspace, report);
  }

  /** All of it, one report after another. */
  public void make(List<String> reports) {
    reports.forEach(this::print);
    reports.forEach(this::complete);
    examine(reports);
  }
}
