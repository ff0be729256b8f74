package vn.tonghop.jobs.trace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.consolidate.EditionIndex;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.verify.Difference;
import vn.tonghop.warehouse.verify.Verification;

/** Verifies a home, making again what can be made again; the home itself is left as it is. */
public record Reverification(DataHome home) {

  /**
   * What was found.
   *
   * @param judgedOtherwiseCount the deliveries on which other rules gave another verdict than
   *     today's would; what came of it is there, and nothing is lost
   * @param differences the files that are not what they should be
   * @param remade the editions that were made again
   */
  public record Report(
      int deliveryCount,
      int judgedOtherwiseCount,
      int editionCount,
      List<Difference> differences,
      List<Rebuild.Remade> remade) {
    public Report {
      differences = List.copyOf(differences);
      remade = List.copyOf(remade);
    }

    /** Whether everything is as it was written. */
    public boolean isSound() {
      return differences.isEmpty() && remade.stream().allMatch(r -> r.differences().isEmpty());
    }
  }

  /**
   * Verifies landing, landed files and editions.
   *
   * @param scope which of them
   * @param rebuilt folders of editions to make again from landing
   */
  public Report verify(Verification.Scope scope, List<Path> rebuilt) {
    Verification verification = new Verification(home, scope);
    List<Difference> differences = new ArrayList<>(verification.listInJournal());
    differences.addAll(verification.listInLanding());
    differences.addAll(verification.listInEditions());
    if (scope.equals(Verification.Scope.ALL)) {
      differences.addAll(listInIndex(verification));
    }
    return Folders.elsewhere(
        "tonghop-verify-",
        folder -> {
          Rebuild rebuild = new Rebuild(home, new DataHome(folder));
          int deliveryCount = verification.listReceipts().size();
          int judgedOtherwiseCount = 0;
          try {
            judgedOtherwiseCount = rebuild.makeLandedAsJudged(scope.until());
            differences.addAll(verification.listInLanded(new DataHome(folder)));
          } catch (Failure e) {
            String said = e.getMessage().replace(folder.toString(), home.root().toString());
            differences.add(new Difference("landed", "what landing gives again", said, List.of()));
          }
          List<Rebuild.Remade> remade =
              rebuilt.stream()
                  .map(EditionRecord::in)
                  .map(e -> rebuild.makeRelations(e.period(), e.number()))
                  .toList();
          return new Report(
              deliveryCount,
              judgedOtherwiseCount,
              verification.listEditions().size(),
              differences,
              remade);
        });
  }

  private List<Difference> listInIndex(Verification verification) {
    return Folders.elsewhere(
        "tonghop-index-",
        folder -> {
          try {
            new EditionIndex(home).writeTo(folder);
            return verification.listInIndex(folder);
          } catch (Failure e) {
            return List.of(
                new Difference(
                    "editions/" + Editions.INDEX_JSON,
                    "what the editions' records say",
                    String.valueOf(e.getMessage()),
                    List.of()));
          }
        });
  }
}
