package vn.tonghop.warehouse.workbook.open;

/**
 * What copying one workbook may take: some containers say in a few bytes what is written a million
 * times. An issued form has a thousandth of each.
 */
final class CopyBudget {

  private static final int MOST_CELLS = 100_000;
  private static final int MOST_SIGNS = 8_000_000;
  private static final int MOST_RUNS = 50_000;
  private static final int MOST_RUNS_OF_A_TEXT = 500;
  private static final int MOST_COMMENTS = 2_000;
  private static final int MOST_MERGES = 2_000;

  private int cells;
  private long signs;
  private int runs;
  private int comments;
  private int merges;

  void cell() {
    require("cells", ++cells, MOST_CELLS);
  }

  /** A text with so many differently formatted pieces, each of which is looked for in all. */
  void text(int length, int runsOfIt) {
    require("differently formatted pieces in a cell", runsOfIt, MOST_RUNS_OF_A_TEXT);
    signs += length;
    runs += runsOfIt;
    require("signs", signs, MOST_SIGNS);
    require("differently formatted pieces", runs, MOST_RUNS);
  }

  void comment() {
    require("comments", ++comments, MOST_COMMENTS);
  }

  void merge() {
    require("merged ranges", ++merges, MOST_MERGES);
  }

  private static void require(String what, long found, long most) {
    if (found > most) {
      throw new IllegalStateException("%d %s, at most %d".formatted(found, what, most));
    }
  }
}
