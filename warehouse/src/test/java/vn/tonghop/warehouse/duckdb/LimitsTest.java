package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tonghop.warehouse.Failure;

/** How long a question may take, who may stop it, and what it may write. */
class LimitsTest {
  private static final String ENDLESS =
      "select count(*) from range(100000000) a, range(100000000) b where a.range * 7 = b.range * 13 + 1 or a.range + b.range = 17";

  @TempDir Path folder;

  @Test
  void limitsTime() {
    try (Database database =
        Database.inMemory(folder.resolve("spill"), new Database.Limits("256MB", 1, 1))) {
      long before = System.nanoTime();
      assertThatThrownBy(() -> database.query(ENDLESS)).isInstanceOf(Failure.class);
      assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - before)).isLessThan(30);
    }
  }

  @Test
  void limitsWhatIsSpilled() {
    String sorted =
        "create table it as select range as n, repeat('x', 100) as text from range(1000000) order by hash(range)";
    try (Database database =
        Database.inMemory(folder.resolve("spill"), new Database.Limits("64MB", "16MB", 1, 60))) {
      assertThatThrownBy(() -> database.execute(sorted))
          .hasMessageContaining("max_temp_directory_size");
    }
    try (Database database =
        Database.inMemory(
            folder.resolve("spill"),
            new Database.Limits("64MB", Database.Limits.CONSOLIDATION.spill(), 1, 60))) {
      database.execute(sorted);
      assertThat(database.query("select cast(count(*) as varchar) from it").firstColumn())
          .containsExactly("1000000");
    }
  }

  @Test
  void stopsAQuestionOnRequest() throws Exception {
    List<Database> opened = new ArrayList<>();
    try (Sandbox sandbox = Sandbox.locked(Database.Limits.QUESTION, opened::add)) {
      CompletableFuture<Answer> asked = CompletableFuture.supplyAsync(() -> sandbox.query(ENDLESS));
      while (!asked.isDone()) {
        opened.get(0).cancel();
        TimeUnit.MILLISECONDS.sleep(100);
      }
      assertThatThrownBy(asked::join).hasRootCauseMessage("INTERRUPT Error: Interrupted!");
      assertThat(sandbox.query("select 1 as one").firstColumn()).containsExactly("1");
    }
  }

  @Test
  void writesTheOneFileAndNoOther() {
    Path exit = folder.resolve("answer.parquet");
    try (Sandbox sandbox = Sandbox.lockedExcept(exit, Database.Limits.QUESTION, database -> {})) {
      sandbox.copyAsParquet("select 42 as answer; ", exit, 10, "2024/1@abc");
      assertThat(exit).isNotEmptyFile();
      assertThatThrownBy(
              () -> sandbox.copyAsParquet("select 1", folder.resolve("other.parquet"), 10, ""))
          .isInstanceOf(Failure.class);
      assertThatThrownBy(
              () ->
                  sandbox.copyAsParquet(
                      "select 1) to '" + folder.resolve("x") + "' (format csv); --", exit, 10, ""))
          .isInstanceOf(Failure.class);
      assertThat(Files.exists(folder.resolve("x"))).isFalse();
      assertThat(Files.exists(folder.resolve("other.parquet"))).isFalse();
    }
  }
}
