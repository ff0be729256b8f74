package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.catalog.Catalog;
import vn.tonghop.warehouse.catalog.Sheet;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.CsvText;
import vn.tonghop.warehouse.workbook.tables.TablesWorkbook;

/** Tables as files for people: a workbook, or a folder of CSV files. */
final class TablesFile {

  private TablesFile() {}

  /**
   * @throws Failure if something bears the name already
   */
  static void write(Path to, List<String> about, List<Sheet> sheets) {
    if (GivenCatalog.isWorkbook(to)) {
      refuseTaken(to);
      Aside.beside().write(to, aside -> workbook(aside, about, sheets));
    } else {
      Map<String, String> files = new LinkedHashMap<>();
      sheets.forEach(sheet -> files.put(sheet.path() + ".csv", csv(sheet)));
      writeFolder(to, files);
    }
  }

  /**
   * @throws Failure if something bears the name already
   */
  static void writeFolder(Path to, Map<String, String> files) {
    refuseTaken(to);
    Aside.beside().write(to, files);
  }

  private static void refuseTaken(Path to) {
    if (Files.exists(to)) {
      throw new Failure("Cannot write %s: it is there already, expected a new name".formatted(to));
    }
  }

  private static void workbook(Path file, List<String> about, List<Sheet> sheets)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      TablesWorkbook.write(out, about, sheets, Catalog.listSheets());
    }
  }

  private static String csv(Sheet sheet) {
    return CsvText.of(sheet.header(), sheet.lines().stream().map(Sheet.Line::texts).toList());
  }
}
