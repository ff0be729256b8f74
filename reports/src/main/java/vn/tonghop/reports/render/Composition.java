package vn.tonghop.reports.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.outline.Wording;
import vn.tonghop.warehouse.Failure;

/** Sets a report's blocks one after another: each becomes a row of the document template. */
final class Composition {

  private static final String CHART = "growth_chart";
  private static final String PART_OF =
      "(Kèm theo Báo cáo số ....../{symbol} ngày ... tháng ... năm 20.... của {issuer_name_vi})";

  private final Templates templates;
  private final Marts marts;
  private final Report report;
  private final Wording wording;
  private final Numbering numbering = new Numbering();
  private final List<Map<String, ?>> set = new ArrayList<>();
  private int part;
  private int tall;
  private String partNumber = "";
  private String partTitle = "";

  Composition(Templates templates, Marts marts, Report report, Wording wording) {
    this.templates = templates;
    this.marts = marts;
    this.report = report;
    this.wording = wording;
  }

  /** The rows of the document template, in printed order. */
  List<Map<String, ?>> rows() {
    report.blocks().forEach(this::add);
    return List.copyOf(set);
  }

  private void add(Block block) {
    Mart content = content(block);
    boolean isBare = block.mart().isEmpty() && block.linesVi().isEmpty();
    if (content.rows().isEmpty() && !isBare) {
      if (!block.whenEmptyVi().isEmpty()) {
        place(block, "paragraphs", lines(List.of(block.whenEmptyVi())), isBare);
      }
      return;
    }
    place(block, block.template(), content, isBare);
  }

  private void place(Block block, String template, Mart content, boolean isBare) {
    if (block.beginsAppendix()) {
      part++;
      partNumber = numbering.nextAppendix();
      partTitle = wording.filled(block.appendixVi());
    }
    if (template.equals(CHART)) {
      tall++;
    }
    JasperReport form = templates.block(template);
    requireColumns(form, content, isBare);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("part", part);
    row.put("part_number", partNumber);
    row.put("part_title", partTitle);
    row.put("part_of", wording.filled(PART_OF));
    row.put("tall", tall);
    row.put("block", set.size());
    row.put("heading", numbering.heading(block));
    row.put("heading_level", block.headingLevel());
    row.put("template", form);
    row.put("rows", source(content, isBare));
    row.put("parameters", parameters(template, content));
    set.add(row);
  }

  private Mart content(Block block) {
    return block.mart().isEmpty()
        ? lines(block.linesVi().stream().map(wording::filled).filter(s -> !s.isEmpty()).toList())
        : marts.mart(block.mart()).where(block.where());
  }

  private static Mart lines(List<String> lines) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (String line : lines) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("text_vi", line);
      rows.add(row);
    }
    return new Mart("lines", List.of("text_vi"), rows);
  }

  private void requireColumns(JasperReport form, Mart content, boolean isBare) {
    JRField[] fields = form.getFields();
    if (isBare || fields == null) {
      return;
    }
    for (JRField field : fields) {
      if (!content.columns().contains(field.getName())) {
        throw new Failure(
            "Cannot print '%s' of report '%s': %s has no column '%s', expected one of %s"
                .formatted(
                    form.getName(),
                    report.code(),
                    content.name(),
                    field.getName(),
                    String.join(", ", content.columns())));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static JRDataSource source(Mart content, boolean isBare) {
    return isBare
        ? new JREmptyDataSource()
        : new JRMapCollectionDataSource((List<Map<String, ?>>) (List<?>) unbroken(content));
  }

  /** Keeps a unit of two words on one line: only its space becomes one that does not break. */
  private static List<Map<String, @Nullable Object>> unbroken(Mart content) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Map<String, @Nullable Object> row : content.rows()) {
      Map<String, @Nullable Object> set = new LinkedHashMap<>(row);
      set.replaceAll((column, value) -> value instanceof String s ? unbroken(s) : value);
      rows.add(set);
    }
    return rows;
  }

  private static String unbroken(String text) {
    return text.replace("điểm %", "điểm\u00a0%");
  }

  private Map<String, Object> parameters(String template, Mart content) {
    Map<String, Object> parameters = new LinkedHashMap<>(wording.filledTexts());
    if (template.equals(CHART)) {
      parameters.put("PICTURE", new GrowthChart(content));
    }
    return parameters;
  }
}
