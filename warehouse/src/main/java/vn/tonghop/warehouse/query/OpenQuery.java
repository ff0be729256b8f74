package vn.tonghop.warehouse.query;

import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.OutOfMemory;
import vn.tonghop.warehouse.duckdb.Sandbox;

/** What a {@link Reach} shows, laid out for one question after another. */
public final class OpenQuery implements AutoCloseable {

  private final Sandbox sandbox;
  private final Stamp stamp;
  private final List<LeftOut> leftOut;
  private final Allowance allowance;
  private final Headings headings;
  private final Consumer<String> remarks;

  OpenQuery(
      Sandbox sandbox,
      Stamp stamp,
      List<LeftOut> leftOut,
      Allowance allowance,
      Headings headings,
      Consumer<String> remarks) {
    this.sandbox = sandbox;
    this.stamp = stamp;
    this.leftOut = List.copyOf(leftOut);
    this.allowance = allowance;
    this.headings = headings;
    this.remarks = remarks;
  }

  /**
   * Prints the answer and returns its stamp; of one that says nothing, the remarks say what the
   * question asked for and nothing has, of one that adds up what is several, that it does, and of
   * one that names a relation which is left out, why. An answer that is printed is never taken back
   * for want of remarks.
   *
   * @throws Failure if the text is anything but one select that DuckDB accepts, or the answer has
   *     more rows than are allowed, after as many as are
   * @throws UncheckedIOException if it cannot be printed
   */
  public String print(String asked, SqlQuery.Format format, OutputStream out) {
    String sql = StartingQuestion.spelt(asked);
    String question = ShortQuestion.sql(sql);
    List<LeftOut> wanting = LeftOut.named(leftOut, sql);
    boolean saysNothing;
    try {
      saysNothing =
          CappedRows.read(
              sandbox,
              question,
              allowance,
              headings,
              rows -> new AnswerPrinter(out).print(rows, format, stamp.brief()));
    } catch (OutOfMemory e) {
      throw allowance.tooMuchMemory();
    } catch (Failure e) {
      throw ElsewherePrinted.explain(
          LeftOut.explain(UnknownRelation.explain(e, this::relations), wanting), stamp);
    }
    wanting.stream().map(LeftOut::told).forEach(remarks);
    Remarks.of(sandbox, question, saysNothing, stamp.editions().size()).forEach(remarks);
    return stamp.whole();
  }

  private List<String> relations() {
    return describe().stream().filter(Word::isRelation).map(Word::relation).toList();
  }

  /** Lists relations and columns in reach with type and meaning. */
  public List<Word> describe() {
    return new Dictionary(sandbox).list();
  }

  /** As {@link SqlQuery#describe}; also remarks which relations are left out. */
  public Description describe(String about) {
    leftOut.stream().map(LeftOut::told).forEach(remarks);
    try {
      return new Dictionary(sandbox).about(about);
    } catch (Failure e) {
      throw ElsewherePrinted.explain(e, about.strip(), stamp);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
