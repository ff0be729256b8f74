package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.query.Allowance;
import vn.tonghop.warehouse.query.SqlQuery;

/**
 * Holds one question to the memory and the time that it is allowed, whether the engine listens or
 * not. First the engine is asked to stop; where it does not, as in planning or within one value,
 * the process ends: it is the question's own, and nothing of the home is ever open for writing in
 * it. So the limits are as hard as a second process would make them, without starting one.
 */
final class Watch implements AutoCloseable {
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long PAGE_BYTES = 4096;
  private static final Path MEMORY = Path.of("/proc/self/statm");

  /** Parts of the allowed memory, in percent, at which the engine is asked and the process ends. */
  private static final int ASKED = 80;

  private static final int ENDED = 88;

  private final Allowance allowance;
  private final SqlQuery query;
  private final PrintWriter err;
  private final long deadline;
  private final AtomicReference<@Nullable Failure> breach = new AtomicReference<>();
  private final Thread looking = new Thread(this::look, "watch-question");
  private volatile boolean isOver;

  /** Begins to watch what this process is doing for a question. */
  Watch(Allowance allowance, SqlQuery query, PrintWriter err) {
    this.allowance = allowance;
    this.query = query;
    this.err = err;
    this.deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(allowance.time());
    looking.setDaemon(true);
    looking.setPriority(Thread.MAX_PRIORITY);
    looking.start();
  }

  /** Which limit has stopped the question, else what has. */
  Failure cause(Failure failure) {
    Failure limit = breach.get();
    return limit == null ? failure : limit;
  }

  /** Waits where the process is ending already, which has said why. */
  @Override
  public synchronized void close() {
    isOver = true;
  }

  private void look() {
    try (FileChannel memory = FileChannel.open(MEMORY)) {
      while (!isOver) {
        look(residentBytes(memory) * 100 / allowance.memoryBytes());
      }
    } catch (IOException e) {
      // Where the system does not tell, the engine's own limit of memory is all there is.
      while (!isOver) {
        look(0);
      }
    }
  }

  private void look(long percentOfMemory) {
    long late = System.nanoTime() - deadline;
    if (percentOfMemory >= ASKED) {
      ask(allowance.tooMuchMemory());
    } else if (late >= 0) {
      ask(allowance.tooMuchTime());
    }
    if (percentOfMemory >= ENDED) {
      end(allowance.tooMuchMemory(), true);
    } else if (late >= GRACE_NANOS) {
      end(allowance.tooMuchTime(), false);
    }
    LockSupport.parkNanos(LOOK_NANOS);
  }

  private void ask(Failure limit) {
    breach.compareAndSet(null, limit);
    query.cancel();
  }

  /**
   * Java waits a while for the thread that does not listen before it halts; what takes memory that
   * fast must not go on meanwhile.
   */
  private synchronized void end(Failure limit, boolean isUrgent) {
    if (isOver) {
      return;
    }
    err.println("tonghop: " + cause(limit).getMessage());
    err.flush();
    query.abandon();
    if (isUrgent) {
      kill();
    }
    Runtime.getRuntime().halt(1);
  }

  private static void kill() {
    try {
      long self = ProcessHandle.current().pid();
      new ProcessBuilder("/bin/sh", "-c", "kill -KILL " + self).start();
    } catch (IOException e) {
      // Then halting alone has to do.
    }
  }

  private static long residentBytes(FileChannel memory) throws IOException {
    ByteBuffer text = ByteBuffer.allocate(64);
    memory.read(text, 0);
    String[] pages =
        new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).split(" ");
    return Long.parseLong(pages[1]) * PAGE_BYTES;
  }
}
