package vn.tonghop.warehouse.intake.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tonghop.warehouse.Failure;

/**
 * Deliveries in {@code <inbox>/<agency>/}. A file that changed within the settle time is still
 * being written and waits; hidden and temporary names and symbolic links are passed over. An
 * acknowledged file is removed: its bytes lie in landing by then.
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

  static final Comparator<Arrival> ORDER =
      Comparator.comparing(Arrival::agency)
          .thenComparing(Arrival::modifiedAt)
          .thenComparing(Arrival::fileName);

  private final Settings settings;
  private final Clock clock;

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
    try (DirectoryStream<Path> agencies = Files.newDirectoryStream(settings.inbox())) {
      for (Path agency : agencies) {
        if (Files.isDirectory(agency, LinkOption.NOFOLLOW_LINKS) && isDelivered(agency)) {
          collect(agency, arrivals);
        }
      }
    } catch (IOException e) {
      throw unavailable("list", settings.inbox().toString(), e);
    }
    arrivals.sort(ORDER);
    return List.copyOf(arrivals);
  }

  private void collect(Path agency, List<Arrival> arrivals) throws IOException {
    Instant settled = clock.instant().minus(settings.settleTime());
    try (DirectoryStream<Path> files = Files.newDirectoryStream(agency)) {
      for (Path file : files) {
        BasicFileAttributes attributes = attributes(file);
        Instant modified = attributes.lastModifiedTime().toInstant();
        if (attributes.isRegularFile() && isDelivered(file) && !modified.isAfter(settled)) {
          arrivals.add(arrival(agency.getFileName().toString(), file, attributes));
        }
      }
    }
  }

  private static boolean isDelivered(Path file) {
    return !TemporaryName.matches(file.getFileName().toString());
  }

  private static BasicFileAttributes attributes(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }

  private static Arrival arrival(String agency, Path file, BasicFileAttributes attributes) {
    String name = file.getFileName().toString();
    Instant modified = attributes.lastModifiedTime().toInstant();
    return new Arrival(
        Normalizer.normalize(agency, Normalizer.Form.NFC),
        name,
        attributes.size(),
        modified,
        "%s/%s@%d-%s".formatted(agency, name, attributes.size(), modified));
  }

  @Override
  public void fetch(Arrival arrival, Path target) {
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
    if (slash <= 0
        || !file.getParent().equals(agency.normalize())
        || !agency.normalize().getParent().equals(settings.inbox().normalize())) {
      throw new Failure("Cannot find %s: it is no arrival of %s".formatted(arrival.id(), name()));
    }
    return file;
  }

  private SourceUnavailable unavailable(String verb, String thing, IOException cause) {
    return new SourceUnavailable(
        name(), "Cannot %s %s of source %s: %s".formatted(verb, thing, name(), cause), cause);
  }
}
