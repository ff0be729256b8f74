package vn.tonghop.warehouse.query;

import java.io.PrintStream;
import vn.tonghop.warehouse.DataHome;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Period;

/** One select statement over the published editions, read only. */
public final class SqlQuery {
  /** How an answer is printed. */
  public enum Format {
    TABLE,
    CSV,
    JSON
  }

  private final DataHome home;

  public SqlQuery(DataHome home) {
    this.home = home;
  }

  /** Asks the standing editions: {@code marts.<x>} unites their marts. */
  public void printStanding(String sql, Format format, PrintStream out) {
    throw new Failure(
        "Cannot ask %s in %s: not yet written %s %s".formatted(sql, home, format, out));
  }

  /** Asks one edition. */
  public void printEdition(Period period, int number, String sql, Format format, PrintStream out) {
    throw new Failure(
        "Cannot ask %s: not yet written %s/%d %s %s".formatted(sql, period, number, format, out));
  }
}
