package vn.tonghop.warehouse.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;

/** Writes rows as a workbook for whoever goes on working with them. */
public final class PlainWorkbook implements AutoCloseable {

  private static final int EXCEL_ROWS = 1_048_576;

  /** Rows kept in memory before they are written. */
  private static final int ROWS_AT_ONCE = 1000;

  /** Characters that a moment needs; a narrower column shows only hashes. */
  private static final int MOMENT_WIDTH = 18;

  private final Workbook workbook;

  /** To be written to the stream, and closed after both sheets. */
  public PlainWorkbook(OutputStream out) {
    workbook = new Workbook(out, "tonghop", "1.0");
  }

  /**
   * Writes a sheet {@code Kết quả} with a frozen header. Texts are written as texts: one that
   * begins with {@code =} is no formula. Days and moments are such, not texts.
   *
   * @param rows gives the next row, or none after the last
   * @throws Failure if there are more rows than a sheet holds
   */
  public void writeAnswer(List<String> header, Supplier<Optional<List<@Nullable Object>>> rows)
      throws IOException {
    Worksheet answer = workbook.newWorksheet("Kết quả");
    fill(answer, header, rows);
    answer.finish();
  }

  /** Writes a sheet {@code Nguồn}: what answered, and what is to be known of the answer. */
  public void writeSource(List<String> lines) throws IOException {
    Worksheet source = workbook.newWorksheet("Nguồn");
    for (int row = 0; row < lines.size(); row++) {
      source.value(row, 0, lines.get(row));
    }
    source.finish();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private static void fill(
      Worksheet sheet, List<String> header, Supplier<Optional<List<@Nullable Object>>> rows)
      throws IOException {
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
    int row = 0;
    for (Optional<List<@Nullable Object>> next = rows.get(); next.isPresent(); next = rows.get()) {
      if (++row == EXCEL_ROWS) {
        throw new Failure(
            "Cannot write a workbook: more rows than a sheet holds, expected fewer than %d; write Parquet or CSV"
                .formatted(EXCEL_ROWS));
      }
      for (int column = 0; column < header.size(); column++) {
        cell(sheet, row, column, next.get().get(column));
      }
      if (row % ROWS_AT_ONCE == 0) {
        sheet.flush();
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
      sheet.style(row, column).format("dd/mm/yyyy").set();
    } else if (value instanceof Timestamp moment) {
      sheet.value(row, column, moment.toLocalDateTime());
      sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
      sheet.width(column, MOMENT_WIDTH);
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
