package vn.tonghop.jobs.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tonghop.warehouse.BackOff;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.home.Aside;
import vn.tonghop.warehouse.home.DataHome;

/**
 * What was sent to whom: a file an attempt, {@code outbox/<agency>/sent/<event>.<n>.json}.
 *
 * <p>An attempt is claimed by creating its file, which one process only can do, before anything is
 * sent. Numbers only grow, so that a slow process can never take back what another has taken over.
 *
 * <p>What a crash leaves claimed is sent again after {@code unconfirmed-after}, under the same
 * Message-ID: a second copy that mail systems fold does less harm than a returned workbook that
 * nobody hears of.
 */
record Ledger(DataHome home, Clock clock, Duration unconfirmedAfter) {

  /**
   * A claim is written at once and before anything is sent; one that is not was cut off by a crash.
   */
  private static final Duration HALF_WRITTEN_FOR = Duration.ofMinutes(1);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** The newest attempt for a letter, if there was one. */
  Optional<Attempt> findLast(Letter letter) {
    int number = 0;
    while (Files.exists(file(letter, number + 1))) {
      number++;
    }
    return number == 0 ? Optional.empty() : Optional.of(read(letter, number));
  }

  /** Claims the next attempt; empty if it is not due, or if another process was first. */
  Optional<Attempt> claim(Letter letter, List<String> addresses) {
    Instant now = clock.instant();
    Optional<Attempt> last = findLast(letter);
    if (last.isPresent() && !last.get().mayBeRepeated(now, addresses)) {
      return Optional.empty();
    }
    int number = last.map(Attempt::number).orElse(0) + 1;
    Attempt claim =
        new Attempt(
            letter.event(),
            number,
            Attempt.State.CLAIMED,
            letter.messageId(),
            addresses,
            now,
            now.plus(unconfirmedAfter),
            Long.toString(ProcessHandle.current().pid()),
            "");
    return Aside.create(file(letter, number), JSON.writeValueAsBytes(claim))
        ? Optional.of(claim)
        : Optional.empty();
  }

  void markSent(Letter letter, Attempt attempt, String answer) {
    end(letter, attempt.ended(Attempt.State.SENT, clock.instant(), Attempt.NEVER, answer));
  }

  void markRefused(Letter letter, Attempt attempt, String why) {
    end(letter, attempt.ended(Attempt.State.REFUSED, clock.instant(), Attempt.NEVER, why));
  }

  /** Keeps a failed attempt; the next may be made after a pause that doubles up to an hour. */
  void markFailed(Letter letter, Attempt attempt, String why) {
    Instant now = clock.instant();
    Instant next = now.plus(BackOff.STANDARD.after(attempt.number()));
    end(letter, attempt.ended(Attempt.State.FAILED, now, next, why));
  }

  private void end(Letter letter, Attempt attempt) {
    new Aside(home).write(file(letter, attempt.number()), JSON.writeValueAsBytes(attempt));
  }

  private Attempt read(Letter letter, int number) {
    return read(file(letter, number));
  }

  /**
   * Reads an attempt. One whose content is not written yet, or never will be, has just been
   * claimed: what it is about stands in the file's name.
   */
  static Attempt read(Path file) {
    try {
      byte[] content = Files.readAllBytes(file);
      try {
        return JSON.readValue(content, Attempt.class);
      } catch (JacksonException e) {
        return justClaimed(file);
      }
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Attempt justClaimed(Path file) throws IOException {
    String[] parts = file.getFileName().toString().split("\\.");
    Instant at = Files.getLastModifiedTime(file).toInstant();
    return new Attempt(
        parts[0],
        Integer.parseInt(parts[1]),
        Attempt.State.CLAIMED,
        "",
        List.of(),
        at,
        at.plus(HALF_WRITTEN_FOR),
        "",
        "");
  }

  private Path file(Letter letter, int number) {
    return home.outbox()
        .resolve(letter.recipient().code())
        .resolve("sent")
        .resolve(letter.event() + "." + number + ".json");
  }
}
