package vn.tonghop.warehouse.validate;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Release;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;

/** What is known of a delivery before the book's rules are asked. */
sealed interface Draft {

  Receipt receipt();

  /** What the sender, the file and its structure gave. */
  List<Finding> findings();

  /** A file that is no workbook of ours. */
  record Foreign(Receipt receipt, List<Finding> findings) implements Draft {

    public Foreign {
      findings = List.copyOf(findings);
    }
  }

  /**
   * A workbook whose figures can be read.
   *
   * @param delivered what it reports, without the sheet of release
   * @param release the release that it carries
   * @param standing what the agency had reported to the collection before
   */
  record Ours(
      Receipt receipt,
      List<Finding> findings,
      Reading.Delivered delivered,
      Release release,
      StandingReport standing,
      Content content)
      implements Draft {

    /** What leaves it unclear whose a row's figures are, or what they count. */
    private static final Set<String> DOUBTS =
        Set.of(
            "LABEL_DIFFERS",
            "UNIT_DIFFERS",
            "UNIT_OF_ANOTHER_SCALE",
            "UNKNOWN_ROW",
            "DUPLICATE_ROW",
            "KEY_LOST");

    public Ours {
      findings = List.copyOf(findings);
    }

    List<FilledSheet> sheets() {
      return delivered.sheets();
    }

    /**
     * The sheets without the rows whose figures would be judged as what they are not, the others as
     * they were printed.
     */
    List<FilledSheet> clearSheets() {
      Set<String> doubtful = rowsWith(finding -> DOUBTS.contains(finding.code()));
      return sheets().stream()
          .map(content::asPrinted)
          .map(sheet -> sheet.withRows(row -> !doubtful.contains(place(sheet, row))))
          .toList();
    }

    /**
     * The keys of the rows of a sheet in which something was written that is not taken as it is:
     * what was reported of them before is not what will stand.
     */
    Set<String> keysInDoubt(String relation) {
      Set<String> rejected = rowsWith(Finding::rejects);
      return sheets().stream()
          .filter(sheet -> sheet.relation().equals(relation))
          .flatMap(
              sheet ->
                  sheet.rows().stream()
                      .filter(row -> rejected.contains(place(sheet, row)))
                      .map(sheet::key))
          .collect(Collectors.toSet());
    }

    private Set<String> rowsWith(Predicate<Finding> wanted) {
      return findings.stream()
          .filter(wanted)
          .map(finding -> finding.sheet() + "!" + finding.cell().replaceAll("\\D", ""))
          .collect(Collectors.toSet());
    }

    private static String place(FilledSheet sheet, FilledRow row) {
      return sheet.sheet().titleVi() + "!" + row.number();
    }

    /**
     * Whether its figures are its own: where the structure is broken as a whole, figures of another
     * agency, collection or form would be judged as if they were this one's.
     */
    boolean isJudged() {
      return receipt.isIdentified()
          && findings.stream().noneMatch(found -> found.rejects() && found.cell().isEmpty());
    }
  }
}
