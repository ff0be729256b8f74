package vn.tonghop.reports.gate;

/**
 * Something of ours that is wrong with a report.
 *
 * @param report the report's code
 * @param placeVi where: the file, the page, the element
 * @param foundVi what stands there
 * @param expectedVi what should
 */
public record Fault(String report, Rule rule, String placeVi, String foundVi, String expectedVi) {

  private static final int SHOWN = 160;

  public Fault {
    foundVi = shortened(foundVi);
    expectedVi = shortened(expectedVi);
  }

  /** In one sentence, for the consolidator. */
  public String textVi() {
    return "%s (%s): có “%s”, cần “%s”".formatted(placeVi, rule.nameVi(), foundVi, expectedVi);
  }

  private static String shortened(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
