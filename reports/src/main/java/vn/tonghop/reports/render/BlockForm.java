package vn.tonghop.reports.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRElementGroup;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRGroup;
import net.sf.jasperreports.engine.JRStaticText;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;

/**
 * The grid of one kind of block as its page template draws it, for whoever writes the same block
 * into another file: one source for headings, order and widths.
 *
 * @param columns left to right; empty if the block is no table
 * @param groupFields the fields of the line above each group of rows; empty if rows have no groups
 * @param lineFields the fields printed below a row, or the whole row of a block that is no table
 */
public record BlockForm(List<Column> columns, List<String> groupFields, List<String> lineFields) {

  private static final Pattern FIELD = Pattern.compile("\\$F\\{(\\w+)}");
  private static final String HEAD = "cell_head";

  public BlockForm {
    columns = List.copyOf(columns);
    groupFields = List.copyOf(groupFields);
    lineFields = List.copyOf(lineFields);
  }

  /**
   * One column.
   *
   * @param fields the mart's columns that it prints, one after the other
   * @param width in points of a text width of 467
   */
  public record Column(String heading, List<String> fields, int width, boolean isCentred) {
    public Column {
      fields = List.copyOf(fields);
    }
  }

  private record Placed<T>(T element, int x, int y) {}

  /**
   * Reads the template of a kind of block, such as {@code delivery}.
   *
   * @throws vn.tonghop.warehouse.Failure if there is no such template
   */
  public static BlockForm of(String template) {
    JasperDesign design = Templates.design("/style/blocks/" + template + ".jrxml");
    List<Placed<JRStaticText>> heads = new ArrayList<>();
    List<Placed<JRTextField>> cells = new ArrayList<>();
    collect(design.getColumnHeader(), 0, 0, heads, new ArrayList<>());
    for (JRBand band : design.getDetailSection().getBands()) {
      collect(band, 0, 0, heads, cells);
    }
    cells.sort(Comparator.comparingInt(cell -> cell.y()));
    List<Column> columns = new ArrayList<>();
    for (Placed<JRStaticText> head : heads) {
      cells.stream()
          .filter(cell -> cell.x() == head.x())
          .findFirst()
          .ifPresent(
              cell -> {
                columns.add(column(head.element(), cell.element()));
                cells.remove(cell);
              });
    }
    cells.sort(Comparator.comparingInt((Placed<?> cell) -> cell.y()).thenComparing(Placed::x));
    return new BlockForm(
        columns,
        groupFields(design),
        cells.stream().flatMap(cell -> fields(cell.element()).stream()).toList());
  }

  private static Column column(JRStaticText head, JRTextField cell) {
    String style = String.valueOf(cell.getStyleNameReference());
    boolean isCentred = style.contains("centre") || Set.of("ordinal", "count").contains(style);
    return new Column(head.getText(), fields(cell), head.getWidth(), isCentred);
  }

  private static List<String> groupFields(JasperDesign design) {
    List<Placed<JRTextField>> texts = new ArrayList<>();
    JRGroup[] groups = design.getGroups();
    if (groups != null) {
      for (JRGroup group : groups) {
        for (JRBand band : group.getGroupHeaderSection().getBands()) {
          collect(band, 0, 0, new ArrayList<>(), texts);
        }
      }
    }
    return texts.stream().flatMap(text -> fields(text.element()).stream()).toList();
  }

  private static void collect(
      @Nullable JRElementGroup group,
      int left,
      int top,
      List<Placed<JRStaticText>> heads,
      List<Placed<JRTextField>> cells) {
    if (group == null) {
      return;
    }
    for (var element : group.getElements()) {
      int x = left + element.getX();
      int y = top + element.getY();
      if (element instanceof JRStaticText text && HEAD.equals(text.getStyleNameReference())) {
        heads.add(new Placed<>(text, x, y));
      } else if (element instanceof JRTextField field) {
        cells.add(new Placed<>(field, x, y));
      } else if (element instanceof JRElementGroup inner) {
        collect(inner, x, y, heads, cells);
      }
    }
  }

  private static List<String> fields(JRTextField text) {
    JRExpression expression = text.getExpression();
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = FIELD.matcher(expression == null ? "" : expression.getText());
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return List.copyOf(names);
  }
}
