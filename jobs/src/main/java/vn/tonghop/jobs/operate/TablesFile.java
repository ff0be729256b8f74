package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    refuseTaken(to);
    Aside.beside()
        .write(
            to,
            aside -> {
              if (GivenCatalog.isWorkbook(to)) {
                workbook(aside, about, sheets);
              } else {
                folder(aside, sheets);
              }
            });
  }

  /**
   * @throws Failure if something bears the name already
   */
  static void writeFolder(Path to, Map<String, String> files) {
    refuseTaken(to);
    Aside.beside()
        .write(
            to,
            aside -> {
              Files.createDirectory(aside);
              for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(aside.resolve(file.getKey()), file.getValue());
              }
            });
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

  private static void folder(Path folder, List<Sheet> sheets) throws IOException {
    Files.createDirectory(folder);
    for (Sheet sheet : sheets) {
      Files.writeString(
          folder.resolve(sheet.path() + ".csv"),
          CsvText.of(sheet.header(), sheet.lines().stream().map(Sheet.Line::texts).toList()));
    }
  }
}
