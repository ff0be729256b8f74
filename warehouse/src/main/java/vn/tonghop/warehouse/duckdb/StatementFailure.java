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

  StatementFailure(String message, SQLException cause) {
    super(message, cause);
  }

  static boolean isOneFor(SQLException e) {
    String said = String.valueOf(e.getMessage()).replaceFirst("^java\\.sql\\.SQLException: ", "");
    return !(e instanceof SQLTimeoutException)
        && OF_THE_MACHINE.stream().noneMatch(kind -> said.startsWith(kind + " Error"));
  }
}
