package vn.tonghop.warehouse.intake.source;

import java.time.Instant;

/**
 * One file that lies at a source.
 *
 * @param agency the code of the agency's folder or account, as the source has it
 * @param fileName the name as the source has it; not safe to write to disk as it is
 * @param size in bytes; -1 where the source does not say
 * @param modifiedAt when it was last changed, as the source says
 * @param arrivedAt when it came to the source; {@link #UNKNOWN} where the source does not know
 * @param id how the source finds it again; differs when the file is replaced
 */
public record Arrival(
    String agency, String fileName, long size, Instant modifiedAt, Instant arrivedAt, String id) {

  /** Later than any time at which something is taken in. */
  public static final Instant UNKNOWN = Instant.MAX;

  public Arrival {
    if (agency.isBlank() || fileName.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot take an arrival without agency, file name and id: %s/%s"
              .formatted(agency, fileName));
    }
    if (size < -1) {
      throw new IllegalArgumentException("Cannot take an arrival of %d bytes".formatted(size));
    }
  }

  public Arrival(String agency, String fileName, long size, Instant modifiedAt, String id) {
    this(agency, fileName, size, modifiedAt, UNKNOWN, id);
  }

  /** The sender's own time, which a clock that goes wrong cannot put after the arrival. */
  public Instant sentAt() {
    return modifiedAt.isAfter(arrivedAt) ? arrivedAt : modifiedAt;
  }
}
