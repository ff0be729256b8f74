package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.workbook.PlainWorkbook;

/** Writes an answer in the asker's format. */
final class AnswerFile {

  private AnswerFile() {}

  static void fill(Path part, SqlQuery.Format format, Sandbox sandbox, String sql, String stamp) {
    if (format == SqlQuery.Format.PARQUET) {
      sandbox.copyAsParquet(sql, part, stamp);
      return;
    }
    Answer answer = sandbox.query(sql);
    if (format == SqlQuery.Format.XLSX) {
      PlainWorkbook.write(
          part, answer.columns().stream().map(Answer.Column::name).toList(), answer.rows(), stamp);
      return;
    }
    try (PrintStream out =
        new PrintStream(Files.newOutputStream(part), false, StandardCharsets.UTF_8)) {
      new AnswerPrinter(out).print(answer, format, stamp);
    } catch (IOException e) {
      throw new Failure("Cannot write %s: %s".formatted(part, e.getMessage()), e);
    }
  }
}
