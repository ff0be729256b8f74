package vn.tonghop.reports.contents;

import vn.tonghop.reports.mart.Mart;

/**
 * One block of a report with what it says.
 *
 * @param part 0 for the report itself, then the appendices from 1
 * @param heading the heading with its number; empty for none
 * @param headingLevel 1 for {@code I.}, 2 for {@code 1.}
 * @param template the form it is printed in, such as {@code paragraphs} or {@code delivery}
 * @param rows what it prints; a form that prints only the report's own texts has no rows
 * @param isBare whether it prints only the report's own texts, such as the letterhead
 */
public record Section(
    Part part, String heading, int headingLevel, String template, Mart rows, boolean isBare) {

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
