package vn.tonghop.warehouse.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Register;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.Handling;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.SetAside;
import vn.tonghop.warehouse.intake.source.Arrival;
import vn.tonghop.warehouse.intake.source.FolderSource;
import vn.tonghop.warehouse.workbook.form.Identity;
import vn.tonghop.warehouse.workbook.guard.SafeName;
import vn.tonghop.warehouse.workbook.read.WorkbookReader;

/** Decides where an arrival lies in landing; path and name alone tell a receipt's facts again. */
final class LandingPlace {

  /**
   * What is seen of an arrival by looking into it.
   *
   * @param sender whose it is, in the register or not
   * @param collection the folder of landing that it is put into
   */
  record Look(String sha256, String sender, String collection) {}

  /** Where an arrival goes. */
  record Spot(Path folder, Path target) {}

  private final DataHome home;
  private final Register register;
  private final WorkbookReader reader;
  private final Stamps stamps;
  private final Handling handling;
  private final Senders senders;
  private final Map<String, Object> looked = new ConcurrentHashMap<>();

  LandingPlace(DataHome home, Register register, WorkbookReader reader, Clock clock) {
    this.home = home;
    this.register = register;
    this.reader = reader;
    this.stamps = new Stamps(home, register, clock);
    this.handling = new Handling(home, new SetAside(home));
    this.senders = new Senders(register);
  }

  /** Looks into an arrival; several at a time, of equal bytes one after another. */
  Look look(Arrival arrival, Path fetched) {
    String sha256 = EndingFile.digest(fetched);
    String folderOf = senders.of(arrival.agency());
    synchronized (looked.computeIfAbsent(sha256, any -> new Object())) {
      String sender =
          folderOf.equals(FolderSource.INBOX)
              ? handling
                  .identify(
                      sha256,
                      "nobody",
                      () -> reader.findSealed(fetched),
                      Optional.<Identity>empty())
                  .map(Identity::agency)
                  .orElse(FolderSource.INBOX)
              : folderOf;
      String collection =
          register.findAgency(sender).isPresent()
              ? handling
                  .identify(
                      sha256,
                      sender,
                      () -> reader.findIdentity(fetched),
                      Optional.<Identity>empty())
                  .flatMap(LandingPlace::findCollection)
                  .orElse(Receipt.UNIDENTIFIED)
              : Receipt.UNIDENTIFIED;
      return new Look(sha256, sender, collection);
    }
  }

  Spot of(Arrival arrival, Look look) {
    boolean isRegistered = register.findAgency(look.sender()).isPresent();
    Path folder =
        home.landing()
            .resolve(look.collection())
            .resolve(isRegistered ? look.sender() : harmless(look.sender()));
    String shortSha = look.sha256().substring(0, 8);
    String name =
        "%s-%s.%s"
            .formatted(
                stamps.next(folder, arrival.sentAt()),
                shortSha + number(folder, shortSha),
                extension(arrival.fileName()));
    return new Spot(folder, folder.resolve(name));
  }

  /** Of several deliveries whose digests begin with the same, the second bears a 2. */
  private static String number(Path folder, String shortSha) {
    long before =
        originals(folder).stream()
            .filter(
                original ->
                    original.getFileName().toString().startsWith(shortSha, Stamps.LENGTH + 1))
            .count();
    return before == 0 ? "" : "." + (before + 1);
  }

  private static List<Path> originals(Path folder) {
    return Folder.list(folder).stream()
        .filter(Stamps::isStamped)
        .filter(file -> !Landing.isReceipt(file))
        .toList();
  }

  /** The receipt of an original that lies in landing; its time is the one in its name. */
  Receipt receipt(Path original, String source, Arrival arrival) {
    stamps.keep(original, arrival.sentAt());
    return receipt(original, source, arrival.fileName(), arrival.modifiedAt(), arrival.arrivedAt());
  }

  /** The receipt of one of which nobody knows any more how it came. */
  Receipt receipt(Path original) {
    Instant found = stamps.receivedAt(original);
    return receipt(original, "recovered", original.getFileName().toString(), found, found);
  }

  private Receipt receipt(
      Path original, String source, String originalName, Instant sentAt, Instant arrivedAt) {
    Instant receivedAt = stamps.receivedAt(original);
    Path agency = original.getParent();
    String collection = agency.getParent().getFileName().toString();
    try {
      return new Receipt(
          EndingFile.digest(original),
          agency.getFileName().toString(),
          collection.equals(Receipt.UNIDENTIFIED) ? "" : collection,
          SafeName.of(originalName).text(),
          Files.size(original),
          receivedAt,
          sentAt,
          arrivedAt.isAfter(receivedAt) ? receivedAt : arrivedAt,
          source,
          home.relative(original));
    } catch (IOException e) {
      throw new Failure("Cannot read %s: %s".formatted(original, e.getMessage()), e);
    }
  }

  static boolean isNamedAfter(Path original, String sha256) {
    return original.getFileName().toString().startsWith(sha256.substring(0, 8), Stamps.LENGTH + 1)
        && EndingFile.digest(original).equals(sha256);
  }

  private static Optional<String> findCollection(Identity identity) {
    try {
      return Optional.of(Collection.of(identity.collection()).code());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A sender's name that is in no register, made one harmless folder name. */
  private static String harmless(String sender) {
    String plain = sender.replaceAll("[^A-Za-z0-9_-]", "_");
    return plain.substring(0, Math.min(plain.length(), 40));
  }

  private static String extension(String fileName) {
    String end = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return fileName.contains(".") && end.matches("[a-z0-9]{1,5}") ? end : "bin";
  }
}
