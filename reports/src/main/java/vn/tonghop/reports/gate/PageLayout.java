package vn.tonghop.reports.gate;

import static vn.tonghop.reports.gate.Examined.millimetres;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.reports.contents.Section;
import vn.tonghop.reports.measure.Page;

/** Paper, margins, letters and page numbers of a PDF (Decree 30/2020/NĐ-CP, appendix I, I). */
record PageLayout(Examined report, Faults faults) {

  /** Letters of equal metrics stand for Times New Roman: its own may not be passed on. */
  private static final List<String> FONTS = List.of("LiberationSerif", "TimesNewRoman");

  private static final double TOLERANCE = 1.5;

  static void find(Examined report, Faults faults) {
    PageLayout layout = new PageLayout(report, faults);
    Set<String> annexes =
        report.contents().sections().stream()
            .map(Section::part)
            .map(Section.Part::number)
            .collect(Collectors.toCollection(HashSet::new));
    int number = 0;
    int inPart = 0;
    boolean isAnnex = false;
    for (Page page : report.pages()) {
      number++;
      boolean begins =
          Examined.body(page).stream().limit(1).anyMatch(run -> annexes.contains(run.text()));
      isAnnex |= begins;
      inPart = begins ? 1 : inPart + 1;
      layout.examine(page, number, inPart, isAnnex);
    }
  }

  private void examine(Page page, int number, int inPart, boolean isAnnex) {
    String place = "%s.pdf, trang %d".formatted(report.code(), number);
    paper(page, place, isAnnex);
    margins(page, place, number);
    letters(page, place);
    pageNumber(page, place, inPart);
  }

  private void paper(Page page, String place, boolean isAnnex) {
    double across = Math.min(page.width(), page.height());
    double along = Math.max(page.width(), page.height());
    if (Math.abs(across - millimetres(210)) > 1 || Math.abs(along - millimetres(297)) > 1) {
      add(place + ": khổ giấy", length(page.width()) + " x " + length(page.height()), "A4");
    }
    if (page.width() > page.height() && !isAnnex) {
      add(place + ": hướng giấy", "ngang", "dọc; chỉ phụ lục được trình bày ngang");
    }
  }

  private void margins(Page page, String place, int number) {
    List<Page.Run> body = Examined.body(page);
    if (body.isEmpty()) {
      add(place, "trang trống", "không có trang trống");
      return;
    }
    boolean isUpright = page.width() < page.height();
    double left = body.stream().mapToDouble(Page.Run::left).min().orElse(0);
    double right = body.stream().mapToDouble(Page.Run::right).max().orElse(0);
    if (left < millimetres(isUpright ? 30 : 15) - TOLERANCE) {
      add(place + ": lề trái", length(left), "từ 30 mm");
    }
    if (page.width() - right < millimetres(15) - TOLERANCE) {
      add(place + ": lề phải", length(page.width() - right), "từ 15 mm");
    }
    if (number == 1 && left > millimetres(35) + TOLERANCE) {
      add(place + ": lề trái", length(left), "30 - 35 mm");
    }
    if (number == 1 && page.width() - right > millimetres(20) + TOLERANCE) {
      add(place + ": lề phải", length(page.width() - right), "15 - 20 mm");
    }
    double top = body.stream().mapToDouble(run -> run.baseline() - run.size()).min().orElse(0);
    if (number == 1 && (top < millimetres(20) - 3 || top > millimetres(25))) {
      add(place + ": lề trên", length(top), "20 - 25 mm");
    }
  }

  private void letters(Page page, String place) {
    for (Page.Run run : page.runs()) {
      if (FONTS.stream().noneMatch(run.font()::contains)) {
        add(place + ": phông chữ", run.font() + ": " + run.text(), "Times New Roman");
        return;
      }
      if (!run.isBlack()) {
        add(place + ": màu chữ", run.text(), "màu đen");
        return;
      }
    }
  }

  /** From page 2 of the report and of each annex, in the middle of the upper margin. */
  private void pageNumber(Page page, String place, int inPart) {
    List<Page.Run> head =
        page.runs().stream().filter(run -> run.baseline() <= Examined.TOP).toList();
    String found = head.stream().map(Page.Run::text).collect(Collectors.joining(" "));
    String expected = inPart == 1 ? "" : Integer.toString(inPart);
    if (!found.equals(expected)) {
      add(
          place + ": số trang",
          found.isEmpty() ? "không có" : found,
          expected.isEmpty() ? "không hiển thị ở trang đầu" : expected);
      return;
    }
    double middle = (millimetres(30) + page.width() - millimetres(15)) / 2;
    for (Page.Run run : head) {
      boolean isCentred =
          Math.abs(run.centre() - middle) < 4 || Math.abs(run.centre() - page.width() / 2) < 4;
      boolean isSized = run.size() >= 13 && run.size() <= 14;
      if (!isCentred || !isSized || run.isItalic()) {
        add(
            place + ": số trang",
            "cỡ chữ %.1f, cách lề trái %s".formatted(run.size(), length(run.left())),
            "cỡ chữ 13 - 14, đứng, ở giữa lề trên");
      }
    }
  }

  private void add(String place, String found, String expected) {
    faults.add(Rule.LAYOUT, place, found, expected);
  }

  private static String length(double points) {
    return "%.1f mm".formatted(points / millimetres(1)).replace('.', ',');
  }
}
