package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Pending;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.store.Store;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/**
 * Damaged workbooks through intake, validation and store: none crashes or hangs a step, each gets a
 * verdict, and a figure is only taken in if it stands as sent, or as the damaged file shows it to
 * another reader, or with a finding that says so.
 *
 * <p>{@code -Dtonghop.fuzz.count=20000 -Dtonghop.fuzz.seconds=600} goes on for longer.
 */
class IntakeFuzzTest {

  private static final int COUNT = Integer.getInteger("tonghop.fuzz.count", 3_000);
  private static final int SECONDS = Integer.getInteger("tonghop.fuzz.seconds", 5);
  private static final int BATCH = 40;
  private static final int FEWEST = 2 * BATCH;
  private static final long SEED = Long.getLong("tonghop.fuzz.seed", 20240617L);

  @TempDir Path folder;

  private final Map<String, FilledCell> sent = new HashMap<>();
  private DeliveryRoom room;

  @Test
  void takesNoDamagedFigureInSilently() throws IOException {
    room = new DeliveryRoom(folder);
    byte[] whole = room.filled();
    Path original = Files.write(folder.resolve("whole.xlsx"), whole);
    sent.putAll(figures(original));
    assertThat(sent).hasSize(2);
    FuzzTable table = new FuzzTable();
    long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    int count = 0;
    while (count < COUNT && (count < FEWEST || System.nanoTime() < until)) {
      for (int n = count; n < count + BATCH; n++) {
        Mutation mutation = new Mutation(SEED + n, List.of(Mutation.FIRST_SHEET));
        room.deliver("CTK", name(n), mutation.of(whole));
        table.delivered(name(n), mutation.kind());
      }
      count += BATCH;
      room.intake();
      List<Submission> judged = room.judge();
      Pending.store(new Store(room.home(), new WorkbookReader(room.home())));
      assertThat(room.home().inbox().resolve("CTK")).isEmptyDirectory();
      for (Submission submission : judged) {
        table.judged(submission.receipt().originalName(), check(submission));
      }
    }
    System.out.printf("Fuzz (seed %d):%n%s", SEED, table);
    assertThat(table.count(FuzzTable.Outcome.REFUSED)).isPositive();
    assertThat(table.count(FuzzTable.Outcome.AS_SENT)).isPositive();
  }

  private static String name(int number) {
    return "m%d.xlsx".formatted(number);
  }

  private FuzzTable.Outcome check(Submission submission) throws IOException {
    if (!submission.isAccepted()) {
      assertThat(submission.findings()).anyMatch(Finding::rejects);
      return FuzzTable.Outcome.REFUSED;
    }
    Path original = room.home().root().resolve(submission.receipt().landed());
    Map<String, FilledCell> taken = figures(original);
    boolean isEqual = taken.size() == sent.size();
    for (Map.Entry<String, FilledCell> figure : taken.entrySet()) {
      FilledCell before = sent.get(figure.getKey());
      boolean isAsSent = before != null && figure.getValue().value().equals(before.value());
      isEqual &= isAsSent;
      assertThat(isAsSent || isExplained(submission, original, figure.getValue()))
          .as("%s %s %s", submission.receipt().originalName(), figure, submission.findings())
          .isTrue();
    }
    for (Map.Entry<String, FilledCell> figure : sent.entrySet()) {
      assertThat(
              taken.containsKey(figure.getKey()) || isTold(submission, original, figure.getValue()))
          .as("%s lost %s %s", submission.receipt().originalName(), figure, submission.findings())
          .isTrue();
    }
    if (!submission.findings().isEmpty()) {
      return FuzzTable.Outcome.WITH_FINDINGS;
    }
    return isEqual ? FuzzTable.Outcome.AS_SENT : FuzzTable.Outcome.AS_THE_FILE_SHOWS;
  }

  /** What was not taken is named by its row, unless the damaged file does not show it either. */
  private static boolean isTold(Submission submission, Path file, FilledCell figure)
      throws IOException {
    String row = figure.address().replaceAll("[A-Z]", "");
    return submission.findings().stream().anyMatch(f -> f.cell().matches("[A-Z]+" + row))
        || !shown(file, figure.address()).equals(figure.value());
  }

  private static boolean isExplained(Submission submission, Path file, FilledCell figure)
      throws IOException {
    return submission.findings().stream().anyMatch(f -> f.cell().equals(figure.address()))
        || shown(file, figure.address()).equals(figure.value());
  }

  /** The number that another reader of the file finds there, rounded as landed figures are. */
  private static Object shown(Path file, String address) throws IOException {
    CellReference place = new CellReference(address);
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      XSSFSheet sheet = workbook.getSheet(DeliveryRoom.SHEET);
      XSSFRow row = sheet.getRow(place.getRow());
      XSSFCell cell = row == null ? null : row.getCell(place.getCol());
      return cell == null || cell.getCellType() != CellType.NUMERIC
          ? "nothing"
          : new BigDecimal(cell.getRawValue().strip())
              .round(new MathContext(15, RoundingMode.HALF_UP))
              .setScale(6, RoundingMode.HALF_UP);
    } catch (RuntimeException e) {
      return "unreadable";
    }
  }

  /** The figures that are taken from a file, by row key. */
  private Map<String, FilledCell> figures(Path file) {
    Map<String, FilledCell> figures = new HashMap<>();
    if (new WorkbookReader(room.home()).read(file) instanceof Reading.Delivered delivered) {
      for (FilledSheet sheet : delivered.sheets()) {
        for (FilledRow row : sheet.rows()) {
          row.findCell("value").ifPresent(cell -> figures.put(sheet.key(row), cell));
        }
      }
    }
    return figures;
  }
}
