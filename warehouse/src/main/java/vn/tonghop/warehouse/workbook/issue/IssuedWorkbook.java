package vn.tonghop.warehouse.workbook.issue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tonghop.warehouse.Duty;
import vn.tonghop.warehouse.home.StableZip;
import vn.tonghop.warehouse.workbook.form.Form;
import vn.tonghop.warehouse.workbook.form.FormSheet;
import vn.tonghop.warehouse.workbook.form.Identity;

/** Writes a workbook for one duty: a sheet for each sheet of its forms, and who it is, hidden. */
record IssuedWorkbook(Duty duty, List<Form> forms, Identity identity) {

  /**
   * Writes the workbook.
   *
   * @param rows the rows of a sheet
   */
  void write(Path target, Function<FormSheet, List<IssuedRow>> rows) throws IOException {
    // Not closed: closing a new one saves it again, to nowhere.
    XSSFWorkbook workbook = new XSSFWorkbook();
    SheetStyles styles = new SheetStyles(workbook);
    for (Form form : forms) {
      for (FormSheet sheet : form.sheets()) {
        new IssuedSheet(workbook, styles, form, sheet).write(duty, rows.apply(sheet));
      }
    }
    identity(workbook);
    properties(workbook.getProperties().getCoreProperties());
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    workbook.write(content);
    StableZip.write(content.toByteArray(), target);
  }

  private void identity(XSSFWorkbook workbook) {
    XSSFSheet sheet = workbook.createSheet(Identity.SHEET);
    List<List<String>> pairs = new ArrayList<>();
    pairs.add(List.of("tonghop", "1"));
    pairs.add(List.of("agency", identity.agency()));
    pairs.add(List.of("collection", identity.collection()));
    identity.forms().forEach(form -> pairs.add(List.of("form", form)));
    pairs.add(List.of("key", identity.keyName()));
    pairs.add(List.of("seal", identity.seal()));
    for (int at = 0; at < pairs.size(); at++) {
      XSSFRow row = sheet.createRow(at);
      row.createCell(0).setCellValue(pairs.get(at).get(0));
      row.createCell(1).setCellValue(pairs.get(at).get(1));
    }
    sheet.enableLocking();
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }

  /** A workbook bears its deadline as its date, never the clock, so that its bytes are stable. */
  private void properties(POIXMLProperties.CoreProperties properties) {
    Date deadline = Date.from(duty.deadline().toInstant());
    properties.setCreator("Tổng Hợp");
    properties.setTitle("%s – %s".formatted(duty.agency().nameVi(), duty.collection().nameVi()));
    properties.setCreated(Optional.of(deadline));
    properties.setModified(Optional.of(deadline));
  }
}
