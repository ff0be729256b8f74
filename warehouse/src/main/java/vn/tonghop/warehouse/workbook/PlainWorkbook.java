package vn.tonghop.warehouse.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;

/** Writes rows as a workbook for whoever goes on working with them. */
public final class PlainWorkbook {

  private static final int EXCEL_ROWS = 1_048_576;

  /** Characters that a moment needs; a narrower column shows only hashes. */
  private static final int MOMENT_WIDTH = 18;

  private PlainWorkbook() {}

  /**
   * Writes a sheet {@code answer} with a frozen header and a sheet {@code source} with the stamp.
   * Texts are written as texts: one that begins with {@code =} is no formula. Days and moments are
   * such, not texts.
   *
   * @throws Failure if there are more rows than a sheet holds, or the file cannot be written
   */
  public static void write(
      Path file, List<String> header, List<List<@Nullable Object>> rows, String stamp) {
    if (rows.size() >= EXCEL_ROWS) {
      throw new Failure(
          "Cannot write %s: %d rows, expected fewer than %d; write Parquet or CSV"
              .formatted(file, rows.size(), EXCEL_ROWS));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "tonghop", "1.0")) {
      fill(workbook.newWorksheet("answer"), header, rows);
      workbook.newWorksheet("source").value(0, 0, stamp);
      workbook.finish();
      Files.write(file, bytes.toByteArray());
    } catch (IOException e) {
      throw new Failure("Cannot write %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void fill(
      Worksheet sheet, List<String> header, List<List<@Nullable Object>> rows) {
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < header.size(); column++) {
        cell(sheet, row + 1, column, rows.get(row).get(column));
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof Timestamp moment) {
      sheet.value(row, column, moment.toLocalDateTime());
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
      sheet.width(column, MOMENT_WIDTH);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
