package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.tonghop.jobs.prompt.Prompt;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.query.Allowance;
import vn.tonghop.warehouse.query.OpenQuery;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;

/** One question after another at a terminal, each held to what it may take. */
final class Conversation {
  private static final int ENDED_BY_INTERRUPT = 130;

  private final SqlQuery query;
  private final Allowance allowance;
  private final PrintWriter err;
  private final AtomicBoolean isStopping = new AtomicBoolean();

  Conversation(SqlQuery query, Allowance allowance, PrintWriter err) {
    this.query = query;
    this.allowance = allowance;
    this.err = err;
  }

  void hold(Reach reach, SqlQuery.Format format) {
    try (OpenQuery open = query.open(reach);
        Prompt prompt = Prompt.onTerminal(open.describe())) {
      prompt.run(question -> answer(open, question, format), this::stop);
    }
  }

  private void answer(OpenQuery open, String question, SqlQuery.Format format) {
    isStopping.set(false);
    try (Watch watch = new Watch(allowance, query, err)) {
      try {
        open.print(question, format, new StandardOutput());
      } catch (Failure e) {
        err.println("tonghop: " + (isStopping.get() ? "cancelled" : oneLine(watch.cause(e))));
      } catch (UncheckedIOException e) {
        err.println("tonghop: Cannot print: " + e.getCause().getMessage());
      } catch (OutOfMemoryError e) {
        err.println("tonghop: " + allowance.tooMuchMemory().getMessage());
      }
    }
  }

  private static String oneLine(Failure failure) {
    String message = failure.getMessage().replaceAll("\\s+", " ");
    return message + SqlCommand.whereToLook(message);
  }

  /** Ctrl-C: asks the engine to stop; again, where it does not listen, ends the process. */
  private void stop() {
    if (isStopping.compareAndSet(false, true)) {
      query.cancel();
      return;
    }
    err.println("tonghop: cancelled");
    query.abandon();
    Runtime.getRuntime().halt(ENDED_BY_INTERRUPT);
  }
}
