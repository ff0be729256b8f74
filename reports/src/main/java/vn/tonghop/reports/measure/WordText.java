package vn.tonghop.reports.measure;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Word document: its pages' set-up and its paragraphs, those of tables among them, in reading
 * order.
 */
public record WordText(List<Sheet> sheets, List<Paragraph> paragraphs, List<String> pageHeads) {

  /** The paper of a section, in millimetres. */
  public record Sheet(
      double width, double height, double top, double bottom, double left, double right) {}

  /**
   * One paragraph.
   *
   * @param isRule whether it is a line without a text
   */
  public record Paragraph(boolean isRule, List<Run> runs) {

    public Paragraph {
      runs = List.copyOf(runs);
    }

    public String text() {
      return runs.stream().map(Run::text).collect(Collectors.joining());
    }
  }

  /** Letters of one manner, as its style and its own properties say. */
  public record Run(String text, String font, double size, boolean isBold, boolean isItalic) {}

  public WordText {
    sheets = List.copyOf(sheets);
    paragraphs = List.copyOf(paragraphs);
    pageHeads = List.copyOf(pageHeads);
  }
}
