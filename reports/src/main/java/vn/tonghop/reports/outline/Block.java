package vn.tonghop.reports.outline;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One block of a report: the rows of a mart, or a few lines of text, under a heading.
 *
 * @param template the form it is printed in, such as {@code paragraphs} or {@code delivery}
 * @param mart the mart whose rows it prints; empty if it prints {@code linesVi} or only texts
 * @param where the rows it prints: column name to accepted values; empty for all rows
 * @param linesVi its own lines of text, each printed as a row with the one column {@code text_vi}
 * @param headingVi the heading without its number; empty for none
 * @param headingLevel 1 for {@code I.}, 2 for {@code 1.}
 * @param appendixVi the title of the appendix that begins with this block; empty if none begins
 * @param whenEmptyVi the sentence in place of rows; empty if the block is then left out
 */
public record Block(
    String template,
    String mart,
    Map<String, Set<String>> where,
    List<String> linesVi,
    String headingVi,
    int headingLevel,
    String appendixVi,
    String whenEmptyVi) {

  public Block {
    where = Map.copyOf(where);
    linesVi = List.copyOf(linesVi);
    if (template.isBlank() || headingLevel < 1 || headingLevel > 2) {
      throw new IllegalArgumentException(
          "Cannot make a block of template '%s' with heading level %d: expected a name and 1 or 2"
              .formatted(template, headingLevel));
    }
  }

  public boolean beginsAppendix() {
    return !appendixVi.isEmpty();
  }
}
