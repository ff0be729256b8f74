package vn.tonghop.reports.gate;

import static vn.tonghop.reports.gate.Rule.ANNEXES;
import static vn.tonghop.reports.gate.Rule.CHARTS;
import static vn.tonghop.reports.gate.Rule.LAYOUT;
import static vn.tonghop.reports.gate.Rule.TEXTS;
import static vn.tonghop.reports.gate.SoundReport.from;
import static vn.tonghop.reports.gate.SoundReport.in;
import static vn.tonghop.reports.gate.SoundReport.moved;
import static vn.tonghop.reports.gate.SoundReport.saying;
import static vn.tonghop.reports.gate.SoundReport.shortened;
import static vn.tonghop.reports.gate.SoundReport.sized;
import static vn.tonghop.reports.gate.SoundReport.with;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reports.measure.Page;
import vn.tonghop.reports.measure.Page.Run;

/** Pages with one thing wrong: of every row of the decree's table, and of what they say. */
class PageSamplesTest {

  private static final String LIGHT = "LiberationSerif";
  private static final String BOLD = "LiberationSerif-Bold";
  private static final String SLANTED = "LiberationSerif-BoldItalic";

  @TempDir static Path folder;
  private static SoundReport sound;

  @BeforeAll
  static void print() {
    sound = SoundReport.in(folder);
  }

  @AfterAll
  static void close() {
    sound.close();
  }

  @TestFactory
  Stream<DynamicTest> whatThePagesSay() {
    return Stream.of(
        sound.letters("a sentence is lost", TEXTS, "Kỳ báo cáo", r -> Stream.of()),
        sound.letters("a sentence is another", TEXTS, "Kỳ báo cáo", saying("Kỳ báo cáo này")),
        sound.letters("no sentence refers to an annex", ANNEXES, "Phụ lục II;", saying("đây")),
        sound.letters("an annex not printed", ANNEXES, "Phụ lục II;", saying("Phụ lục XX")),
        sound.pages(
            "a chart without its figures",
            CHARTS,
            p -> new Page(p.width(), p.height(), p.runs(), List.of(), p.strokes(), p.fields())));
  }

  @TestFactory
  Stream<DynamicTest> theHeadOfTheLetter() {
    return Stream.of(
        sound.letters("1: a small national title", LAYOUT, "CỘNG HÒA", sized(11)),
        sound.letters("1: a slanted motto", LAYOUT, "Độc lập", in(SLANTED)),
        sound.letters("1: a motto beside the middle", LAYOUT, "Độc lập", moved(12, 0)),
        sound.letters("2: a light agency", LAYOUT, "ỦY BAN NHÂN DÂN", in(LIGHT)),
        sound.letters("3: a small number", LAYOUT, "Số:", sized(12)),
        sound.letters("3: a symbol with a space", LAYOUT, "/BC-", saying("Số:  /BC - UBND")),
        sound.letters("4: a date off the number's line", LAYOUT, "Thơ, ngày", moved(0, 6)),
        sound.letters("5a: a large type", LAYOUT, "BÁO CÁO", sized(16)),
        sound.letters("5a: a light subject", LAYOUT, "Tình hình thực hiện", in(LIGHT)),
        sound.letters("9a: a bold addressee", LAYOUT, "Kính gửi", in(BOLD)),
        sound.pages(
            "1, 2, 5a: no lines under motto, agency and subject",
            LAYOUT,
            p -> new Page(p.width(), p.height(), p.runs(), p.drawn(), List.of(), p.fields())));
  }

  @TestFactory
  Stream<DynamicTest> textAndAnnexes() {
    return Stream.of(
        sound.letters("6: a small text", LAYOUT, "Kỳ báo cáo", sized(12)),
        sound.letters("6: a first line not set in", LAYOUT, "Kỳ báo cáo", from(85.1)),
        sound.letters("6: a ragged margin", LAYOUT, "Kỳ báo cáo", shortened(30)),
        sound.letters("6: lines far apart", LAYOUT, "Kỳ báo cáo", moved(0, -12)),
        sound.letters("6: a light heading", LAYOUT, "I. KẾT QUẢ", in(LIGHT)),
        sound.letters("6: an end without ./.", LAYOUT, "./.", saying("xem xét.")),
        sound.letters("7a: a light office", LAYOUT, "TM. ỦY BAN", in(LIGHT)),
        sound.pages("7c: no field to sign in", LAYOUT, p -> signedIn(p, List.of())),
        sound.pages(
            "7c: a field over the office",
            LAYOUT,
            p -> signedIn(p, p.fields().stream().map(f -> lifted(f, 30)).toList())),
        sound.pages(
            "7c: a field over the copies",
            LAYOUT,
            p -> signedIn(p, p.fields().stream().map(f -> widened(f, 100)).toList())),
        sound.letters("9b: copies not level with it", LAYOUT, "Nơi nhận:", moved(0, 20)),
        sound.letters("9b: large copies", LAYOUT, "- Như trên", sized(13)),
        sound.letters("9b: copies without the archive", LAYOUT, "- Lưu: VT", saying("- Ai khác.")),
        sound.letters("III.1: a small annex number", LAYOUT, "Phụ lục I", sized(12)),
        sound.letters("III.1: a title aside", LAYOUT, "TIẾN ĐỘ THỰC HIỆN", moved(20, 0)));
  }

  @TestFactory
  Stream<DynamicTest> thePaper() {
    return Stream.of(
        sound.letters("letters of another kind", LAYOUT, "Kỳ báo cáo", in("Arial")),
        sound.letters("a coloured letter", LAYOUT, "Kỳ báo cáo", r -> Stream.of(coloured(r))),
        sound.letters("text in the left margin", LAYOUT, "Kỳ báo cáo", from(60)),
        sound.letters("a number on page 1", LAYOUT, "CỘNG HÒA", moved(0, -30)),
        sound.pages("a page without its number", LAYOUT, PageSamplesTest::unnumbered),
        sound.pages(
            "paper that is not A4",
            LAYOUT,
            p -> new Page(612, 792, p.runs(), p.drawn(), p.strokes(), p.fields())),
        sound.pages(
            "a text across",
            LAYOUT,
            p -> new Page(p.height(), p.width(), p.runs(), p.drawn(), p.strokes(), p.fields())));
  }

  private static Page signedIn(Page p, List<Page.Field> fields) {
    return new Page(p.width(), p.height(), p.runs(), p.drawn(), p.strokes(), fields);
  }

  private static Page.Field lifted(Page.Field field, double by) {
    return new Page.Field(field.left(), field.top() - by, field.right(), field.bottom() - by);
  }

  private static Page.Field widened(Page.Field field, double by) {
    return new Page.Field(field.left() - by, field.top(), field.right() + by, field.bottom());
  }

  private static Run coloured(Run r) {
    return new Run(r.text(), r.left(), r.right(), r.baseline(), r.size(), r.font(), false);
  }

  private static Page unnumbered(Page page) {
    return with(page, page.runs().stream().filter(r -> !r.text().equals("2")).toList());
  }
}
