package vn.tonghop.reports.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tonghop.reports.FixtureReport;
import vn.tonghop.reports.contents.Contents;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.mart.Marts;
import vn.tonghop.reports.outline.Letter;
import vn.tonghop.reports.outline.Outlines;

/** What a report says is held against what is read of it by whoever does not see it. */
class TaggedPagesTest {

  @TempDir Path folder;
  private Contents contents;
  private TagTree tree;

  static List<String> reports() {
    return Outlines.shipped().listCodes();
  }

  private void print(String report, String... changes) {
    Path file = FixtureReport.published(folder, report, changes);
    tree = TagTree.of(file);
    try (Marts marts = Marts.open(folder)) {
      contents =
          Contents.of(marts, Outlines.shipped(), report).stream()
              .filter(one -> file.endsWith(one.fileName() + ".pdf"))
              .findFirst()
              .orElseThrow();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void isReadInTheOrderInWhichItIsSaid(String report) {
    print(report);
    String read = tree.document().text();
    int at = 0;
    for (String said : said()) {
      int found = read.indexOf(TagTree.withoutSpace(said), at);
      assertThat(found).as("'%s' after '%s'", said, end(read, at)).isNotNegative();
      at = found + TagTree.withoutSpace(said).length();
    }
  }

  @Test
  void aParagraphThatGoesOnOnTheNextPageIsOne() {
    print(
        "half_year",
        """
        update marts.edition__paragraphs set text_vi = repeat(text_vi || ' ', 30)
        where section <> 'summary'
        """);
    List<TagTree.Element> read = tree.document().all("P");
    assertThat(read).filteredOn(paragraph -> paragraph.countPages() > 1).isNotEmpty();
    assertThat(
            contents.sections().stream()
                .filter(section -> section.said() instanceof Said.Prose)
                .flatMap(section -> ((Said.Prose) section.said()).lines().stream())
                .map(line -> TagTree.withoutSpace(line.text())))
        .isSubsetOf(read.stream().map(TagTree.Element::text).toList());
  }

  private static String end(String read, int at) {
    return read.substring(Math.max(0, at - 60), at);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void nothingIsOfThePaperButNumbersOfPagesMarkingsAndHeadsThatAreRepeated(String report) {
    print(report);
    Set<String> ofThePaper = new HashSet<>();
    ofThePaper.add(TagTree.withoutSpace(contents.marking()));
    grids()
        .forEach(
            grid ->
                grid.heads().forEach(head -> ofThePaper.add(TagTree.withoutSpace(head.heading()))));
    assertThat(tree.paper())
        .allSatisfy(
            text -> assertThat(text.matches("\\d+") ? "" : text).isIn(with(ofThePaper, "")));
    assertThat(tree.document().text()).containsOnlyOnce(TagTree.withoutSpace(contents.marking()));
  }

  private static Set<String> with(Set<String> texts, String text) {
    Set<String> all = new HashSet<>(texts);
    all.add(text);
    return all;
  }

  /** Each row with a cell a column, or one that is as wide as those it stands for. */
  @ParameterizedTest
  @MethodSource("reports")
  void aTableHasTheRowsAndCellsThatItSays(String report) {
    print(report);
    List<List<List<String>>> read =
        tree.document().all("Table").stream().map(TaggedPagesTest::rows).toList();
    assertThat(read).isEqualTo(grids().map(TaggedPagesTest::rows).toList());
    for (TagTree.Element table : tree.document().all("Table")) {
      assertThat(table.kids())
          .allSatisfy(row -> assertThat(width(row)).isEqualTo(width(table.kids().get(0))));
      assertThat(table.kids().get(0).kids())
          .allSatisfy(
              head -> {
                assertThat(head.type()).isEqualTo("TH");
                assertThat(head.attribute("Scope")).isEqualTo("Column");
              });
    }
  }

  private static int width(TagTree.Element row) {
    return row.kids().stream()
        .mapToInt(
            cell ->
                cell.attribute("ColSpan").isEmpty()
                    ? 1
                    : Integer.parseInt(cell.attribute("ColSpan")))
        .sum();
  }

  private static List<List<String>> rows(TagTree.Element table) {
    return table.kids().stream()
        .map(row -> row.kids().stream().map(TagTree.Element::text).toList())
        .toList();
  }

  private static List<List<String>> rows(Said.Grid grid) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(without(grid.heads().stream().map(Said.Grid.Head::heading)));
    String group = "";
    for (Said.Grid.Row row : grid.rows()) {
      if (grid.isGrouped() && (!row.group().equals(group) || rows.size() == 1)) {
        group = row.group();
        rows.add(without(Stream.of(group)));
      }
      rows.add(without(row.cells().stream().map(Said.Grid.Cell::text)));
      if (!row.below().isEmpty()) {
        boolean isBesideNumbers = grid.heads().get(0).width() <= TableDesign.NUMBER;
        rows.add(without(isBesideNumbers ? Stream.of("", row.below()) : Stream.of(row.below())));
      }
    }
    return rows;
  }

  private static List<String> without(Stream<String> texts) {
    return texts.map(TagTree::withoutSpace).toList();
  }

  @Test
  void aPictureTellsEveryFigureThatItShows() {
    print("year_end");
    List<Said.Plot> plots =
        contents.sections().stream()
            .map(Section::said)
            .filter(Said.Plot.class::isInstance)
            .map(Said.Plot.class::cast)
            .toList();
    List<TagTree.Element> pictures = tree.document().all("Figure");
    assertThat(pictures).hasSameSizeAs(plots).isNotEmpty();
    for (int i = 0; i < plots.size(); i++) {
      String told = pictures.get(i).entries().getString(COSName.ALT);
      assertThat(told).contains(plots.get(i).points());
      plots
          .get(i)
          .series()
          .forEach(line -> line.data().forEach(datum -> assertThat(told).contains(datum.text())));
    }
  }

  @Test
  void headingsNotesContentsAndLinksAreToldAsWhatTheyAre() {
    print("year_end");
    TagTree.Element document = tree.document();
    List<String> headings =
        contents.sections().stream()
            .filter(section -> !section.heading().isEmpty())
            .map(
                section ->
                    "H" + section.headingLevel() + " " + TagTree.withoutSpace(section.heading()))
            .toList();
    assertThat(
            document
                .all()
                .filter(e -> e.type().matches("H\\d"))
                .map(e -> e.type() + " " + e.text()))
        .containsSubsequence(headings)
        .anyMatch(heading -> heading.startsWith("H1 PhụlụcI") && heading.length() > 20);
    assertThat(document.all("Note"))
        .isNotEmpty()
        .allSatisfy(
            note -> {
              assertThat(note.kids().stream().map(TagTree.Element::type)).startsWith("Lbl", "P");
              assertThat(note.kids().get(0).text()).matches("\\[\\d+]");
              assertThat(note.entries().getString(COSName.ID)).startsWith("ghi-chu-");
            });
    assertThat(document.all("TOC")).hasSize(1);
    assertThat(document.all("TOCI"))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            entry -> assertThat(entry.all("Link")).as(entry.text()).hasSizeLessThanOrEqualTo(1));
    assertThat(document.all("Link")).isNotEmpty().allMatch(TagTree.Element::hasObject);
    assertThat(document.all("Form")).hasSize(1).allMatch(TagTree.Element::hasObject);
    assertThat(links(document)).anyMatch(text -> text.matches(".*\\[\\d+]"));
  }

  /** The texts of what has a link in it. */
  private static List<String> links(TagTree.Element document) {
    return document
        .all()
        .filter(e -> e.kids().stream().anyMatch(kid -> kid.type().equals("Link")))
        .map(TagTree.Element::text)
        .toList();
  }

  private Stream<Said.Grid> grids() {
    return contents.sections().stream()
        .filter(section -> section.said() instanceof Said.Grid)
        .map(section -> ((Said.Grid) section.said()).printed(contents.widthOf(section)));
  }

  /** All that it says, in its order: the letter's ends, headings, sentences, cells, charts. */
  private List<String> said() {
    List<String> said = new ArrayList<>();
    int part = 0;
    for (Section section : contents.sections()) {
      if (section.part().order() > part) {
        part = section.part().order();
        said.addAll(List.of(section.part().number(), section.part().title(), section.part().of()));
      }
      said.add(section.heading());
      if (section.said() instanceof Said.Formal formal) {
        said.addAll(ends(formal.end(), contents.texts()));
      } else if (section.said() instanceof Said.Prose prose) {
        String group = "";
        for (Said.Prose.Line line : prose.lines()) {
          if (!line.group().equals(group)) {
            group = line.group();
            said.add(group);
          }
          said.add(line.mark() + line.text());
        }
      } else if (section.said() instanceof Said.Grid grid) {
        rows(grid.printed(contents.widthOf(section))).forEach(said::addAll);
      } else if (section.said() instanceof Said.Plot plot) {
        said.addAll(List.of(plot.title(), plot.note()));
      }
    }
    return said;
  }

  private static List<String> ends(Letter end, Map<String, String> texts) {
    return end == Letter.HEAD
        ? Stream.of("issuer_vi", "symbol", "place_vi", "recipient_vi").map(texts::get).toList()
        : Stream.of("copies_vi", "authority_vi").map(texts::get).toList();
  }
}
