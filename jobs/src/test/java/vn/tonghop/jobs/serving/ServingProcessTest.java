package vn.tonghop.jobs.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.DataHome;

/** A real socket in a home, asked as another process asks. */
class ServingProcessTest {

  private static final List<String> WORDS =
      List.of("consolidate", "--period=2024-06", "Đô thị\n", "");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 200})
  void carriesWordsThereAndWhatIsPrintedAndTheExitCodeBack(int lengthOfName) throws IOException {
    DataHome home = home("h".repeat(lengthOfName));
    String much = "Sở Tài chính\n".repeat(100_000);
    try (Listener listener =
        ServingProcess.listen(
            home,
            (words, told, failed) -> {
              assertThat(words).isEqualTo(WORDS);
              told.print(much);
              failed.println("trouble");
              return 7;
            })) {
      assertThat(ask(home)).isEqualTo(7);
      assertThat(out.toString()).isEqualTo(much);
      assertThat(err.toString()).isEqualTo("trouble\n");
      listener.stop();
      assertThat(ServingProcess.find(home)).isEmpty();
    }
    assertThat(home.operations()).isDirectoryNotContaining("glob:**serve*");
  }

  @Test
  void isClosedToOtherAccounts() throws IOException {
    DataHome home = home("home");
    try (Listener listener = ServingProcess.listen(home, (words, told, failed) -> 0)) {
      assertThat(modes(SocketPlace.of(home))).isEqualTo("rw-------");
      assertThat(modes(home.operations())).isEqualTo("rwx------");
      listener.stop();
    }
  }

  @Test
  void nobodyIsFoundWhereOnlyAFileWasLeft() throws IOException {
    DataHome home = home("home");
    assertThat(ServingProcess.find(home)).isEmpty();
    Files.createFile(SocketPlace.of(home));
    assertThat(ServingProcess.find(home)).isEmpty();
    try (Listener listener = ServingProcess.listen(home, (words, told, failed) -> 0)) {
      assertThat(ask(home)).as("what was left is no hindrance").isZero();
      listener.stop();
    }
  }

  @Test
  void endsOnlyWhenWhatWasTakenIsAnswered() throws Exception {
    DataHome home = home("home");
    CountDownLatch taken = new CountDownLatch(1);
    CountDownLatch mayEnd = new CountDownLatch(1);
    Listener listener =
        ServingProcess.listen(
            home,
            (words, told, failed) -> {
              taken.countDown();
              await(mayEnd);
              return 3;
            });
    CompletableFuture<Integer> answer = CompletableFuture.supplyAsync(() -> ask(home));
    await(taken);
    listener.stop();
    mayEnd.countDown();
    listener.close();
    assertThat(answer.get(1, TimeUnit.MINUTES)).isEqualTo(3);
  }

  @Test
  void saysWhatTheAskerCannotKnowWhereTheAnswerBreaksOff() throws IOException {
    DataHome home = home("home");
    try (Listener listener =
        ServingProcess.listen(
            home,
            (words, told, failed) -> {
              throw new IllegalStateException("as if the process were gone");
            })) {
      assertThatThrownBy(() -> ask(home))
          .isInstanceOf(Failure.class)
          .hasMessage(
              "Cannot tell how it ended: serve has ended before it; tonghop runs tells how far it"
                  + " came");
      listener.stop();
    }
  }

  private DataHome home(String name) {
    return new DataHome(folder.resolve(name)).create();
  }

  private int ask(DataHome home) {
    return ServingProcess.find(home)
        .orElseThrow()
        .ask(WORDS, new PrintWriter(out), new PrintWriter(err));
  }

  private static String modes(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
