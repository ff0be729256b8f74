package vn.tonghop.warehouse.workbook.fill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.StableZip;
import vn.tonghop.warehouse.workbook.form.FormColumn;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Forms;
import vn.tonghop.warehouse.workbook.guard.TextCell;

/** Fills an issued workbook as an officer would: values into entry cells, all else untouched. */
public final class FormFiller {

  /**
   * Writes the values into a copy of an issued workbook; equal values give equal bytes.
   *
   * @return the entries whose row the workbook does not have, which were not written
   * @throws Failure if the workbook cannot be read, or has no such sheet, column or code
   */
  public List<FormEntry> fill(Path issued, Path target, List<FormEntry> entries) {
    try (InputStream in = Files.newInputStream(issued);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      Map<String, SheetMap> maps = new HashMap<>();
      List<FormEntry> homeless =
          entries.stream().filter(entry -> !write(workbook, maps, entry)).toList();
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      workbook.write(content);
      StableZip.write(content.toByteArray(), target);
      return homeless;
    } catch (IOException e) {
      throw new Failure("Cannot fill %s: %s".formatted(issued, e.getMessage()), e);
    }
  }

  private static boolean write(XSSFWorkbook workbook, Map<String, SheetMap> maps, FormEntry entry) {
    FormSheet plan = plan(entry.sheet());
    FormColumn column =
        plan.findColumn(entry.column())
            .filter(found -> found.isEntry() || found.isGiven())
            .orElseThrow(() -> unknown("entry column", entry.column(), plan));
    SheetMap map =
        maps.computeIfAbsent(entry.sheet(), name -> new SheetMap(sheet(workbook, plan), plan));
    return map.findCell(entry.key(), entry.column())
        .map(
            cell -> {
              write(cell, column, entry.value());
              return true;
            })
        .orElse(false);
  }

  private static void write(XSSFCell cell, FormColumn column, Object value) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Long number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
    } else if (column.type() == FormColumn.Type.CODE) {
      cell.setCellValue(column.codes().getOrDefault(value.toString(), value.toString()));
    } else {
      TextCell.write(cell, value.toString());
    }
  }

  private static FormSheet plan(String name) {
    return Forms.shipped().listNewest().stream()
        .flatMap(form -> form.findSheet(name).stream())
        .findFirst()
        .orElseThrow(() -> new Failure("Cannot fill sheet '%s': no form has it".formatted(name)));
  }

  private static XSSFSheet sheet(XSSFWorkbook workbook, FormSheet plan) {
    XSSFSheet sheet = workbook.getSheet(plan.titleVi());
    if (sheet == null) {
      throw new Failure(
          "Cannot fill sheet '%s': the workbook does not have it".formatted(plan.titleVi()));
    }
    return sheet;
  }

  private static Failure unknown(String what, String name, FormSheet plan) {
    return new Failure(
        "Cannot fill %s '%s': expected one of %s"
            .formatted(
                what,
                name,
                plan.listWritable().stream()
                    .map(FormColumn::name)
                    .collect(Collectors.joining(", "))));
  }
}
