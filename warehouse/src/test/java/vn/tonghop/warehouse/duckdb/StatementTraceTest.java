package vn.tonghop.warehouse.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementTraceTest {

  @TempDir private Path folder;

  @Test
  void keepsALineForEachStatement() throws IOException {
    Path file = folder.resolve("trace.jsonl");
    StatementTrace trace = new StatementTrace(file);

    trace.ran("select 'Cần Thơ'\nfrom t", 1_500_000);
    trace.appended("texts", "areas", List.of(Arrays.asList("x", null)), 2_000_000_000);

    assertThat(Files.readAllLines(file))
        .map(line -> line.replaceFirst("\"instance\":\\d+", "\"instance\":n"))
        .containsExactly(
            "{\"instance\":n,\"seconds\":0.0015,\"sql\":\"select 'Cần Thơ'\\nfrom t\"}",
            "{\"instance\":n,\"seconds\":2.0,\"append\":[\"texts\",\"areas\"],\"rows\":[[\"x\",null]]}");
  }

  @Test
  void isNotThereWithoutTheVariable() {
    assertThat(System.getenv()).doesNotContainKey(StatementTrace.VARIABLE);
    assertThat(StatementTrace.ofNextInstance()).isNull();
  }
}
