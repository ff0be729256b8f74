package vn.tonghop.reports.contents;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Outlines;
import vn.tonghop.reports.outline.Report;
import vn.tonghop.reports.outline.TextFiller;
import vn.tonghop.warehouse.Failure;

/** What a report of one edition says, ready to be written on paper or in a file. */
public final class Contents {

  private static final String SUMMARY_TABLE = "summary";

  /** What a summary begins with; where none of it is printed there is none. */
  private static final Set<String> SUMMARY_BLOCKS = Set.of("state", SUMMARY_TABLE);

  private final Report report;
  private final String fileName;
  private final TextFiller wording;
  private final ZonedDateTime asOf;
  private final List<Section> sections;
  private final String ownMarking;

  Contents(
      Report report,
      String fileName,
      TextFiller wording,
      ZonedDateTime asOf,
      List<Section> sections,
      String ownMarking) {
    this.report = report;
    this.fileName = fileName;
    this.wording = wording;
    this.asOf = asOf;
    this.sections = List.copyOf(sections);
    this.ownMarking = ownMarking;
  }

  /**
   * A report of no edition that says nothing, in all the ways in which reports say something: who
   * has written it has loaded what writes reports.
   */
  public static Contents blank() {
    return BlankContents.made();
  }

  /**
   * Reads what a report of an edition says, in the words that the city had for it on the edition's
   * day: once, or once for each row of the relation that its outline names.
   *
   * @throws Failure if there is no such report, a mart or one of its columns is missing, {@code
   *     edition__summary} has not one row with a date, {@code edition__letters} not one of the
   *     report with a letterhead, or a row no name for its file
   */
  public static List<Contents> of(Marts marts, Outlines outlines, String reportCode) {
    return new EditionReading(marts, outline(marts, outlines, reportCode)).list();
  }

  /** The outline of a report in the words of an edition; one of an older program has none. */
  public static Report outline(Marts marts, Outlines outlines, String reportCode) {
    return EditionReading.outline(marts, outlines, reportCode);
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
    return sections;
  }

  /** What stands under the first heading of a report that prints a summary; else nothing. */
  public List<Section> summary() {
    List<Section> summary = new ArrayList<>();
    boolean hasOne =
        report.blocks().stream().anyMatch(block -> block.key().equals(SUMMARY_TABLE))
            && sections.stream().anyMatch(s -> SUMMARY_BLOCKS.contains(s.block().key()));
    if (!hasOne) {
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
    return new Contents(report, fileName, wording, asOf, sections, marking);
  }

  /** Which edition it is of, such as {@code 2024-H1/1}. */
  public String edition() {
    return wording.filled("{period_code}/{edition_number}");
  }

  /** The instant of the edition, by the city's clocks. */
  public ZonedDateTime asOf() {
    return asOf;
  }
}
