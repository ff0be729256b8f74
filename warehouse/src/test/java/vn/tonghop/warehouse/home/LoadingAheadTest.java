package vn.tonghop.warehouse.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.tonghop.warehouse.Failure;

class LoadingAheadTest {

  @Test
  void makesItWhileTheOtherThreadIsAtWork() throws Exception {
    CountDownLatch made = new CountDownLatch(1);
    Supplier<String> making =
        LoadingAhead.begun(
            "it",
            () -> {
              made.countDown();
              return Thread.currentThread().getName();
            });
    made.await();
    assertThat(making.get()).isEqualTo("load-it");
    assertThat(making.get()).isEqualTo("load-it");
  }

  @Test
  void throwsWhatStoodAgainstIt() {
    Failure failure = new Failure("Cannot read it");
    Supplier<String> making =
        LoadingAhead.begun(
            "it",
            () -> {
              throw failure;
            });
    assertThatThrownBy(making::get).isSameAs(failure);
    Error error = new OutOfMemoryError();
    Supplier<String> another =
        LoadingAhead.begun(
            "it",
            () -> {
              throw error;
            });
    assertThatThrownBy(another::get).isSameAs(error);
  }
}
