package vn.tonghop.warehouse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;

class HistoryFileTest {

  private static final String HEADER = "indicator,area,period,basis,value,status,note\n";

  @TempDir Path folder;

  private Path file(String lines) throws IOException {
    return Files.writeString(folder.resolve("history.csv"), HEADER + lines);
  }

  @Test
  void readsFiguresOfEarlierYears() throws IOException {
    assertThat(
            HistoryFile.read(
                file(
                    "RETAIL_SALES,,2025-12,cumulative,112345.6,A,Niên giám\nRETAIL_SALES,,2025,year,1,,\n"),
                Catalog.shipped()))
        .extracting(row -> row.text("period") + " " + row.text("value"))
        .containsExactly("2025-12 112345.6", "2025 1");
  }

  @Test
  void namesEverySlipWithItsLine() throws IOException {
    Path slips =
        file(
            """
            RETAIL_SALSE,,2025-12,cumulative,1,A,
            RETAIL_SALES,,2025-13,cumulative,1,A,
            RETAIL_SALES,,2025-11,monthly,1,A,
            RETAIL_SALES,,2025-10,month,one,A,
            RETAIL_SALES,,2025-09,month,1,A,
            RETAIL_SALES,,2025-09,month,2,A,
            """);
    assertThatThrownBy(() -> HistoryFile.read(slips, Catalog.shipped()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("Cannot read the figures")
        .hasMessageContaining("RETAIL_SALSE")
        .hasMessageContaining("2025-13")
        .hasMessageContaining("monthly")
        .hasMessageContaining("one")
        .hasMessageContaining(
            "stands twice: a line before has the same [indicator, area, period, basis]");
  }

  @Test
  void tellsAFileThatIsNoText() throws IOException {
    Path folderInstead = Files.createDirectories(folder.resolve("folder.csv"));
    assertThatThrownBy(() -> HistoryFile.read(folderInstead, Catalog.shipped()))
        .isInstanceOf(Failure.class)
        .hasMessageStartingWith("Cannot read ")
        .hasMessageEndingWith("expected a CSV file in UTF-8");
  }
}
