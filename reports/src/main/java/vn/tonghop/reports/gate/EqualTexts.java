package vn.tonghop.reports.gate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.reports.contents.Said;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.measure.Claims;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.reports.measure.WordText;

/** PDF, DOCX and XLSX say all that the report says, and nothing else. */
final class EqualTexts {

  /** What the ends of a letter are made of beside the report's own words. */
  private static final List<String> FORMAL =
      List.of(
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Độc lập - Tự do - Hạnh phúc",
          "ngày ..... tháng .....",
          "Kính gửi:",
          "Nơi nhận:",
          "Số:",
          "/",
          ",",
          ";",
          "-",
          ".");

  private EqualTexts() {}

  static void find(Examined report, Faults faults) {
    List<String> pages =
        report.pages().stream()
            .map(page -> Examined.body(page).stream().map(Page.Run::text))
            .map(texts -> texts.collect(Collectors.joining()))
            .toList();
    compare(
        report,
        faults,
        ".pdf",
        new Claims(pages, heads(report)),
        written(report, plot -> List.of()));
    String word =
        report.word().paragraphs().stream()
            .map(WordText.Paragraph::text)
            .collect(Collectors.joining());
    compare(report, faults, ".docx", new Claims(word), written(report, plot -> grid(plot.grid())));
    String sheets =
        report.sheets().stream()
            .skip(1)
            .flatMap(List::stream)
            .flatMap(List::stream)
            .collect(Collectors.joining());
    lost(report, faults, ".xlsx", new Claims(sheets), inWorkbook(report));
  }

  private static void compare(
      Examined report, Faults faults, String ending, Claims claims, List<String> expected) {
    lost(report, faults, ending, claims, expected);
    Collection<String> again = new ArrayList<>(FORMAL);
    heads(report).forEach(again::addAll);
    for (String more : claims.listUnclaimed(again)) {
      faults.add(
          Rule.TEXTS, report.code() + ending, more, "không có chữ nào ngoài nội dung báo cáo");
    }
  }

  private static void lost(
      Examined report, Faults faults, String ending, Claims claims, List<String> expected) {
    expected.stream()
        .filter(text -> !claims.claim(text))
        .forEach(text -> faults.add(Rule.TEXTS, report.code() + ending, "mất hoặc bị cắt", text));
  }

  /** The heads of the columns of each table, as pages have it. */
  private static List<List<String>> heads(Examined report) {
    return report.contents().sections().stream()
        .map(Section::said)
        .filter(Said.Grid.class::isInstance)
        .map(grid -> ((Said.Grid) grid).printed(Said.WIDTH).heads())
        .map(heads -> heads.stream().map(Said.Grid.Head::heading).toList())
        .toList();
  }

  /**
   * @param data how the data of a chart are written beside its title and note
   */
  private static List<String> written(Examined report, Function<Said.Plot, List<String>> data) {
    List<String> texts = new ArrayList<>();
    int part = 0;
    for (Section section : report.contents().sections()) {
      part = begin(texts, section, part);
      if (section.said() instanceof Said.Plot plot) {
        texts.addAll(List.of(plot.title(), plot.note()));
        texts.addAll(data.apply(plot));
      } else {
        texts.addAll(said(report, section.said()));
      }
    }
    return texts;
  }

  private static List<String> inWorkbook(Examined report) {
    return report.contents().sections().stream()
        .flatMap(section -> section.said().findSheet().stream())
        .flatMap(grid -> inSheet(grid).stream())
        .toList();
  }

  /** What pages have, the line under it, then what only the workbook has: a row is one text. */
  private static List<String> inSheet(Said.Grid grid) {
    List<String> texts = new ArrayList<>();
    int printed = (int) grid.heads().stream().filter(Said.Grid.Head::isPrinted).count();
    for (Said.Grid.Row row : grid.rows()) {
      texts.add(
          row.group()
              + joined(row.cells().subList(0, printed))
              + row.below()
              + joined(row.cells().subList(printed, row.cells().size())));
    }
    return texts;
  }

  private static String joined(List<Said.Grid.Cell> cells) {
    return cells.stream().map(Said.Grid.Cell::text).collect(Collectors.joining());
  }

  private static int begin(List<String> texts, Section section, int before) {
    if (section.part().order() > before) {
      texts.addAll(List.of(section.part().number(), section.part().title(), section.part().of()));
    }
    texts.add(section.heading());
    return section.part().order();
  }

  private static List<String> said(Examined report, Said said) {
    if (said instanceof Said.Formal formal) {
      return formal(report, formal);
    }
    if (said instanceof Said.Prose prose) {
      List<String> texts = new ArrayList<>();
      String group = "";
      for (Said.Prose.Line line : prose.lines()) {
        if (!line.group().equals(group)) {
          group = line.group();
          texts.add(group);
        }
        texts.addAll(List.of(line.mark(), line.text()));
      }
      return texts;
    }
    return grid(((Said.Grid) said).printed(Said.WIDTH));
  }

  private static List<String> formal(Examined report, Said.Formal formal) {
    List<String> names =
        switch (formal.end()) {
          case HEAD ->
              List.of(
                  "parent_vi",
                  "issuer_vi",
                  "symbol",
                  "place_vi",
                  "signing_year_vi",
                  "type_vi",
                  "subject_vi",
                  "recipient_vi");
          case FOOT -> List.of("closing_vi", "copies_vi", "authority_vi");
        };
    return names.stream()
        .map(name -> report.contents().texts().getOrDefault(name, ""))
        .flatMap(text -> Stream.of(text.split("\n|; ")))
        .toList();
  }

  private static List<String> grid(Said.Grid grid) {
    List<String> texts = new ArrayList<>();
    grid.heads().forEach(head -> texts.add(head.heading()));
    String group = "";
    for (Said.Grid.Row row : grid.rows()) {
      if (!row.group().equals(group)) {
        group = row.group();
        texts.add(group);
      }
      texts.add(joined(row.cells()));
      texts.add(row.below());
    }
    return texts;
  }
}
