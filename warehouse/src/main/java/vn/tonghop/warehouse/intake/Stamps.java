package vn.tonghop.warehouse.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/**
 * The second that is put down as that in which a delivery was received; it begins the original's
 * name.
 *
 * <p>By second and collection the deliveries of agencies whose work is compared stand in the order
 * in which they were sent, although many come in one second, a correction bears the second after
 * what it corrects, and clocks are set back: whatever is chosen by the time of arrival, by a rule
 * or a model, is chosen by that order.
 */
final class Stamps {

  static final int LENGTH = 15;

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);

  /**
   * The latest of a folder.
   *
   * @param sentAt when it was sent; of what an earlier pull brought, which was before whenever
   */
  private record Last(Instant receivedAt, Instant sentAt) {}

  private final Path landing;
  private final ZoneId zone;
  private final Register register;
  private final Clock clock;
  private final Map<Path, Last> byFolder = new HashMap<>();
  private boolean isRead;

  Stamps(DataHome home, Register register, Clock clock) {
    this.landing = home.landing();
    this.zone = home.zone();
    this.register = register;
    this.clock = clock;
  }

  /** The stamp of what is put into a folder now. */
  String next(Path folder, Instant sentAt) {
    read(folder);
    Instant now = clock.instant();
    Instant next =
        byFolder.entrySet().stream()
            .flatMap(other -> after(other.getKey(), other.getValue(), folder, sentAt).stream())
            .max(Comparator.naturalOrder())
            .filter(earliest -> earliest.isAfter(now))
            .orElse(now);
    return STAMP.format(LocalDateTime.ofInstant(next, zone));
  }

  /**
   * From when on something that is put into a folder comes after what lies in another, or in it.
   */
  private Optional<Instant> after(Path other, Last last, Path folder, Instant sentAt) {
    if (other.equals(folder)) {
      return Optional.of(last.receivedAt.plusSeconds(1));
    }
    if (last.sentAt.isAfter(sentAt) || !areCompared(other, folder)) {
      return Optional.empty();
    }
    boolean isToldByCollection = collection(other).compareTo(collection(folder)) <= 0;
    return Optional.of(isToldByCollection ? last.receivedAt : last.receivedAt.plusSeconds(1));
  }

  private boolean areCompared(Path other, Path folder) {
    return !collection(other).equals(Receipt.UNIDENTIFIED)
        && !collection(folder).equals(Receipt.UNIDENTIFIED)
        && register.family(sender(folder)).contains(sender(other));
  }

  /** Keeps in mind what has been put into its folder. */
  void keep(Path original, Instant sentAt) {
    byFolder.merge(
        original.getParent(),
        new Last(receivedAt(original), sentAt),
        (last, next) -> next.receivedAt.isAfter(last.receivedAt) ? next : last);
  }

  /** What earlier pulls brought, by the names of the files. */
  private void read(Path folder) {
    if (!isRead) {
      Folder.list(landing).forEach(collection -> Folder.list(collection).forEach(this::enter));
      isRead = true;
    }
    enter(folder);
  }

  private void enter(Path folder) {
    Folder.list(folder).stream()
        .filter(Stamps::isStamped)
        .forEach(original -> keep(original, Instant.MIN));
  }

  static boolean isStamped(Path file) {
    return file.getFileName().toString().matches("\\d{8}T\\d{6}-.*");
  }

  /** What stands before the dash of an original's name, as an instant. */
  Instant receivedAt(Path original) {
    String stamp = original.getFileName().toString().substring(0, LENGTH);
    return LocalDateTime.parse(stamp, STAMP).atZone(zone).toInstant();
  }

  private static String collection(Path folder) {
    return folder.getParent().getFileName().toString();
  }

  private static String sender(Path folder) {
    return folder.getFileName().toString();
  }
}
