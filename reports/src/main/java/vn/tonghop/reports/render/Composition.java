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
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.warehouse.Failure;

/** Sets a report's blocks one after another: each becomes a row of the document template. */
final class Composition {

  private static final String CHART = "growth_chart";

  private final Templates templates;
  private final Contents contents;
  private final List<Map<String, ?>> set = new ArrayList<>();
  private int tall;

  Composition(Templates templates, Contents contents) {
    this.templates = templates;
    this.contents = contents;
  }

  /** The rows of the document template, in printed order. */
  List<Map<String, ?>> rows() {
    contents.sections().forEach(this::place);
    return List.copyOf(set);
  }

  private void place(Section section) {
    if (section.template().equals(CHART)) {
      tall++;
    }
    JasperReport form = templates.block(section.template());
    requireColumns(form, section);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("part", section.part().order());
    row.put("part_number", section.part().number());
    row.put("part_title", section.part().title());
    row.put("part_of", section.part().of());
    row.put("tall", tall);
    row.put("block", set.size());
    row.put("heading", section.heading());
    row.put("heading_level", section.headingLevel());
    row.put("template", form);
    row.put("rows", source(section));
    row.put("parameters", parameters(section));
    set.add(row);
  }

  private void requireColumns(JasperReport form, Section section) {
    JRField[] fields = form.getFields();
    if (section.isBare() || fields == null) {
      return;
    }
    Mart content = section.rows();
    for (JRField field : fields) {
      if (!content.columns().contains(field.getName())) {
        throw new Failure(
            "Cannot print '%s' of report '%s': %s has no column '%s', expected one of %s"
                .formatted(
                    form.getName(),
                    contents.reportCode(),
                    content.name(),
                    field.getName(),
                    String.join(", ", content.columns())));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static JRDataSource source(Section section) {
    return section.isBare()
        ? new JREmptyDataSource()
        : new JRMapCollectionDataSource((List<Map<String, ?>>) (List<?>) unbroken(section.rows()));
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

  private Map<String, Object> parameters(Section section) {
    Map<String, Object> parameters = new LinkedHashMap<>(contents.texts());
    if (section.template().equals(CHART)) {
      parameters.put("PICTURE", new GrowthChart(section.rows()));
    }
    return parameters;
  }
}
