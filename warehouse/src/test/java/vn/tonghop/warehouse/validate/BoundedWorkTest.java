package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Submission;

/** What a workbook makes the program do is bounded, whatever its bytes are. */
class BoundedWorkTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  @TempDir Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  @Test
  void takesAMergedRangeFromWhicheverCorner() throws IOException {
    byte[] content =
        reworked("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"C3:A1\"/></mergeCells>");
    assertThat(judged(content).isAccepted()).isTrue();
  }

  @Test
  void refusesAMergedRangeOutOfTheSheet() throws IOException {
    byte[] content =
        reworked(
            "</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"A1:ZZZ3\"/></mergeCells>");
    assertThat(DeliveryRoom.codes(judged(content))).containsExactly("NOT_A_WORKBOOK");
  }

  @Test
  void refusesThirtyThousandLinksSoon() throws IOException {
    assertRefused(
        "<hyperlink ref=\"A1\" location=\"A1\"/>",
        "hyperlinks",
        30_000,
        "elements hyperlink: 2001");
  }

  @Test
  void refusesManyRangesAndValidations() throws IOException {
    assertRefused("<mergeCell ref=\"A1:B2\"/>", "mergeCells", 30_000, "elements mergeCell: 2001");
    assertRefused("<anything/>", "extLst", 30_000, "elements anything: 20001");
  }

  @Test
  void refusesTwoMillionNamesSoon() throws IOException {
    ReworkedPackage large = new ReworkedPackage(room.filled());
    String names = "<definedName name=\"N\">1</definedName>".repeat(2_000_000);
    String workbook = large.text("xl/workbook.xml");
    assertThat(workbook).contains("</definedNames>");
    large.put("xl/workbook.xml", workbook.replace("</definedNames>", names + "</definedNames>"));
    assertRefused(large.pack(), "elements definedName: 2001");
  }

  @Test
  void refusesAPartThatTheDirectoryDoesNotName() throws IOException {
    byte[] filled = room.filled();
    byte[] hidden = localOnly("xl/worksheets/sheet99.xml", "<worksheet/>");
    int directory =
        ByteBuffer.wrap(filled).order(ByteOrder.LITTLE_ENDIAN).getInt(filled.length - 6);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(filled, 0, directory);
    out.write(hidden);
    out.write(filled, directory, filled.length - directory);
    byte[] content = out.toByteArray();
    ByteBuffer.wrap(content)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(content.length - 6, directory + hidden.length);
    assertThat(DeliveryRoom.codes(judged(content))).containsExactly("NOT_A_WORKBOOK");
  }

  /** The bytes of one part as they lie before the directory. */
  private static byte[] localOnly(String name, String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    byte[] all = out.toByteArray();
    int directory = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getInt(all.length - 6);
    return java.util.Arrays.copyOf(all, directory);
  }

  private void assertRefused(String element, String parent, int times, String why)
      throws IOException {
    String all = "<%1$s>%2$s</%1$s>".formatted(parent, element.repeat(times));
    assertRefused(reworked("</sheetData>", "</sheetData>" + all), why);
  }

  private void assertRefused(byte[] content, String why) throws IOException {
    long begun = System.nanoTime();
    Submission refused = judged(content);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    assertThat(DeliveryRoom.finding(refused, "DANGEROUS_FILE").messageEn()).contains(why);
  }

  private Submission judged(byte[] content) throws IOException {
    room.deliver("CTK", "bao-cao.xlsx", content);
    room.intake();
    return room.judge().get(0);
  }

  private byte[] reworked(String from, String to) throws IOException {
    ReworkedPackage reworked = new ReworkedPackage(room.filled());
    String part =
        reworked.parts.keySet().stream()
            .filter(name -> name.startsWith("xl/worksheets/sheet"))
            .filter(name -> reworked.text(name).contains(from))
            .max(Comparator.comparing(name -> reworked.parts.get(name).length))
            .orElseThrow();
    String text = reworked.text(part).replaceAll("<mergeCells.*</mergeCells>", "");
    return reworked.put(part, text.replace(from, to)).pack();
  }
}
