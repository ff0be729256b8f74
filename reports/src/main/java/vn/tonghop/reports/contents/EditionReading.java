package vn.tonghop.reports.contents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tonghop.reports.mart.Mart;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Block;
import vn.tonghop.reports.outline.ForEach;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.outline.TextFiller;
import vn.tonghop.reports.outline.Wording;
import vn.tonghop.reports.outline.Wordings;
import vn.tonghop.warehouse.Failure;

/** Reads what a report says from the marts of an edition. */
record EditionReading(Marts marts, Report report) {

  private static final String PART_OF =
      "(Kèm theo Báo cáo số ....../{symbol} ngày ... tháng ... {signing_year_vi} của"
          + " {issuer_name_vi})";

  private static final String SUMMARY = "edition__summary";
  private static final String WORDINGS = "edition__wordings";
  private static final String LETTERS = "edition__letters";

  /** Names of files that every disk and every letter takes. */
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  /** The outline of a report in the words of an edition; one of an older program has none. */
  static Report outline(Marts marts, Outlines outlines, String reportCode) {
    List<Wording> own = new ArrayList<>();
    if (marts.listNames().contains(WORDINGS)) {
      for (Map<String, @Nullable Object> row : marts.mart(WORDINGS).rows()) {
        own.add(
            new Wording(
                String.valueOf(row.get("outline")),
                String.valueOf(row.get("text_place")),
                String.valueOf(row.get("text_vi"))));
      }
    }
    return outlines.orWorded(new Wordings(own)).report(reportCode);
  }

  /** Once, or once for each row of the relation that the outline names. */
  List<Contents> list() {
    Map<String, @Nullable Object> edition = edition();
    ForEach each = report.forEach();
    if (each.isOne()) {
      return List.of(contents(report.code(), edition));
    }
    List<Map<String, @Nullable Object>> rows = marts.mart(each.mart()).rows();
    if (each.file().isEmpty() && rows.size() > 1) {
      throw new Failure(
          "Cannot print %s: %d rows of %s, expected at most 1 or a for_each with file"
              .formatted(report.code(), rows.size(), each.mart()));
    }
    List<Contents> made = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows) {
      Map<String, @Nullable Object> said = new LinkedHashMap<>(edition);
      said.putAll(row);
      made.add(contents(fileName(row), said));
    }
    return List.copyOf(made);
  }

  private String fileName(Map<String, @Nullable Object> row) {
    String column = report.forEach().file();
    if (column.isEmpty()) {
      return report.code();
    }
    String name = String.valueOf(row.get(column));
    if (!FILE_NAME.matcher(name).matches()) {
      throw new Failure(
          "Cannot name a file of %s: %s of %s is '%s', expected letters without marks, digits, - and _"
              .formatted(report.code(), column, report.forEach().mart(), name));
    }
    return report.code() + "/" + name;
  }

  private Map<String, @Nullable Object> edition() {
    Map<String, @Nullable Object> said = new LinkedHashMap<>(onlyRow(marts.mart(SUMMARY)));
    Map<String, @Nullable Object> letter =
        onlyRow(marts.mart(LETTERS).where(Map.of("report_code", List.of(report.code()))));
    for (Map.Entry<String, @Nullable Object> column : letter.entrySet()) {
      if (column.getValue() == null) {
        throw new Failure(
            "Cannot print %s: %s of %s is empty, expected a row in letterheads.csv that is valid on %s"
                .formatted(
                    report.code(), column.getKey(), letter.get("issuer_code"), said.get("as_of")));
      }
    }
    said.putAll(letter);
    return said;
  }

  private static Map<String, @Nullable Object> onlyRow(Mart mart) {
    if (mart.rows().size() != 1) {
      throw new Failure(
          "Cannot print from %s: %d rows, expected 1".formatted(mart.name(), mart.rows().size()));
    }
    return mart.rows().get(0);
  }

  /** A block without a row says so or is left out, as an appendix always is. */
  private Contents contents(String fileName, Map<String, @Nullable Object> summary) {
    Map<String, String> appendices = appendices(summary);
    TextFiller wording = new TextFiller(report, summary, appendices);
    Reading reading = new Reading(marts, report.code(), wording);
    Map<Block, Said> printed = new LinkedHashMap<>();
    for (Block block : report.blocks()) {
      Said said = reading.said(block);
      if (!said.isEmpty()) {
        printed.put(block, said);
      } else if (!block.whenEmptyVi().isEmpty() && !block.beginsAppendix()) {
        printed.put(block, sentence(block.whenEmptyVi()));
      }
    }
    Numbering numbering = new Numbering(List.copyOf(printed.keySet()));
    List<Section> sections = new ArrayList<>();
    Section.Part part = new Section.Part(0, "", "", "");
    for (Block block : printed.keySet()) {
      if (block.beginsAppendix()) {
        part =
            new Section.Part(
                part.order() + 1,
                appendices.getOrDefault(block.key(), ""),
                wording.filled(block.appendixVi()),
                wording.filled(PART_OF));
      }
      String heading = wording.filled(numbering.heading(block));
      sections.add(new Section(part, heading, block.headingLevel(), block, printed.get(block)));
    }
    return new Contents(report, fileName, wording, marts.asOf(), sections, "");
  }

  /** The number of each appendix that is printed, by the key of the block that begins it. */
  private Map<String, String> appendices(Map<String, @Nullable Object> summary) {
    Reading reading = new Reading(marts, report.code(), new TextFiller(report, summary, Map.of()));
    List<String> printed =
        report.blocks().stream()
            .filter(block -> block.beginsAppendix() && !reading.said(block).isEmpty())
            .map(Block::key)
            .toList();
    List<String> names = Numbering.appendices(printed.size());
    Map<String, String> appendices = new LinkedHashMap<>();
    for (int at = 0; at < printed.size(); at++) {
      appendices.put(printed.get(at), names.get(at));
    }
    return appendices;
  }

  private static Said sentence(String text) {
    return new Said.Prose(false, List.of(new Said.Prose.Line("", "", text)));
  }
}
