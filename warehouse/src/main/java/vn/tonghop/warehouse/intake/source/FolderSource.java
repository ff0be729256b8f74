package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Reason;

/**
 * Deliveries in {@code <inbox>/<agency>/}, and in the inbox itself, whose sender their seal tells.
 * A file that changed within the settle time is still being written and waits; hidden and temporary
 * names and symbolic links are passed over. An acknowledged file is removed: its bytes lie in
 * landing by then.
 */
public final class FolderSource implements Source {

  /**
   * Settings of a folder source.
   *
   * @param settleTime how long a file must have lain unchanged
   */
  public record Settings(String name, Path inbox, Duration settleTime) {

    public Settings {
      if (name.isBlank() || settleTime.isNegative()) {
        throw new IllegalArgumentException(
            "Cannot read folder '%s' with settle time %s: expected a name and no negative time"
                .formatted(name, settleTime));
      }
    }
  }

  /** By the sender's own times, for the later of two has to stand; then by where they lie. */
  static final Comparator<Arrival> ORDER =
      Comparator.comparing(Arrival::sentAt)
          .thenComparing(Arrival::agency)
          .thenComparing(Arrival::fileName);

  /** The agency of what lies in the inbox itself: nobody's folder. */
  public static final String INBOX = "inbox";

  private static final Duration AN_HOUR = Duration.ofHours(1);

  /** What Java puts where a name is no UTF-8. */
  private static final char UNREADABLE = '\uFFFD';

  private final Settings settings;
  private final Clock clock;
  private volatile List<Trouble> troubles = List.of();

  public FolderSource(Settings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public boolean isAtHand() {
    return true;
  }

  @Override
  public List<Arrival> listArrivals() {
    List<Arrival> arrivals = new ArrayList<>();
    List<Trouble> passedOver = new ArrayList<>();
    try (DirectoryStream<Path> agencies = Files.newDirectoryStream(settings.inbox())) {
      for (Path agency : agencies) {
        if (isDelivered(agency)) {
          look(agency, arrivals, passedOver);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw unavailable("list", settings.inbox().toString(), e);
    }
    troubles = List.copyOf(passedOver);
    arrivals.sort(ORDER);
    return List.copyOf(arrivals);
  }

  @Override
  public List<Trouble> listTroubles() {
    return troubles;
  }

  /** One folder that cannot be read is that one's trouble. */
  private void look(Path agency, List<Arrival> arrivals, List<Trouble> passedOver) {
    String name = agency.getFileName().toString();
    try {
      if (Files.isDirectory(agency, LinkOption.NOFOLLOW_LINKS)) {
        collect(agency, arrivals, passedOver);
      } else {
        collectFile("", agency, arrivals, passedOver);
      }
    } catch (IOException | DirectoryIteratorException e) {
      passedOver.add(new Trouble(name, name, PassedOver.because(e)));
    }
  }

  private void collect(Path agency, List<Arrival> arrivals, List<Trouble> passedOver)
      throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(agency)) {
      for (Path file : files) {
        String folder = agency.getFileName().toString();
        if (isDelivered(file)) {
          collectFile(folder, file, arrivals, passedOver);
        } else {
          tellUnfinished(folder, file, passedOver);
        }
      }
    }
  }

  private void collectFile(
      String folder, Path file, List<Arrival> arrivals, List<Trouble> passedOver)
      throws IOException {
    try {
      BasicFileAttributes attributes = attributes(file);
      Instant settled = clock.instant().minus(settings.settleTime());
      if (!attributes.isRegularFile()) {
        passedOver.add(new Trouble(folder, folder + "/" + file.getFileName(), what(attributes)));
      } else if (!Files.isReadable(file)) {
        passedOver.add(new Trouble(folder, folder + "/" + file.getFileName(), PassedOver.CLOSED));
      } else {
        Arrival arrival = arrival(folder, file, attributes);
        if (!arrival.sentAt().isAfter(settled)) {
          arrivals.add(arrival);
        }
      }
    } catch (NoSuchFileException e) {
      // Whoever sent it took it back while we looked.
    }
  }

  private static Reason what(BasicFileAttributes attributes) {
    return attributes.isDirectory() ? PassedOver.SUBFOLDER : PassedOver.LINK;
  }

  /** What programs leave behind is nobody's business; what lies on under such a name may be. */
  private void tellUnfinished(String folder, Path file, List<Trouble> passedOver)
      throws IOException {
    String name = file.getFileName().toString();
    try {
      boolean isForgotten =
          attributes(file).lastModifiedTime().toInstant().isBefore(clock.instant().minus(AN_HOUR));
      if (TemporaryName.isUnfinished(name) && isForgotten) {
        passedOver.add(new Trouble(folder, folder + "/" + name, PassedOver.UNFINISHED));
      }
    } catch (NoSuchFileException e) {
      // It was finished, and renamed, while we looked.
    }
  }

  private static boolean isDelivered(Path file) {
    return !TemporaryName.matches(file.getFileName().toString());
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  /** When a file came to lie where it does: no program but the system itself sets that time. */
  private static Instant arrivedAt(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        ? ((FileTime) Files.getAttribute(file, "unix:ctime", LinkOption.NOFOLLOW_LINKS)).toInstant()
        : Arrival.UNKNOWN;
  }

  private static Arrival arrival(String agency, Path file, BasicFileAttributes attributes)
      throws IOException {
    String name = file.getFileName().toString();
    Instant modified = attributes.lastModifiedTime().toInstant();
    return new Arrival(
        agency.isEmpty() ? INBOX : Normalizer.normalize(agency, Normalizer.Form.NFC),
        name,
        attributes.size(),
        modified,
        arrivedAt(file),
        "%s/%s@%d-%s".formatted(agency, name, attributes.size(), modified));
  }

  @Override
  public void fetch(Arrival arrival, Path target) {
    if (arrival.id().indexOf(UNREADABLE) >= 0) {
      throw Unacceptable.unreadableName();
    }
    Path file = place(arrival);
    WholeCopy.write(
        name(),
        arrival,
        target,
        part -> {
          requireUnchanged(arrival, file);
          Files.copy(file, part, LinkOption.NOFOLLOW_LINKS);
          requireUnchanged(arrival, file);
        });
  }

  @Override
  public void acknowledge(Arrival arrival) {
    Path file = place(arrival);
    try {
      if (arrival(arrival.id().substring(0, arrival.id().indexOf('/')), file, attributes(file))
          .equals(arrival)) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      // Acknowledged before.
    } catch (IOException e) {
      throw unavailable("acknowledge", arrival.id(), e);
    }
  }

  private void requireUnchanged(Arrival arrival, Path file) throws IOException {
    String folder = arrival.id().substring(0, arrival.id().indexOf('/'));
    if (!arrival(folder, file, attributes(file)).equals(arrival)) {
      throw new IOException("it changed since it was listed");
    }
  }

  /** The arrival's own file; the id was made by us from one folder name and one file name. */
  private Path place(Arrival arrival) {
    int slash = arrival.id().indexOf('/');
    Path agency = settings.inbox().resolve(slash < 0 ? "" : arrival.id().substring(0, slash));
    Path file = agency.resolve(arrival.fileName()).normalize();
    if (slash < 0
        || !file.getParent().equals(agency.normalize())
        || slash > 0 && !agency.normalize().getParent().equals(settings.inbox().normalize())) {
      throw new Failure("Cannot find %s: it is no arrival of %s".formatted(arrival.id(), name()));
    }
    return file;
  }

  private SourceUnavailable unavailable(String verb, String thing, Exception cause) {
    return new SourceUnavailable("%s %s of source %s".formatted(verb, thing, name()), cause);
  }
}
