package vn.tonghop.reports.contents;

import vn.tonghop.reports.outline.Block;

/**
 * One block of a report with what it says.
 *
 * @param part the report itself or one of its appendices
 * @param heading the heading with its number; empty for none
 * @param headingLevel 1 for {@code I.}, 2 for {@code 1.}
 * @param block which it is; what it says may be that it has nothing to say
 */
public record Section(Part part, String heading, int headingLevel, Block block, Said said) {

  /**
   * The report itself or one of its appendices.
   *
   * @param order 0 for the report itself, then the appendices from 1
   * @param number {@code Phụ lục I}; empty for the report itself
   * @param title the appendix's title; empty for the report itself
   * @param of to which report an appendix belongs, in the words of Decree 30/2020/NĐ-CP
   */
  public record Part(int order, String number, String title, String of) {}
}
