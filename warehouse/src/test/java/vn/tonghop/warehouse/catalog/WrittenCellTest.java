package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tonghop.warehouse.home.DataHome;

/** What people and spreadsheets write is read, where it can mean one thing alone. */
class WrittenCellTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DATE; 18/6/2024; 2024-06-18",
        "DATE; 18-06-2024; 2024-06-18",
        "DATE; 18.6.2024; 2024-06-18",
        "DATE; 31/2/2024; 31/2/2024",
        "DATE; 2024-06-18; 2024-06-18",
        "DECIMAL; 7,5; 7.5",
        "DECIMAL; 7.5; 7.5",
        "DECIMAL; 3.0; 3.0",
        "DECIMAL; 12.399,25; 12399.25",
        "DECIMAL; 12,399.25; 12399.25",
        "DECIMAL; 1.234.567; 1234567",
        "DECIMAL; 12 399,5; 12399.5",
        "DECIMAL; -0,4; -0.4",
        "DECIMAL; 7,5%; 7,5%",
        "INTEGER; 15,0; 15",
        "BOOLEAN; TRUE; true",
        "BOOLEAN; Đúng; true",
        "BOOLEAN; không; false",
        "BOOLEAN; x; x",
        "VARCHAR; 1,5; 1,5",
      })
  void aCellIsReadAsTheCatalogHasIt(CellType type, String written, String read) {
    assertThat(WrittenCell.read(type, written)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "1.234, SEMICOLONS, true",
    "1.234, CELLS, true",
    "1.234, COMMAS, false",
    "'1,234', COMMAS, true",
    "'1,234', SEMICOLONS, false",
    "0.234, SEMICOLONS, false",
    "1.23, SEMICOLONS, false",
    "1234.567, SEMICOLONS, false",
  })
  void aNumberOfTwoReadingsIsToldByHowItsFileIsWritten(String text, Sheet.Way way, boolean two) {
    assertThat(WrittenCell.hasTwoReadings(text, way)).isEqualTo(two);
  }

  /** With its mark, semicolons, decimal commas and empty lines, as Excel saves it in Vietnam. */
  @Test
  void aFileSavedByASpreadsheetIsRead() throws IOException {
    DataHome home = new DataHome(folder).create();
    Path file = home.catalog().resolve("plans/2024/targets.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        "\ufeffindicator;kind;low;high;document;item;document_status;known_from;recorded_at\r\n"
            + "URBANISATION;range;74,5;1.075,25;Nghị quyết, mục 2;2;decision;18/10/2023;2024-01-10T08:00:00+07:00\r\n"
            + ";;;;;;;;\r\n");
    CatalogTable.Row row = row(Catalog.load(home));
    assertThat(row.text("low")).isEqualTo("74.5");
    assertThat(row.text("high")).isEqualTo("1075.25");
    assertThat(row.text("document")).isEqualTo("Nghị quyết, mục 2");
    assertThat(row.text("known_from")).isEqualTo("2023-10-18");

    Files.write(file, Files.readString(file).replace(';', '\t').getBytes(StandardCharsets.UTF_16));
    assertThat(row(Catalog.load(home)).text("high")).isEqualTo("1075.25");

    Files.write(file, "indicator;kind\nGRDP;đ\n".getBytes(StandardCharsets.UTF_16LE));
    assertThat(Draft.of(java.util.List.of(), Instant.EPOCH).review(home).errors())
        .anySatisfy(error -> assertThat(error).contains("targets.csv line 1: "));
  }

  private static CatalogTable.Row row(Catalog catalog) {
    return catalog.table("targets").rows().stream()
        .filter(row -> row.text("indicator").equals("URBANISATION"))
        .filter(row -> row.text("year").equals("2024"))
        .findFirst()
        .orElseThrow();
  }
}
