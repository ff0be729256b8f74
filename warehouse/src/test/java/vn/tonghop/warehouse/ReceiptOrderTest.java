package vn.tonghop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReceiptOrderTest {

  private static final Instant PULLED = Instant.parse("2025-08-20T04:09:57Z");

  private static Receipt receipt(String sha256, String collection, String receivedAt, int day) {
    Instant sentAt = Instant.parse("2025-08-%02dT08:00:00Z".formatted(day));
    return new Receipt(
        sha256.repeat(64),
        "SYT",
        collection,
        collection + ".xlsx",
        1,
        Instant.parse(receivedAt),
        sentAt,
        PULLED,
        "folder",
        sha256);
  }

  /** After an outage one pull brings months in one second; each is judged by those before it. */
  @Test
  void ofWhatCameInOneSecondThatWhichWasSentFirstComesFirst() {
    Receipt june = receipt("f", "2025-06", PULLED.toString(), 18);
    Receipt july = receipt("c", "2025-07", PULLED.toString(), 19);
    Receipt august = receipt("a", "2025-08", PULLED.toString(), 19);
    Receipt earlier = receipt("9", "2025-08", PULLED.minusSeconds(1).toString(), 20);
    assertThat(List.of(august, july, june, earlier).stream().sorted(Receipt.BY_ARRIVAL))
        .containsExactly(earlier, june, july, august);
  }
}
