package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Submission;

/** A workbook that was saved as Strict Open XML, or as a template, is the workbook that it was. */
class StrictWorkbookTest {

  private static final String USUAL = "http://schemas.openxmlformats.org/";
  private static final String STRICT = "http://purl.oclc.org/ooxml/";

  @TempDir Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  private static byte[] strict(byte[] workbook) throws IOException {
    ReworkedPackage parts = new ReworkedPackage(workbook);
    for (String part : List.copyOf(parts.parts.keySet())) {
      if (part.endsWith(".xml") || part.endsWith(".rels")) {
        String text = parts.text(part);
        for (String kind : List.of("spreadsheetml", "officeDocument", "drawingml")) {
          text = text.replace(USUAL + kind + "/2006/", STRICT + kind + "/");
        }
        parts.put(part, text.replace("extended-properties", "extendedProperties"));
      }
    }
    return parts.pack();
  }

  @Test
  void readsAStrictWorkbook() throws IOException {
    room.deliver("CTK", "CTK_2024-06.xlsx", strict(room.filled()));

    Submission submission = room.only();

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
    assertThat(submission.answeredCount()).isEqualTo(2);
  }

  @Test
  void givesAStrictWorkbookBackWithItsFindings() throws IOException {
    byte[] wrong =
        room.altered(
            sheet ->
                DeliveryRoom.cell(sheet, "GRDP_GROWTH", "month", "value").setCellValue("tăng"));
    room.deliver("CTK", "CTK_2024-06.xlsx", strict(wrong));

    Submission submission = room.only();

    assertThat(DeliveryRoom.codes(submission)).contains("TEXT_WHERE_NUMBER_BELONGS");
    Path answer =
        room.home()
            .outbox()
            .resolve("CTK/CTK_2024-06_tra-lai_%s.xlsx".formatted(submission.receipt().shortSha()));
    assertThat(DeliveryRoom.contents(java.nio.file.Files.readAllBytes(answer), DeliveryRoom.SHEET))
        .containsValue(
            DeliveryRoom.contents(wrong, DeliveryRoom.SHEET).values().stream()
                .filter(value -> value.contains("tăng"))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void readsATemplate() throws IOException {
    ReworkedPackage parts = new ReworkedPackage(room.filled());
    String types = parts.text("[Content_Types].xml");
    parts.put(
        "[Content_Types].xml",
        types.replace("spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml"));
    room.deliver("CTK", "CTK_2024-06.xltx", parts.pack());

    Submission submission = room.only();

    assertThat(submission.isAccepted()).as(submission.findings().toString()).isTrue();
  }
}
