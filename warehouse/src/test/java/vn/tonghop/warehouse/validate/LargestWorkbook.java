package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.home.Verdicts;

/** The largest workbook that is let in: in the memory that is promised, and in too little. */
class LargestWorkbook {

  /** Far too little for all rows that are let in; it is enough for a workbook as it is issued. */
  private static final String TIGHT = "-Xmx40m";

  /** All rows that are let in. */
  private static final int LARGEST = 18_000;

  private final DeliveryRoom room;

  LargestWorkbook(@TempDir Path folder) {
    room = new DeliveryRoom(folder);
  }

  @Test
  void whatEndsInTooLittleMemoryIsSetAsideByTheSameProcess() throws Exception {
    landLargestAndNeighbour();

    assertThat(JudgingProcess.end(room.home(), JudgingProcess.class, TIGHT)).isZero();

    assertThat(new SetAside(room.home()).list())
        .singleElement()
        .satisfies(
            large ->
                assertThat(large.findings().get(0).messageEn())
                    .contains("could not be judged: out of memory"));
    assertThat(new Verdicts(room.home()).list()).singleElement().matches(Submission::isAccepted);
  }

  /** What the guard promises of a heap of 512 MB. */
  @Test
  void judgesTheLargestThatIsLetInWithinTheHeapOfTheUnitFile() throws Exception {
    landLargestAndNeighbour();

    assertThat(JudgingProcess.end(room.home(), JudgingProcess.class, "-Xmx512m")).isZero();

    assertThat(new SetAside(room.home()).list()).isEmpty();
    assertThat(new Verdicts(room.home()).list())
        .extracting(Submission::verdict)
        .containsExactlyInAnyOrder(Verdict.REJECTED, Verdict.ACCEPTED);
  }

  /** A workbook of ours with many rows below its table, and one after it. */
  private void landLargestAndNeighbour() throws IOException {
    byte[] filled = room.filled();
    ReworkedPackage large = new ReworkedPackage(filled);
    String part =
        large.parts.keySet().stream()
            .filter(name -> name.startsWith("xl/worksheets/sheet"))
            .filter(name -> large.text(name).contains("</sheetData>"))
            .max(Comparator.comparing(name -> large.parts.get(name).length))
            .orElseThrow();
    large.put(part, large.text(part).replace("</sheetData>", rows() + "</sheetData>"));
    room.deliver("CTK", "a.xlsx", large.pack());
    room.intake();
    room.deliver("CTK", "b.xlsx", filled);
    room.intake();
    assertThat(new Landing(room.home()).listReceipts()).hasSize(2);
  }

  private static String rows() {
    StringBuilder rows = new StringBuilder();
    Random random = new Random(12);
    for (int row = 1000; row < 1000 + LARGEST; row++) {
      rows.append("<row r=\"").append(row).append("\">");
      for (int column = 0; column < 24; column++) {
        rows.append("<c r=\"").append((char) ('A' + column)).append(row);
        rows.append("\" t=\"inlineStr\"><is><t>");
        rows.append(Long.toString(random.nextLong(), 36)).append(random.nextInt());
        rows.append("</t></is></c>");
      }
      rows.append("</row>");
    }
    return rows.toString();
  }
}
