package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.workbook.PlainWorkbook;

/** Writes an answer to the asker's own file, beside it first, then by one rename. */
final class AnswerFile {
  private final Path file;

  AnswerFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  void write(Consumer<Path> writing) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      writing.accept(part);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Failure("Cannot write %s: %s".formatted(file, e.getMessage()), e);
    } finally {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // What is left of a failed answer is named .part and read by nobody.
      }
    }
  }

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
