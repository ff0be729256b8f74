package vn.tonghop.warehouse.query;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Answer;
import vn.tonghop.warehouse.duckdb.Sandbox;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.workbook.PlainWorkbook;

/**
 * The new file that an answer is written to: beside it first, then whole under its name. What is
 * there already, whatever it is, stays as it was.
 */
final class AnswerFile {
  private final Path file;
  private final AtomicReference<@Nullable Path> aside = new AtomicReference<>();

  /**
   * @throws Failure if something has that name, there is no such folder, or it is one of the home
   */
  AnswerFile(Path file, DataHome home) {
    this.file = file;
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw refused("there is already something of that name, expected a new one");
    }
    if (!Files.isDirectory(folder)) {
      throw refused("there is no folder " + file.getParent() + ", expected one that is there");
    }
    if (home.holds(folder)) {
      throw refused("it lies in the data home, expected a place outside it");
    }
  }

  void write(Consumer<Path> writing) {
    Aside.beside()
        .writeNew(
            file,
            part -> {
              aside.set(part);
              writing.accept(part);
            });
  }

  void write(byte[] bytes) {
    write(part -> print(part, out -> out.write(bytes)));
  }

  /** Takes away what is left of an answer that is not whole. */
  void discard() {
    Path part = aside.get();
    if (part != null) {
      // What cannot be taken away bears another name and is read by nobody.
      part.toFile().delete();
    }
  }

  /**
   * Fills the part with the answer of one select.
   *
   * @param remarks what there is to know of an answer, by whether it says nothing; a workbook
   *     carries it
   * @throws Failure if the answer has more rows than are allowed, too
   */
  void fill(
      Path part,
      Sandbox sandbox,
      String sql,
      SqlQuery.Format format,
      Headings headings,
      Allowance allowance,
      String stamp,
      Function<Boolean, List<String>> remarks) {
    switch (format) {
      case PARQUET -> {
        long count = sandbox.copyAsParquet(sql, part, allowance.rows(), stamp);
        if (count > allowance.rows()) {
          throw allowance.tooManyRows();
        }
        remarks.apply(count == 0 || (count == 1 && saysNothing(sandbox, sql, headings, allowance)));
      }
      case XLSX ->
          print(
              part,
              out -> {
                try (PlainWorkbook book = new PlainWorkbook(out)) {
                  boolean saysNothing =
                      CappedRows.read(
                          sandbox,
                          sql,
                          allowance,
                          headings,
                          rows ->
                              book.writeAnswer(
                                  rows.columns().stream().map(Answer.Column::name).toList(),
                                  rows::next));
                  List<String> source = new ArrayList<>(List.of(stamp));
                  source.addAll(remarks.apply(saysNothing));
                  book.writeSource(source);
                }
              });
      default ->
          print(
              part,
              out ->
                  remarks.apply(
                      CappedRows.read(
                          sandbox,
                          sql,
                          allowance,
                          headings,
                          rows -> new AnswerPrinter(out).print(rows, format, stamp))));
    }
  }

  private static boolean saysNothing(
      Sandbox sandbox, String sql, Headings headings, Allowance allowance) {
    return CappedRows.read(sandbox, sql, allowance, headings, CappedRows::next);
  }

  /** Prints into a file. */
  @FunctionalInterface
  private interface Printing {
    void to(OutputStream out) throws IOException;
  }

  private void print(Path part, Printing printing) {
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE_NEW)) {
      printing.to(out);
    } catch (IOException e) {
      throw refused(reason(e));
    }
  }

  /** What the system says, without the file that the message names anyway. */
  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null ? "the system refuses, expected a folder that can be written" : reason;
  }

  private Failure refused(String why) {
    return new Failure("Cannot write %s: %s".formatted(file, why));
  }
}
