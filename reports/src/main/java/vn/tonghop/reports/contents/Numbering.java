package vn.tonghop.reports.contents;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.tonghop.reports.outline.Block;

/**
 * Numbers headings as they come, so that a block left out leaves no gap: I., 1., 2., II. A heading
 * that stands alone among its like has no number.
 */
final class Numbering {

  private static final String[] UNITS = {
    "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"
  };

  /** What is numbered in the law that it is drafted for, such as Điều 1. */
  private static final String OWN = "(Phần|Chương|Điều) [0-9IVX]+\\..*";

  private final Set<String> alone = new HashSet<>();
  private int firstLevel;
  private int secondLevel;

  /**
   * @param blocks what is printed, in its order
   */
  Numbering(List<Block> blocks) {
    findAlone(blocks, 1);
    findAlone(blocks, 2);
  }

  /** A level's headings are counted anew under each of the level above and in each appendix. */
  private void findAlone(List<Block> blocks, int level) {
    int count = 0;
    String last = "";
    for (Block block : blocks) {
      boolean isNumbered = isNumbered(block);
      if (block.beginsAppendix() || isNumbered && block.headingLevel() < level) {
        addAlone(count, last);
        count = 0;
      }
      if (isNumbered && block.headingLevel() == level) {
        count++;
        last = block.key();
      }
    }
    addAlone(count, last);
  }

  private void addAlone(int count, String key) {
    if (count == 1) {
      alone.add(key);
    }
  }

  private static boolean isNumbered(Block block) {
    return !block.headingVi().isEmpty() && !block.headingVi().matches(OWN);
  }

  /**
   * The heading with its number, which it may bring; empty if the block has none. Numbers begin
   * anew within an appendix.
   */
  String heading(Block block) {
    if (block.beginsAppendix()) {
      firstLevel = 0;
      secondLevel = 0;
    }
    if (!isNumbered(block)) {
      return block.headingVi();
    }
    String number = "";
    if (block.headingLevel() == 1) {
      firstLevel++;
      secondLevel = 0;
      number = roman(firstLevel) + ". ";
    } else {
      secondLevel++;
      number = secondLevel + ". ";
    }
    return (alone.contains(block.key()) ? "" : number) + block.headingVi();
  }

  /** The names of so many appendices; one alone has no number (Decree 30, annex I, III.1). */
  static List<String> appendices(int count) {
    return count == 1
        ? List.of("Phụ lục")
        : IntStream.rangeClosed(1, count).mapToObj(place -> "Phụ lục " + roman(place)).toList();
  }

  private static String roman(int number) {
    return "X".repeat(number / 10) + UNITS[number % 10];
  }
}
