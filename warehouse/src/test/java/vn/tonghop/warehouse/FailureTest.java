package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

/** What is told of trouble is words: no name of a class, and nothing where there are none. */
class FailureTest {

  @Test
  void saysNoNameOfAClass() {
    IOException trouble =
        new IOException("java.util.concurrent.ExecutionException: java.net.ConnectException: shut");
    assertThat(new Failure("Cannot list it: " + trouble.getMessage(), trouble))
        .hasMessage("Cannot list it: shut");
    assertThat(Failure.said(trouble)).isEqualTo("shut");
    assertThat(Failure.said(new UncheckedIOException(trouble))).isEqualTo("shut");
    assertThat(Failure.said(new RuntimeException("ready", trouble))).isEqualTo("ready");
  }

  @Test
  void saysThatNoReasonIsGivenWhereJavaGivesNone() {
    IOException trouble = new ClosedChannelException();
    assertThat(new Failure("Cannot write a: %s".formatted(trouble.getMessage()), trouble))
        .hasMessage("Cannot write a: no reason is given");
    assertThat(Failure.said(trouble)).isEqualTo("no reason is given");
    assertThat(Failure.said(new RuntimeException(trouble))).isEqualTo("no reason is given");
  }

  @Test
  void leavesNamesOfFilesAsTheyAre() {
    NoSuchFileException trouble = new NoSuchFileException("inbox/bao.cao.Quy/a.b.Tinh.xlsx");
    assertThat(new Failure("Cannot read: " + trouble.getMessage(), trouble))
        .hasMessage("Cannot read: inbox/bao.cao.Quy/a.b.Tinh.xlsx");
  }
}
