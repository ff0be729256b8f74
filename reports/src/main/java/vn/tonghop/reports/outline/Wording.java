package vn.tonghop.reports.outline;

/**
 * A text of a report's outline and where it stands.
 *
 * @param outline the outline's file without its ending: {@code shared/outline}, or the code of a
 *     report for that report's own
 * @param place the words that lead to it, lines and columns counted from 1, such as {@code
 *     blocks.results.heading_vi} or {@code blocks.opening.text.lines_vi.1}
 * @param text the text, with what stands in for figures and names in braces
 */
public record Wording(String outline, String place, String text) {}
