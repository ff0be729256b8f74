package vn.tonghop.reports.gate;

import static vn.tonghop.reports.gate.Rule.LAYOUT;
import static vn.tonghop.reports.gate.Rule.TEXTS;

import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.reports.measure.WordText;

/** A Word document and a workbook with one thing wrong. */
class FileSamplesTest {

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
  Stream<DynamicTest> theDocument() {
    WordText word = sound.examined().word();
    return Stream.of(
        sound.word(
            "a sentence is lost",
            TEXTS,
            paragraphs(p -> isAboutThePeriod(p) ? List.of() : List.of(p))),
        sound.word(
            "a sentence stands twice",
            TEXTS,
            paragraphs(p -> isAboutThePeriod(p) ? List.of(p, p) : List.of(p))),
        sound.word(
            "no lines under motto, agency and subject",
            LAYOUT,
            paragraphs(p -> p.isRule() ? List.of() : List.of(p))),
        sound.word("narrow margins", LAYOUT, on(new WordText.Sheet(210, 297, 15, 20, 30, 15))),
        sound.word(
            "paper that is not A4", LAYOUT, on(new WordText.Sheet(216, 279, 20, 20, 30, 15))),
        sound.word(
            "a number on page 1",
            LAYOUT,
            new WordText(word.sheets(), word.paragraphs(), List.of("2"))),
        sound.word(
            "letters of another kind",
            LAYOUT,
            runs(r -> new WordText.Run(r.text(), "Arial", r.size(), r.isBold(), r.isItalic()))),
        sound.word(
            "letters of another size",
            LAYOUT,
            runs(r -> new WordText.Run(r.text(), r.font(), 16, r.isBold(), r.isItalic()))));
  }

  @TestFactory
  Stream<DynamicTest> theWorkbook() {
    Examined examined = sound.examined();
    List<List<List<String>>> changed =
        examined.sheets().stream()
            .map(
                sheet ->
                    sheet.stream()
                        .map(row -> row.stream().map(cell -> cell.replace("5,73", "5,74")).toList())
                        .toList())
            .toList();
    return Stream.of(
        sound.sample(
            "a figure is another",
            TEXTS,
            new Examined(
                examined.marts(),
                examined.figures(),
                examined.contents(),
                examined.pages(),
                examined.word(),
                changed)));
  }

  private static boolean isAboutThePeriod(WordText.Paragraph paragraph) {
    return paragraph.text().startsWith("Kỳ báo cáo");
  }

  private static WordText on(WordText.Sheet sheet) {
    WordText word = sound.examined().word();
    return new WordText(List.of(sheet), word.paragraphs(), word.pageHeads());
  }

  private static WordText paragraphs(
      java.util.function.Function<WordText.Paragraph, List<WordText.Paragraph>> change) {
    WordText word = sound.examined().word();
    return new WordText(
        word.sheets(),
        word.paragraphs().stream().flatMap(p -> change.apply(p).stream()).toList(),
        word.pageHeads());
  }

  private static WordText runs(UnaryOperator<WordText.Run> change) {
    return paragraphs(
        p -> List.of(new WordText.Paragraph(p.isRule(), p.runs().stream().map(change).toList())));
  }
}
