package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tonghop.warehouse.validate.DeliveryRoom.cell;
import static vn.tonghop.warehouse.validate.DeliveryRoom.codes;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Submission;

/** What the forms call a figure since January: a sum alone is lũy kế. */
class FormerLabelsTest {

  private static final String LABEL = "period_basis_vi";
  private static final String BEFORE = "6 tháng (lũy kế)";

  @TempDir Path folder;
  private DeliveryRoom room;

  @BeforeEach
  void openRoom() {
    room = new DeliveryRoom(folder);
  }

  @Test
  void isLuyKeOfASumAlone() throws IOException {
    List<String> labels = new ArrayList<>();
    room.altered(
        sheet -> {
          labels.add(cell(sheet, "RETAIL", "cumulative", LABEL).toString());
          labels.add(cell(sheet, "GRDP_GROWTH", "cumulative", LABEL).toString());
        });
    assertThat(labels).containsExactly(BEFORE, "6 tháng đầu năm");
  }

  /** Forms are out that call a rate so: their rows mean what they meant. */
  @Test
  void isReadAsFormsThatAreOutSayIt() throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(
            sheet -> cell(sheet, "GRDP_GROWTH", "cumulative", LABEL).setCellValue(BEFORE)));
    Submission taken = room.only();
    assertThat(codes(taken)).doesNotContain("LABEL_DIFFERS", "LABEL_REWORDED");
    assertThat(taken.isAccepted()).isTrue();
  }

  /** A row that has lost its key is still known by the names that its form printed. */
  @Test
  void isKnownWithoutItsKeyAsFormsThatAreOutSayIt() throws IOException {
    room.deliver(
        "CTK",
        "CTK_2024-06.xlsx",
        room.altered(
            sheet -> {
              Cell label = cell(sheet, "GRDP_GROWTH", "cumulative", LABEL);
              label.setCellValue(BEFORE);
              label
                  .getRow()
                  .forEach(
                      one -> {
                        if (one.getCellType() == CellType.STRING
                            && one.getStringCellValue().equals("GRDP_GROWTH")) {
                          one.setBlank();
                        }
                      });
            }));
    assertThat(codes(room.only())).doesNotContain("UNKNOWN_ROW");
  }
}
