package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.workbook.read.FilledCell;

/**
 * A workbook with every form, every answer filled in, and then damaged: what it still shows is
 * taken, or a finding names its row.
 *
 * <p>{@code -Dtonghop.mutants.count=1000} tries more of them.
 */
class IssuedMutantsTest {

  private static final int COUNT = Integer.getInteger("tonghop.mutants.count", 20);
  private static final long SEED = Long.getLong("tonghop.mutants.seed", 20240617L);

  @TempDir Path folder;

  private final DataFormatter formatter = new DataFormatter(Locale.forLanguageTag("vi-VN"));
  private final Map<String, String> sent = new HashMap<>();
  private final List<String> lost = new ArrayList<>();

  @Test
  void loseNothingThatTheyShow() throws IOException {
    SpoiltRoom room = new SpoiltRoom(folder.resolve("home"));
    Path filled = filled(room);
    room.judge(filled).cells().forEach((place, cell) -> sent.put(place, value(cell)));
    assertThat(sent).hasSizeGreaterThan(50);
    byte[] whole = Files.readAllBytes(filled);
    List<String> sheets =
        new ReworkedPackage(whole)
            .parts.keySet().stream()
                .filter(part -> part.matches("xl/worksheets/sheet\\d+\\.xml"))
                .toList();
    FuzzTable table = new FuzzTable();
    String slowest = "";
    long most = 0;
    for (int n = 0; n < COUNT; n++) {
      Mutation mutation = new Mutation(SEED + n, sheets);
      Path mutant = Files.write(folder.resolve("mutant.xlsx"), mutation.of(whole));
      long began = System.nanoTime();
      String name = n + " " + mutation.kind();
      table.delivered(name, mutation.kind());
      table.judged(name, outcome(room, mutant, name));
      long took = (System.nanoTime() - began) / 1_000_000;
      if (took > most) {
        most = took;
        slowest = name + " with " + took + " ms";
      }
    }
    System.out.printf(
        "Mutants of an issued workbook (seed %d), slowest %s:%n%s", SEED, slowest, table);
    assertThat(lost).isEmpty();
  }

  private Path filled(SpoiltRoom room) throws IOException {
    try (SpoiltWorkbook book = room.open()) {
      book.places().forEach(SpoiltRowsTest::answer);
      return book.save(folder.resolve("filled.xlsx"));
    }
  }

  private FuzzTable.Outcome outcome(SpoiltRoom room, Path mutant, String name) throws IOException {
    SpoiltRoom.Judged judged = room.findJudged(mutant).orElse(null);
    if (judged == null || judged.all().stream().anyMatch(Finding::rejects)) {
      return FuzzTable.Outcome.REFUSED;
    }
    boolean isEqual = true;
    for (Map.Entry<String, String> one : sent.entrySet()) {
      FilledCell taken = judged.cells().get(one.getKey());
      if (taken == null || !value(taken).equals(one.getValue())) {
        isEqual = false;
        if (!isNamed(judged, one.getKey()) && isShown(mutant, one.getKey())) {
          lost.add(name + " " + one + " taken " + taken);
        }
      }
    }
    if (!judged.all().isEmpty()) {
      return FuzzTable.Outcome.WITH_FINDINGS;
    }
    return isEqual ? FuzzTable.Outcome.AS_SENT : FuzzTable.Outcome.AS_THE_FILE_SHOWS;
  }

  private static String value(FilledCell cell) {
    return cell.value().toString();
  }

  private static boolean isNamed(SpoiltRoom.Judged judged, String place) {
    String row = place.replaceFirst("![A-Z]+", "!");
    return judged.all().stream()
        .anyMatch(f -> (f.sheet() + "!" + f.cell()).replaceFirst("![A-Z]+", "!").equals(row));
  }

  /** Whether another reader still finds in the place what was sent. */
  private boolean isShown(Path mutant, String place) throws IOException {
    try (InputStream in = Files.newInputStream(mutant);
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        XSSFWorkbook before =
            new XSSFWorkbook(Files.newInputStream(folder.resolve("filled.xlsx")))) {
      return shown(workbook, place).equals(shown(before, place));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private String shown(XSSFWorkbook workbook, String place) {
    String[] parts = place.split("!");
    XSSFSheet sheet = workbook.getSheet(parts[0]);
    CellReference at = new CellReference(parts[1]);
    XSSFRow row = sheet == null ? null : sheet.getRow(at.getRow());
    return row == null ? "" : formatter.formatCellValue(row.getCell(at.getCol()));
  }
}
