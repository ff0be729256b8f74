package vn.tonghop.reports.outline;

/**
 * One block of a report: what it prints, and under which heading.
 *
 * @param key its name in the outline, by which others refer to it
 * @param headingVi the heading without its number; empty for none
 * @param headingLevel 1 for {@code I.}, 2 for {@code 1.}
 * @param appendixVi the title of the appendix that begins with this block; empty if none begins
 * @param whenEmptyVi the sentence in place of rows; empty if the block is then left out, as an
 *     appendix always is
 */
public record Block(
    String key,
    String headingVi,
    int headingLevel,
    String appendixVi,
    String whenEmptyVi,
    Body body) {

  public Block {
    if (headingLevel < 1 || headingLevel > 2) {
      throw new IllegalArgumentException("expected heading_level 1 or 2, found " + headingLevel);
    }
    if (!appendixVi.isEmpty() && !whenEmptyVi.isEmpty()) {
      throw new IllegalArgumentException(
          "expected no when_empty_vi: an appendix that only says that it is empty is not printed");
    }
  }

  public boolean beginsAppendix() {
    return !appendixVi.isEmpty();
  }
}
