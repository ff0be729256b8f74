package vn.tonghop.jobs.trace;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.reports.gate.Fault;
import vn.tonghop.reports.gate.Rule;
import vn.tonghop.reports.gate.Verdict;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/** Editions that were issued and whose folders are gone, made again from landing. */
public final class LostEditions {

  private final DataHome home;
  private final Editions editions;

  public LostEditions(DataHome home) {
    this.home = home;
    this.editions = new Editions(home);
  }

  /**
   * Makes each as of its own instant and under its own number, in the order of their instants. One
   * in which readers see what was issued takes its place again; another does not. Whether its
   * reports were drafts for want of their signature is lost with it: if they are not what was
   * issued without that mark, they may be with it.
   */
  public List<Rebuild.Remade> restore() {
    List<EditionRecord> lost = editions.listLost();
    List<Rebuild.Remade> made = new ArrayList<>();
    if (!lost.isEmpty()) {
      Folders.inPassing(
          home,
          "lost",
          folder -> {
            Rebuild rebuild = new Rebuild(home, new DataHome(folder));
            rebuild.makeLanded();
            lost.forEach(edition -> made.add(restore(edition, madeBy(rebuild, edition))));
            return made.size();
          });
    }
    return made;
  }

  private Path madeBy(Rebuild rebuild, EditionRecord lost) {
    Path again = rebuild.makeLost(lost, Verdict.NONE);
    if (editions.isAsIssued(lost, again)) {
      return again;
    }
    Verdict then = unsigned(Verdict.in(new EditionFolder(again)).reports());
    Folder.remove(again);
    return rebuild.makeLost(lost, then);
  }

  private static Verdict unsigned(List<String> reports) {
    return new Verdict(
        reports,
        reports.stream()
            .map(
                report ->
                    new Fault(
                        report,
                        Rule.SIGNATURE,
                        report + ".pdf",
                        "chưa ký khi lập bản; lý do không còn lưu",
                        "chữ ký của khóa đã đặt"))
            .toList());
  }

  private Rebuild.Remade restore(EditionRecord lost, Path again) {
    if (!editions.isAsIssued(lost, again)) {
      return new Rebuild.Remade(
          lost,
          EditionRecord.in(again).inputsDigest().equals(lost.inputsDigest())
              ? List.of()
              : List.of("program, catalog or deliveries than then"),
          List.of("what readers see"));
    }
    // A folder that is read-only cannot be renamed to another parent.
    if (!again.toFile().setWritable(true)) {
      return new Rebuild.Remade(lost, List.of(), List.of("its rights: " + again));
    }
    editions.place(new EditionFolder(again), lost.period(), lost.number());
    Stages stages = new Stages(home, Clock.systemUTC());
    stages.publish(stages.workspace(lost.period(), lost.number()), lost.period(), lost.number());
    EditionFolder restored = editions.published(lost.period(), lost.number());
    editions.enterAgain(List.of(restored));
    return new Rebuild.Remade(EditionRecord.in(restored.path()), List.of(), List.of());
  }
}
