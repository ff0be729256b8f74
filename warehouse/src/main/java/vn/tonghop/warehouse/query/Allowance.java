package vn.tonghop.warehouse.query;

import java.time.Duration;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.duckdb.Database;

/**
 * What one question may take: the memory of the process that answers it, the time from its
 * beginning to its last printed row, and the rows of its answer.
 */
public record Allowance(long memoryBytes, Duration time, long rows) {
  /** What a stranger's question may take unless it is given more. */
  public static final Allowance USUAL =
      new Allowance(1_000_000_000, Duration.ofSeconds(60), 1_000_000);

  /** With less the program itself has no room beside the engine. */
  public static final long LEAST_MEMORY_BYTES = 400_000_000;

  private static final long MEGABYTE = 1_000_000;

  public Allowance {
    if (memoryBytes < LEAST_MEMORY_BYTES || time.toMillis() < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "Cannot allow a question %d bytes, %s, %d rows: expected at least %d bytes, a moment, a row"
              .formatted(memoryBytes, time, rows, LEAST_MEMORY_BYTES));
    }
  }

  /** What the question would have taken more of. */
  public Failure tooMuchMemory() {
    return over("memory", megabytes(1), "fewer rows or columns at a time", megabytes(2));
  }

  /** What the question would have taken more of. */
  public Failure tooMuchTime() {
    return over("time", time.toSeconds() + "s", "a narrower question", 2 * time.toSeconds() + "s");
  }

  /** What the question would have taken more of. */
  public Failure tooManyRows() {
    return over("rows", Long.toString(rows), "a limit or a total", Long.toString(2 * rows));
  }

  /** The engine knows of a part of what it takes; the rest, and Java, need room too. */
  Database.Limits engine() {
    return new Database.Limits(memoryBytes * 6 / 10 / MEGABYTE + "MB", 2, 0);
  }

  private String megabytes(int times) {
    return times * memoryBytes / MEGABYTE + "MB";
  }

  private static Failure over(String limit, String value, String instead, String more) {
    return new Failure(
        "Cannot answer: the question needs more %s than %s, expected %s, or more %s: --%s %s"
            .formatted(limit, value, instead, limit, limit, more));
  }
}
