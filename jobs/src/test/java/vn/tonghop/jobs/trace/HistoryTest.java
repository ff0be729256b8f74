package vn.tonghop.jobs.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.jobs.wiring.Stages;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Verdict;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.HistoryFile;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.plan.HistoryDeliveries;

/** Last year's figures come as deliveries, and the first forms of the year show them. */
class HistoryTest {

  private static final Instant TAKEN = Instant.parse("2026-01-05T02:00:00Z");

  @TempDir Path folder;

  @Test
  void theFirstFormsShowWhatWasBefore() throws IOException {
    SmallCity city = new SmallCity(folder.resolve("home"));
    Path file =
        Files.writeString(
            folder.resolve("figures.csv"),
            """
            indicator;period;basis;value;status;note
            RETAIL_SALES;2025-12;month;9512,3;;Niên giám thống kê
            RETAIL_SALES;2025-12;cumulative;112.345,125;P;
            """);
    Catalog catalog = Catalog.load(city.home);
    List<HistoryDeliveries.Delivery> deliveries =
        new HistoryDeliveries(catalog, "indicators.v1").of(HistoryFile.read(file, catalog));
    assertThat(deliveries)
        .singleElement()
        .satisfies(
            delivery -> {
              assertThat(delivery.agency()).isEqualTo("CTK");
              assertThat(delivery.collection()).isEqualTo(Collection.of("2025-12"));
            });
    city.send(
        "CTK",
        "history.csv",
        deliveries.get(0).csv().getBytes(StandardCharsets.UTF_8),
        TAKEN.toString());

    assertThat(new Verdicts(city.home).list())
        .singleElement()
        .satisfies(
            taken ->
                assertThat(taken.verdict())
                    .as(String.valueOf(taken.findings()))
                    .isEqualTo(Verdict.ACCEPTED));
    assertThat(numbers(city.stages(TAKEN), "CTK")).contains(9512.3);
  }

  @Test
  void tellsOfFiguresThatNobodyIsAskedFor() throws IOException {
    SmallCity city = new SmallCity(folder.resolve("home"));
    Catalog catalog = Catalog.load(city.home);
    Path file =
        Files.writeString(
            folder.resolve("figures.csv"),
            "indicator,period,basis,value\nRETAIL_SALE,2025-12,month,1\nURBANISATION,2025-05,month,x\n");
    assertThatThrownBy(() -> HistoryFile.read(file, catalog))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read the figures: 2 errors")
        .hasMessageContaining(
            "figures.csv line 2: indicator is 'RETAIL_SALE', expected a code of indicators; did you mean 'RETAIL_SALES'?")
        .hasMessageContaining("figures.csv line 3: value is 'x', expected a number");
    Files.writeString(file, "indicator,period,basis,value\nURBANISATION,2025-05,month,75\n");
    assertThatThrownBy(
            () ->
                new HistoryDeliveries(catalog, "indicators.v1").of(HistoryFile.read(file, catalog)))
        .hasMessageContaining("Cannot make deliveries of 1 figure, which no collection asks for")
        .hasMessageContaining("line 2: URBANISATION CANTHO 2025-05 month");
  }

  private static List<Double> numbers(Stages stages, String agency) throws IOException {
    Collection january = Collection.of("2026-01");
    Path issued =
        stages
            .formIssuer(january)
            .issue(stages.duties().findDuty(agency, january).orElseThrow())
            .orElseThrow();
    List<Double> numbers = new ArrayList<>();
    try (Workbook workbook = WorkbookFactory.create(issued.toFile(), null, true)) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (cell.getCellType() == CellType.NUMERIC) {
              numbers.add(cell.getNumericCellValue());
            }
          }
        }
      }
    }
    return numbers;
  }
}
