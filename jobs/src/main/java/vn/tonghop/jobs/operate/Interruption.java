package vn.tonghop.jobs.operate;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.tonghop.warehouse.query.SqlQuery;

/**
 * Lets Ctrl-C or SIGTERM end a question well: it is cancelled, lets go of its files, and one line
 * says so. The process then ends with 128 and the number of the signal, 130 for Ctrl-C, also when
 * the engine does not listen.
 */
final class Interruption implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 1;
  private static final long AGAIN_MILLIS = 20;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  Interruption(SqlQuery query, PrintWriter err) {
    this.hook = new Thread(() -> end(query, err), "cancel-question");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(SqlQuery query, PrintWriter err) {
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    try {
      boolean isOver = false;
      while (!isOver && System.nanoTime() < patience) {
        query.cancel();
        isOver = over.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (!isOver) {
        query.abandon();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    err.println("tonghop: cancelled");
  }

  @Override
  public void close() {
    over.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: what the question threw on being stopped is nobody's news.
      while (true) {
        LockSupport.park(this);
      }
    }
  }
}
