package vn.tonghop.warehouse.validate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The programs that officers save workbooks with, and in which container. */
enum SavingProgram {
  POI("xlsx"),
  FASTEXCEL("xlsx"),
  LIBREOFFICE_XLSX("xlsx"),
  LIBREOFFICE_XLS("xls"),
  LIBREOFFICE_ODS("ods");

  private final String extension;

  SavingProgram(String extension) {
    this.extension = extension;
  }

  /** The programs on this machine; says if LibreOffice is not. */
  static List<SavingProgram> listThere() {
    List<SavingProgram> there = Arrays.stream(values()).filter(SavingProgram::isThere).toList();
    if (there.size() < values().length) {
      System.out.println("LibreOffice is not on this machine: what it saves was skipped");
    }
    return there;
  }

  private boolean isThere() {
    try {
      return !name().startsWith("LIBREOFFICE") || run(List.of("soffice", "--version"));
    } catch (IOException e) {
      return false;
    }
  }

  /** Opens a workbook and saves it under the same name in a folder of its own. */
  Path save(XSSFWorkbook workbook, Path saved) throws IOException {
    Path folder = Files.createDirectories(saved.resolveSibling(name()));
    String name = saved.getFileName().toString().replaceFirst("xlsx$", extension);
    switch (this) {
      case POI -> {
        return saved;
      }
      case FASTEXCEL -> fastexcel(workbook, folder.resolve(name));
      default ->
          run(
              List.of(
                  "soffice",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--convert-to",
                  extension,
                  "--outdir",
                  folder.toString(),
                  saved.toString()));
    }
    return folder.resolve(name);
  }

  private static boolean run(List<String> command) throws IOException {
    ProcessBuilder program = new ProcessBuilder(new ArrayList<>(command));
    program.environment().put("LC_ALL", "C.UTF-8");
    program.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = program.start();
    try {
      return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      process.destroyForcibly();
    }
  }

  private static void fastexcel(XSSFWorkbook from, Path target) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        Workbook to = new Workbook(out, "fastexcel", "1.0")) {
      for (Sheet sheet : from) {
        Worksheet copy = to.newWorksheet(sheet.getSheetName());
        for (Row row : sheet) {
          row.forEach(cell -> copy(cell, copy));
        }
        if (from.getSheetVisibility(from.getSheetIndex(sheet))
            != org.apache.poi.ss.usermodel.SheetVisibility.VISIBLE) {
          copy.setVisibilityState(VisibilityState.HIDDEN);
        }
        copy.finish();
      }
    }
  }

  private static void copy(Cell cell, Worksheet copy) {
    int row = cell.getRowIndex();
    int column = cell.getColumnIndex();
    copy.style(row, column).format(cell.getCellStyle().getDataFormatString()).set();
    if (cell.getCellType() == CellType.NUMERIC) {
      copy.value(row, column, cell.getNumericCellValue());
    } else if (cell.getCellType() == CellType.BOOLEAN) {
      copy.value(row, column, cell.getBooleanCellValue());
    } else if (cell.getCellType() == CellType.STRING) {
      copy.value(row, column, cell.getStringCellValue());
    }
  }
}
