package vn.tonghop.warehouse;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was received, when, from whom: kept beside the original, never changed.
 *
 * @param sha256 the digest of the original's bytes in lower-case hexadecimal
 * @param sender the agency that the source says it comes from: the inbox's folder, the account
 * @param collection the collection code that the workbook names; empty if it could not be told
 * @param originalName the file's name as it was sent, without what could hurt where it is printed
 * @param sentAt when the sender last changed it, as the source says; when it was received where
 *     none says so
 * @param arrivedAt when it came to lie at the source, by which it is in time or late; when it was
 *     received where the source does not know
 * @param source where it was pulled from, such as {@code folder}
 * @param landed the original's path under the home, with forward slashes
 */
public record Receipt(
    String sha256,
    String sender,
    String collection,
    String originalName,
    long byteCount,
    Instant receivedAt,
    Instant sentAt,
    Instant arrivedAt,
    String source,
    String landed) {

  /** The collection of what could not be put down to one, in names of folders. */
  public static final String UNIDENTIFIED = "unidentified";

  private static final Pattern NUMBERED =
      Pattern.compile(".*-[0-9a-f]{8}(\\.\\d+)\\.[^./]+", Pattern.DOTALL);

  public Receipt {
    // A receipt that an earlier program wrote does not have it.
    sentAt = Objects.requireNonNullElse(sentAt, receivedAt);
    arrivedAt = Objects.requireNonNullElse(arrivedAt, receivedAt);
  }

  /**
   * By the time at which they were received; of one second, in which a pull brings many, by when
   * they were sent and what they are about, so that a month is judged after the one before it.
   */
  public static final Comparator<Receipt> BY_ARRIVAL =
      Comparator.comparing(Receipt::receivedAt)
          .thenComparing(Receipt::sentAt)
          .thenComparing(Receipt::collection)
          .thenComparing(Receipt::sha256)
          .thenComparing(Receipt::sender);

  /** The first eight digits of the digest, as they stand in file names. */
  public String shortSha() {
    return sha256.substring(0, 8);
  }

  /**
   * The short digest, and of another delivery with the same its number: {@code 0a1b2c3d}, {@code
   * 0a1b2c3d.2}. It tells a delivery from all others of its agency to its collection.
   */
  public String mark() {
    Matcher numbered = NUMBERED.matcher(landed);
    return shortSha() + (numbered.matches() ? numbered.group(1) : "");
  }

  /**
   * By which a delivery and all that is derived from it are known: {@code 2024-06/CTK-0a1b2c3d}.
   * The same bytes sent by another, or again, are another delivery.
   */
  public String key() {
    return "%s/%s-%s".formatted(isIdentified() ? collection : UNIDENTIFIED, sender, mark());
  }

  /** Whether the workbook could be put down to a collection. */
  public boolean isIdentified() {
    return !collection.isEmpty();
  }
}
