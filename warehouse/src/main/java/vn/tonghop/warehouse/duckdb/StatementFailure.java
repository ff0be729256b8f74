package vn.tonghop.warehouse.duckdb;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/**
 * That a statement fails by itself, on any machine and however often it is asked: it does not fit
 * what it reads, or a value leaves the range of its arithmetic. Where the machine fails it (memory,
 * disk, time, an interruption) that is a plain {@link Failure}: asked again it may succeed.
 */
public final class StatementFailure extends Failure {

  private static final List<String> OF_THE_MACHINE =
      List.of("Out of Memory", "IO", "INTERRUPT", "FATAL", "INTERNAL", "TransactionContext");

  private final String said;

  StatementFailure(String message, SQLException cause) {
    super(message, cause);
    this.said = EngineWords.oneLine(bare(cause));
  }

  /** What the engine says of the statement, in a line and without the statement. */
  public String said() {
    return said;
  }

  static boolean isOneFor(SQLException e) {
    String said = bare(e);
    return !(e instanceof SQLTimeoutException)
        && OF_THE_MACHINE.stream().noneMatch(kind -> said.startsWith(kind + " Error"));
  }

  private static String bare(SQLException e) {
    return String.valueOf(e.getMessage()).replaceFirst("^java\\.sql\\.SQLException: ", "");
  }
}
