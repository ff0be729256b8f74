package vn.tonghop.warehouse.workbook.open;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;

/** Puts the paragraphs of a cell or a comment together, with the looks of their letters. */
final class OpenText {

  private static final int MOST_SPACES = 1_000;

  private final OpenStyles styles;
  private final OpenLooks looks;
  private final CopyBudget budget;
  private final Map<String, XSSFFont> fonts = new HashMap<>();
  private final StringBuilder whole = new StringBuilder();
  private final Deque<String> spans = new ArrayDeque<>();
  private final List<Run> runs = new ArrayList<>();
  private int paragraphs;
  private boolean isOpen;

  private record Run(String style, int start, int end) {}

  OpenText(OpenStyles styles, OpenLooks looks, CopyBudget budget) {
    this.styles = styles;
    this.looks = looks;
    this.budget = budget;
  }

  void clear() {
    whole.setLength(0);
    runs.clear();
    spans.clear();
    paragraphs = 0;
    isOpen = false;
  }

  void start(String name, Attributes attributes) {
    switch (name) {
      case "text:p" -> {
        if (paragraphs++ > 0) {
          whole.append('\n');
        }
        isOpen = true;
      }
      case "text:span" -> spans.push(String.valueOf(attributes.getValue("text:style-name")));
      case "text:s" -> {
        String count = attributes.getValue("text:c");
        boolean isNumber = count != null && count.matches("\\d{1,6}");
        append(" ".repeat(isNumber ? Math.min(Integer.parseInt(count), MOST_SPACES) : 1));
      }
      case "text:tab" -> append("\t");
      case "text:line-break" -> append("\n");
      default -> {
        // Links and fields show their text.
      }
    }
  }

  void characters(String text) {
    if (isOpen) {
      append(text);
    }
  }

  private void append(String text) {
    int start = whole.length();
    whole.append(text);
    if (!spans.isEmpty()) {
      runs.add(new Run(spans.peek(), start, whole.length()));
    }
  }

  void end(String name) {
    switch (name) {
      case "text:p" -> isOpen = false;
      case "text:span" -> spans.poll();
      default -> {
        // As above.
      }
    }
  }

  String plain() {
    return whole.toString();
  }

  XSSFRichTextString rich() {
    budget.text(whole.length(), runs.size());
    XSSFRichTextString text = new XSSFRichTextString(whole.toString());
    for (Run run : runs) {
      if (run.start() < run.end()) {
        text.applyFont(
            run.start(),
            run.end(),
            fonts.computeIfAbsent(run.style(), style -> looks.font(styles.of("text", style))));
      }
    }
    return text;
  }
}
