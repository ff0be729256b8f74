package vn.tonghop.warehouse.workbook.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGuardLimitsTest {

  @TempDir Path folder;
  private Path file;
  private final FileGuard guard = new FileGuard(patient(GuardLimits.STANDARD));

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("a.xlsx");
  }

  @Test
  void refusesAMillionRows() throws IOException {
    Packages.writeSheet(
        file,
        "<worksheet><sheetData>",
        "<row><c><v>1</v></c></row>",
        1_000_000,
        "</sheetData></worksheet>");
    assertDangerous("rows in one sheet");
  }

  @Test
  void refusesTooManyCells() throws IOException {
    String row = "<row>" + "<c/>".repeat(16_000) + "</row>";
    Packages.writeSheet(file, "<worksheet>", row, 40, "</worksheet>");
    assertDangerous("cells");
  }

  @Test
  void refusesAZipBomb() throws IOException {
    Packages.writeSheet(file, "<worksheet>", "<v/>" + " ".repeat(5000), 10_000, "</worksheet>");
    assertDangerous("zip bomb");
  }

  @Test
  void refusesALongAttributeCommentOrTextBeforeHoldingIt() throws IOException {
    String filler = "<>x".repeat(1000);
    for (String[] around :
        new String[][] {
          {"<a b='", "&gt;xx", "'/>"},
          {"<a><!-- it's ", filler, "--></a>"},
          {"<a><![CDATA[", filler, "]]></a>"},
          {"<a><?p ", filler, "?></a>"},
          {"<a>", "random text", "</a>"}
        }) {
      int times = (2 << 20) / around[1].length();
      Packages.writeSheet(file, around[0], around[1], times, around[2]);
      assertDangerous("bytes in one token");
      Packages.writeSheet(file, around[0], around[1], times, around[2], StandardCharsets.UTF_16);
      assertThat(guard.inspect(file)).as(around[0]).isInstanceOf(FileKind.Refused.class);
    }
  }

  @Test
  void refusesDeepNestingAndEndlessNames() throws IOException {
    Packages.writeSheet(file, "", "<a>", 1_000, "</a>".repeat(1_000));
    assertDangerous("levels of nesting");
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 6_000; i++) {
      names.append("<n").append(i).append("/>");
    }
    Packages.writeSheet(file, "<a>", names.toString(), 1, "</a>");
    assertDangerous("different XML names");
  }

  @Test
  void refusesTooManyPartsAndTooLargeAFile() throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    for (int i = 0; i < 2_000; i++) {
      parts.put("xl/media/" + i, new byte[0]);
    }
    Packages.write(file, parts);
    assertDangerous("parts in the package");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] megabyte = new byte[1 << 20];
      for (int i = 0; i < 31; i++) {
        out.write(megabyte);
      }
    }
    assertDangerous("bytes in the file");
  }

  @Test
  void takesALargePictureForNoLongToken() throws IOException {
    Map<String, byte[]> parts = Packages.parts();
    byte[] picture = new byte[3 << 20];
    new Random(1).nextBytes(picture);
    parts.put("xl/media/image1.png", picture);
    Packages.write(file, parts);
    assertThat(guard.inspect(file)).isEqualTo(new FileKind.Workbook(FileKind.Container.OPEN_XML));
  }

  @Test
  void noticesAFileReplacedWhileItIsRead() throws Exception {
    Map<String, byte[]> parts = Packages.parts();
    byte[] picture = new byte[8 << 20];
    new Random(1).nextBytes(picture);
    parts.put("xl/media/image1.png", picture);
    Packages.write(file, parts);
    AtomicBoolean done = new AtomicBoolean();
    Thread replacing =
        new Thread(
            () -> {
              long instant = 0;
              while (!done.get()) {
                try {
                  instant += 1000;
                  Files.setLastModifiedTime(file, FileTime.fromMillis(instant));
                  Thread.sleep(1);
                } catch (IOException | InterruptedException e) {
                  return;
                }
              }
            });
    replacing.start();
    FileKind kind = guard.inspect(file);
    done.set(true);
    replacing.join();
    assertThat(kind).hasFieldOrPropertyWithValue("why", FileKind.Why.FILE_CHANGED_WHILE_READ);
  }

  @Test
  void answersForEveryMutationInTime() throws IOException {
    byte[] workbook = Packages.workbook();
    Random random = new Random(20240618);
    assertTimeoutPreemptively(
        Duration.ofSeconds(120),
        () -> {
          for (int i = 0; i < 1_500; i++) {
            Files.write(file, mutated(workbook, random));
            assertThat(guard.inspect(file)).isNotNull();
          }
        });
  }

  private static byte[] mutated(byte[] workbook, Random random) {
    byte[] copy = workbook.clone();
    int changes = 1 + random.nextInt(20);
    for (int i = 0; i < changes; i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    int length = random.nextInt(4) == 0 ? random.nextInt(copy.length) : copy.length;
    return Arrays.copyOf(copy, length);
  }

  /** A busy machine must not turn every refusal into one for its time. */
  private static GuardLimits patient(GuardLimits limits) {
    return new GuardLimits(
        limits.maxFileBytes(),
        limits.maxEntries(),
        limits.maxPartBytes(),
        limits.maxUnpackedBytes(),
        limits.maxRatio(),
        limits.maxRows(),
        limits.maxCells(),
        limits.maxTokenBytes(),
        Duration.ofMinutes(10));
  }

  private void assertDangerous(String words) {
    assertThat(guard.inspect(file))
        .hasFieldOrPropertyWithValue("why", FileKind.Why.DANGEROUS_FILE)
        .isInstanceOfSatisfying(
            FileKind.Refused.class, refused -> assertThat(refused.reason().en()).contains(words));
  }
}
