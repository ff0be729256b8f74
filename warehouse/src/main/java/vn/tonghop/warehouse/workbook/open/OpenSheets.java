package vn.tonghop.warehouse.workbook.open;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Writes the sheets of an OpenDocument into a workbook as its content streams by. */
final class OpenSheets extends DefaultHandler {

  private final OpenStyles styles;
  private final XSSFWorkbook to;
  private final OpenLooks looks;
  private final OpenText text;
  private final OpenText note;
  private final OpenText nowhere;
  private final Deque<String> within = new ArrayDeque<>();
  private final StringBuilder author = new StringBuilder();
  private final List<OpenCell> row = new ArrayList<>();
  private Map<String, String> rowAttributes = Map.of();
  private Map<String, String> cellAttributes = Map.of();
  private @Nullable OpenSheet sheet;
  private int column;
  private final CopyBudget budget = new CopyBudget();

  OpenSheets(OpenStyles styles, XSSFWorkbook to) {
    this.styles = styles;
    this.to = to;
    this.looks = new OpenLooks(styles, to);
    this.text = new OpenText(styles, looks, budget);
    this.note = new OpenText(styles, looks, budget);
    this.nowhere = new OpenText(styles, looks, budget);
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    boolean isStyle = within.contains("office:automatic-styles");
    within.push(name);
    if (isStyle) {
      styles.start(name, attributes);
      return;
    }
    switch (name) {
      case "table:table" -> {
        if (sheet == null) {
          sheet = new OpenSheet(to, styles, looks, OpenCell.map(attributes), budget);
        }
      }
      case "table:table-column" -> {
        if (sheet != null) {
          sheet.column(OpenCell.map(attributes));
        }
      }
      case "table:table-row" -> {
        rowAttributes = OpenCell.map(attributes);
        row.clear();
        column = 0;
      }
      case "table:table-cell", "table:covered-table-cell" -> {
        cellAttributes = OpenCell.map(attributes);
        text.clear();
        note.clear();
        author.setLength(0);
      }
      default -> words().start(name, attributes);
    }
  }

  /**
   * What words belong to: the cell itself, its comment, or a drawing upon it, which says nothing.
   */
  private OpenText words() {
    if (within.contains("office:annotation")) {
      return note;
    }
    boolean isOfTheCell =
        within.stream().noneMatch(element -> element.startsWith("draw:"))
            && within.stream().anyMatch(element -> element.endsWith("table-cell"));
    return isOfTheCell ? text : nowhere;
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    String piece = new String(characters, start, length);
    if (within.contains("office:automatic-styles")) {
      styles.characters(piece);
    } else if ("dc:creator".equals(within.peek())) {
      author.append(piece);
    } else {
      words().characters(piece);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    words().end(name);
    within.pop();
    if (within.contains("office:automatic-styles")) {
      styles.end(name);
      return;
    }
    switch (name) {
      case "table:table-cell", "table:covered-table-cell" -> endCell();
      case "table:table-row" -> {
        if (sheet != null) {
          sheet.row(rowAttributes, row);
        }
      }
      case "table:table" -> {
        if (sheet != null && !within.contains("table:table")) {
          sheet = null;
        }
      }
      default -> {
        // Nothing else in a document is ours.
      }
    }
  }

  private void endCell() {
    int times = OpenSheet.count(cellAttributes, "table:number-columns-repeated");
    row.add(
        new OpenCell(
            column,
            times,
            cellAttributes.getOrDefault("table:style-name", ""),
            cellAttributes,
            text.rich(),
            author.toString(),
            note.plain()));
    column += times;
  }
}
