package vn.tonghop.reports.contents;

import vn.tonghop.reports.outline.Block;

/** Numbers headings as they come, so that a block left out leaves no gap: I., 1., 2., II. */
final class Numbering {

  private static final String[] UNITS = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
  };

  /** What is numbered in the law that it is drafted for, such as Điều 1. */
  private static final String OWN = "(Phần|Chương|Điều) [0-9IVX]+\\..*";

  private int firstLevel;
  private int secondLevel;
  private int appendix;

  /** The heading with its number, which it may bring; empty if the block has none. */
  String heading(Block block) {
    if (block.headingVi().isEmpty()) {
      return "";
    }
    if (block.headingVi().matches(OWN)) {
      return block.headingVi();
    }
    if (block.headingLevel() == 1) {
      firstLevel++;
      secondLevel = 0;
      return roman(firstLevel) + ". " + block.headingVi();
    }
    secondLevel++;
    return secondLevel + ". " + block.headingVi();
  }

  /** The number of the next appendix. */
  String nextAppendix() {
    appendix++;
    return "Phụ lục " + roman(appendix);
  }

  /** Headings begin anew within an appendix. */
  void beginAppendix() {
    firstLevel = 0;
    secondLevel = 0;
  }

  private static String roman(int number) {
    return "X".repeat(number / 10) + UNITS[number % 10];
  }
}
