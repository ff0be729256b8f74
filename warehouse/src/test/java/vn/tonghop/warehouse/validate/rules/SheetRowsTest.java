package vn.tonghop.warehouse.validate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;

class SheetRowsTest {

  private static RuleColumn text(String name) {
    return new RuleColumn(name, ColumnType.TEXT);
  }

  @Test
  void standUnderOtherColumns() {
    SheetRows rows =
        new SheetRows("Biểu", List.of(text("first"), text("second")), List.of(List.of("1", "2")));

    assertThat(rows.under(List.of(text("second"), text("third"), text("first"))).rows())
        .containsExactly(List.of("2", "", "1"));
  }

  @Test
  void haveTheirNumberAddressesAndValuesAsRulesReadThem() {
    Form form = Forms.shipped().findNewest("indicators").orElseThrow();
    FilledRow row =
        new FilledRow(
            9,
            Map.of(
                "value", new FilledCell("H9", new BigDecimal("1.2E+3")),
                "measured_to", new FilledCell("K9", LocalDate.of(2024, 6, 14))));

    SheetRows rows =
        SheetRows.of(
            new FilledSheet(
                form,
                form.sheets().get(0),
                Map.of("value", "H", "measured_to", "K"),
                List.of(row)));

    assertThat(
            rows.under(
                    List.of(
                        new RuleColumn("row_number", ColumnType.INTEGER),
                        new RuleColumn("value", ColumnType.DECIMAL),
                        text("value_cell"),
                        new RuleColumn("measured_to", ColumnType.DATE),
                        text("note")))
                .rows())
        .containsExactly(List.of("9", "1200", "H9", "2024-06-14", ""));
  }

  @Test
  void haveAValueForEveryColumnAndColumnsWithSnakeNames() {
    assertThatThrownBy(() -> new SheetRows("Biểu", List.of(text("first")), List.of(List.of())))
        .hasMessage("Cannot take a row of sheet 'Biểu': 0 values, expected 1");
    assertThatThrownBy(() -> text("First"))
        .hasMessage("Cannot name a column 'First': expected lower-case letters, digits and _");
  }
}
