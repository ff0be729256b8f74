package vn.tonghop.reports.pages;

import java.util.List;

/**
 * A report's file that does not say what it says in another making of the edition.
 *
 * @param file its name, such as {@code half_year.pdf}
 * @param gone the lines that only the older one has, each with its page
 * @param added the lines that only the newer one has; a picture counts as a line. Both are empty
 *     where the same lines stand in another order or on other pages
 */
public record PageDifference(String file, List<String> gone, List<String> added) {
  public PageDifference {
    gone = List.copyOf(gone);
    added = List.copyOf(added);
  }
}
