package vn.tonghop.reports.contents;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** A report of one edition, read from its marts and ready to be written on paper or in a file. */
public final class Contents {

  private static final String PART_OF =
      "(Kèm theo Báo cáo số ....../{symbol} ngày ... tháng ... {signing_year_vi} của"
          + " {issuer_name_vi})";

  private static final String SUMMARY = "edition__summary";
  private static final String WORDINGS = "edition__wordings";
  private static final String SUMMARY_TABLE = "summary";

  /** What a summary begins with; where none of it is printed there is none. */
  private static final Set<String> SUMMARY_BLOCKS = Set.of("state", SUMMARY_TABLE);

  private static final String LETTERS = "edition__letters";

  /** Names of files that every disk and every letter takes. */
  private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

  private final Report report;
  private final String fileName;
  private final TextFiller wording;
  private final ZonedDateTime asOf;
  private final List<Section> sections = new ArrayList<>();
  private final String ownMarking;
  private final boolean hasSummary;
  private Section.Part part = new Section.Part(0, "", "", "");

  private Contents(
      Marts marts, Report report, String fileName, Map<String, @Nullable Object> summary) {
    this.report = report;
    this.ownMarking = "";
    this.fileName = fileName;
    this.asOf = marts.asOf();
    Map<String, String> appendices = appendices(marts, summary);
    this.wording = new TextFiller(report, summary, appendices);
    Reading reading = new Reading(marts, report.code(), wording);
    Map<Block, Said> printed = new LinkedHashMap<>();
    for (Block block : report.blocks()) {
      Said said = reading.said(block);
      if (isPrinted(block, said)) {
        printed.put(block, said);
      }
    }
    this.hasSummary =
        report.blocks().stream().anyMatch(block -> block.key().equals(SUMMARY_TABLE))
            && printed.keySet().stream().anyMatch(block -> SUMMARY_BLOCKS.contains(block.key()));
    Numbering numbering = new Numbering(List.copyOf(printed.keySet()));
    printed.forEach((block, said) -> add(block, said, numbering, appendices));
  }

  private Contents(Contents other, String ownMarking) {
    this.report = other.report;
    this.fileName = other.fileName;
    this.wording = other.wording;
    this.asOf = other.asOf;
    this.sections.addAll(other.sections);
    this.hasSummary = other.hasSummary;
    this.ownMarking = ownMarking;
  }

  Contents(Report report, TextFiller wording, ZonedDateTime asOf, List<Section> sections) {
    this.report = report;
    this.fileName = report.code();
    this.wording = wording;
    this.asOf = asOf;
    this.sections.addAll(sections);
    this.hasSummary = false;
    this.ownMarking = "";
  }

  /**
   * A report of no edition that says nothing, in all the ways in which reports say something: who
   * has written it has loaded what writes reports.
   */
  public static Contents blank() {
    return BlankContents.made();
  }

  /**
   * Reads what a report says: once, or once for each row of the relation that its outline names.
   *
   * @throws Failure if a mart or one of its columns is missing, {@code edition__summary} has not
   *     one row with a date, {@code edition__letters} not one of the report with a letterhead, or a
   *     row no name for its file
   */
  public static List<Contents> of(Marts marts, Report report) {
    Map<String, @Nullable Object> edition = edition(marts, report);
    ForEach each = report.forEach();
    if (each.isOne()) {
      return List.of(new Contents(marts, report, report.code(), edition));
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
      made.add(new Contents(marts, report, fileName(report, row), said));
    }
    return List.copyOf(made);
  }

  /**
   * Reads what a report of an edition says, in the words that the city had for it on the edition's
   * day.
   *
   * @throws Failure as {@link #of(Marts, Report)}, or if there is no such report
   */
  public static List<Contents> of(Marts marts, Outlines outlines, String reportCode) {
    return of(marts, outline(marts, outlines, reportCode));
  }

  /** The outline of a report in the words of an edition; one of an older program has none. */
  public static Report outline(Marts marts, Outlines outlines, String reportCode) {
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

  private static String fileName(Report report, Map<String, @Nullable Object> row) {
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

  private static Map<String, @Nullable Object> edition(Marts marts, Report report) {
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

  public String reportCode() {
    return report.code();
  }

  /** Its file within the edition, without its ending: {@code half_year}, {@code reminder/SXD}. */
  public String fileName() {
    return fileName;
  }

  /** How wide the pages of a section are: an appendix with a wide table lies across. */
  public int widthOf(Section section) {
    return section.part().order() > 0
            && sections.stream()
                .filter(other -> other.part().equals(section.part()))
                .anyMatch(other -> other.said() instanceof Said.Grid grid && grid.isWide())
        ? Said.ACROSS
        : Said.WIDTH;
  }

  /** The blocks in printed order. */
  public List<Section> sections() {
    return List.copyOf(sections);
  }

  /** What stands under the first heading of a report that prints a summary; else nothing. */
  public List<Section> summary() {
    List<Section> summary = new ArrayList<>();
    if (!hasSummary) {
      return summary;
    }
    for (Section section : sections) {
      boolean begins = section.headingLevel() == 1 && !section.heading().isEmpty();
      if (section.part().order() > 0 || begins && !summary.isEmpty()) {
        break;
      }
      if (begins || !summary.isEmpty()) {
        summary.add(section);
      }
    }
    return summary;
  }

  /** What the ends of the letter say, by name: of the body that issues it, and the report's own. */
  public Map<String, String> texts() {
    return wording.filledTexts();
  }

  /** A text of the outline with every place filled. */
  public String filled(String text) {
    return wording.filled(text);
  }

  /** The report's title on one line. */
  public String title() {
    return wording.filled("{type_vi}: {subject_vi}").replace('\n', ' ');
  }

  /** What the outline itself says, before any figure is filled in. */
  public String wordsOfItsOwn() {
    return report.ownWords();
  }

  /** What every page is marked with; empty for none. */
  public String marking() {
    return Stream.of(ownMarking, wording.filled("{marking_vi}"))
        .filter(marking -> !marking.isEmpty())
        .collect(Collectors.joining(" – "));
  }

  /** The same, each page marked also with a text of its own. */
  public Contents withMarking(String marking) {
    return new Contents(this, marking);
  }

  /** Which edition it is of, such as {@code 2024-H1/1}. */
  public String edition() {
    return wording.filled("{period_code}/{edition_number}");
  }

  /** The instant of the edition, by the city's clocks. */
  public ZonedDateTime asOf() {
    return asOf;
  }

  /** The number of each appendix that is printed, by the key of the block that begins it. */
  private Map<String, String> appendices(Marts marts, Map<String, @Nullable Object> summary) {
    Reading reading = new Reading(marts, report.code(), new TextFiller(report, summary, Map.of()));
    List<String> printed =
        report.blocks().stream()
            .filter(block -> block.beginsAppendix() && !Reading.isEmpty(reading.said(block)))
            .map(Block::key)
            .toList();
    List<String> names = Numbering.appendices(printed.size());
    Map<String, String> appendices = new LinkedHashMap<>();
    for (int at = 0; at < printed.size(); at++) {
      appendices.put(printed.get(at), names.get(at));
    }
    return appendices;
  }

  /** A block without a row says so or is left out, as an appendix always is. */
  private static boolean isPrinted(Block block, Said said) {
    return !Reading.isEmpty(said) || !block.whenEmptyVi().isEmpty() && !block.beginsAppendix();
  }

  private void add(Block block, Said said, Numbering numbering, Map<String, String> appendices) {
    if (block.beginsAppendix()) {
      numbering.beginAppendix();
      part =
          new Section.Part(
              part.order() + 1,
              appendices.getOrDefault(block.key(), ""),
              wording.filled(block.appendixVi()),
              wording.filled(PART_OF));
    }
    Said shown = Reading.isEmpty(said) ? sentence(block.whenEmptyVi()) : said;
    sections.add(
        new Section(
            part, wording.filled(numbering.heading(block)), block.headingLevel(), block, shown));
  }

  private static Said sentence(String text) {
    return new Said.Prose(false, List.of(new Said.Prose.Line("", "", text)));
  }
}
