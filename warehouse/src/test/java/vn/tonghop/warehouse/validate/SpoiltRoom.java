package vn.tonghop.warehouse.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.read.FilledCell;
import vn.tonghop.warehouse.workbook.read.FilledRow;
import vn.tonghop.warehouse.workbook.read.FilledSheet;
import vn.tonghop.warehouse.workbook.read.Reading;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Where a workbook with every form is issued, to be spoilt, and read as the product reads it. */
final class SpoiltRoom {

  private final SpoiltCity city = new SpoiltCity();
  private final DataHome home;
  private final Path issued;

  SpoiltRoom(Path folder) {
    home = new DataHome(folder).create();
    issued = city.issue(home);
  }

  /** The workbook as it was issued. */
  SpoiltWorkbook open() throws IOException {
    return new SpoiltWorkbook(issued);
  }

  /**
   * What was read and found.
   *
   * @param cells by their addresses
   * @param rows the cells of a row by the names of their columns, those too that others imply
   */
  record Judged(
      Map<String, FilledCell> cells, Map<String, Map<String, FilledCell>> rows, List<Finding> all) {
    Optional<BigDecimal> number(String address) {
      return Optional.ofNullable(cells.get(address))
          .map(cell -> new BigDecimal(cell.value().toString()));
    }

    List<Finding> findings(String address) {
      return all.stream().filter(f -> (f.sheet() + "!" + f.cell()).equals(address)).toList();
    }
  }

  /** What the product reads of a file and says of it. */
  Judged judge(Path file) {
    return findJudged(file).orElseThrow();
  }

  /** As {@link #judge}; empty if nothing can be read of it, which is told. */
  Optional<Judged> findJudged(Path file) {
    return new WorkbookReader(home).read(file) instanceof Reading.Delivered read
        ? Optional.of(judge(read))
        : Optional.empty();
  }

  private Judged judge(Reading.Delivered read) {
    Receipt receipt = receipt(read);
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.addAll(new Content(city, receipt, read, new StandingReport()).check());
    assertThat(findings)
        .as("what stands in a cell and what should are never alike")
        .noneMatch(one -> !one.found().isEmpty() && one.found().equals(one.expected()));
    Map<String, FilledCell> cells = new HashMap<>();
    Map<String, Map<String, FilledCell>> rows = new HashMap<>();
    for (FilledSheet sheet : read.sheets()) {
      for (FilledRow row : sheet.rows()) {
        rows.put(sheet.sheet().titleVi() + "!" + row.number(), row.cells());
        row.cells()
            .values()
            .forEach(cell -> cells.put(sheet.sheet().titleVi() + "!" + cell.address(), cell));
      }
    }
    return new Judged(cells, rows, findings);
  }

  private static Receipt receipt(Reading.Delivered read) {
    return new Receipt(
        "0".repeat(64),
        "CTK",
        read.identity().collection(),
        "bao-cao.xlsx",
        0,
        Instant.parse("2024-06-17T02:30:00Z"),
        Instant.parse("2024-06-17T02:30:00Z"),
        Instant.parse("2024-06-17T02:30:00Z"),
        "folder",
        "landing/x.xlsx");
  }
}
