package vn.tonghop.reports.contents;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.outline.TextFiller;
import vn.tonghop.warehouse.Failure;

/** A report of one edition, read from its marts and ready to be written on paper or in a file. */
public final class Contents {

  private static final String PART_OF =
      "(Kèm theo Báo cáo số ....../{symbol} ngày ... tháng ... năm 20.... của {issuer_name_vi})";

  private final Report report;
  private final TextFiller wording;
  private final Marts marts;
  private final LocalDateTime asOf;
  private final Numbering numbering = new Numbering();
  private final List<Section> sections = new ArrayList<>();
  private Section.Part part = new Section.Part(0, "", "", "");

  private Contents(Marts marts, Report report, Map<String, @Nullable Object> summary) {
    this.marts = marts;
    this.report = report;
    this.wording = new TextFiller(report, summary);
    this.asOf = asOf(summary);
    report.blocks().forEach(this::add);
  }

  /**
   * Reads what a report says.
   *
   * @throws Failure if a mart is missing or {@code edition__summary} has not one row with a date
   */
  public static Contents of(Marts marts, Report report) {
    Mart summary = marts.mart("edition__summary");
    if (summary.rows().size() != 1) {
      throw new Failure(
          "Cannot print from edition__summary: %d rows, expected 1"
              .formatted(summary.rows().size()));
    }
    return new Contents(marts, report, summary.rows().get(0));
  }

  public String reportCode() {
    return report.code();
  }

  /** The blocks in printed order. */
  public List<Section> sections() {
    return List.copyOf(sections);
  }

  /** All texts of the report by name, filled. */
  public Map<String, String> texts() {
    return wording.filledTexts();
  }

  /** The report's title on one line. */
  public String title() {
    return wording.filled("{type_vi}: {subject_vi}").replace('\n', ' ');
  }

  /** What every page is marked with; empty for none. */
  public String marking() {
    return wording.filled("{marking_vi}");
  }

  /** The instant of the edition, in Vietnam's local time. */
  public LocalDateTime asOf() {
    return asOf;
  }

  private void add(Block block) {
    Mart content = content(block);
    boolean isBare = block.mart().isEmpty() && block.linesVi().isEmpty();
    if (content.rows().isEmpty() && !isBare) {
      if (!block.whenEmptyVi().isEmpty()) {
        place(block, "paragraphs", lines(List.of(block.whenEmptyVi())), false);
      }
      return;
    }
    place(block, block.template(), content, isBare);
  }

  private void place(Block block, String template, Mart rows, boolean isBare) {
    if (block.beginsAppendix()) {
      part =
          new Section.Part(
              part.order() + 1,
              numbering.nextAppendix(),
              wording.filled(block.appendixVi()),
              wording.filled(PART_OF));
    }
    sections.add(
        new Section(part, numbering.heading(block), block.headingLevel(), template, rows, isBare));
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

  private static LocalDateTime asOf(Map<String, @Nullable Object> summary) {
    Object asOf = summary.get("as_of");
    if (asOf instanceof java.sql.Timestamp timestamp) {
      return timestamp.toLocalDateTime();
    }
    throw new Failure("Cannot date the report: as_of is %s, expected a timestamp".formatted(asOf));
  }
}
