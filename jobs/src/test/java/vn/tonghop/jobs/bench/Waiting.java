package vn.tonghop.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Collection;
import vn.tonghop.warehouse.Period;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;

/**
 * Homes in which a month-end waits to be done: made from one where it was done, by laying what was
 * delivered back into the inbox.
 *
 * @param done the home to start from; it is left as it is
 */
record Waiting(DataHome done) {

  /** What would keep the numbers of editions that are left out from being given. */
  private static final Set<String> NAMING_EDITIONS =
      Set.of("current.json", "index.json", "index.parquet");

  private static final Set<String> EMPTIED = Set.of("operations", "inbox", "outbox", "journal");

  /**
   * Copies the home without a collection and what came after it; the first workbook that each
   * agency sent for it lies in the inbox.
   *
   * @param since older collections and their editions are left out too
   * @return how many workbooks wait
   */
  int into(DataHome home, Collection collection, Collection since, Instant now) throws IOException {
    Predicate<Collection> stays = one -> one.compareTo(collection) < 0 && !isBefore(one, since);
    copy(done.root(), home.root(), path -> isKept(path, stays));
    for (String named : NAMING_EDITIONS) {
      Files.deleteIfExists(home.editions().resolve(named));
    }
    Landing landing = new Landing(done);
    Set<String> senders = new HashSet<>();
    for (Receipt receipt : landing.listReceipts(done.landing().resolve(collection.code()))) {
      if (senders.add(receipt.sender())) {
        Path inbox = Files.createDirectories(home.inbox().resolve(receipt.sender()));
        Path file = Files.copy(landing.original(receipt), inbox.resolve(receipt.originalName()));
        Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(3600)));
      }
    }
    return senders.size();
  }

  /**
   * Begins anew with the catalog alone; everything that was ever delivered lies in the inbox, with
   * the second in which it came.
   *
   * @return the files, in that order
   */
  List<Path> everythingInto(DataHome home) throws IOException {
    copy(done.root(), home.root(), path -> path.startsWith(done.catalog()));
    home.create();
    Landing landing = new Landing(done);
    List<Path> files = new ArrayList<>();
    for (Receipt receipt : landing.listReceipts(done.landing())) {
      Path inbox = Files.createDirectories(home.inbox().resolve(receipt.sender()));
      Path landed = landing.original(receipt);
      Path file = inbox.resolve(receipt.collection() + "-" + landed.getFileName());
      Files.copy(landed, file);
      Files.setLastModifiedTime(file, FileTime.from(receipt.receivedAt()));
      files.add(file);
    }
    return files;
  }

  /** The year's collection is kept or left with the year. */
  private static boolean isBefore(Collection one, Collection since) {
    return one.isYear() ? one.year() < since.year() : one.compareTo(since) < 0;
  }

  /** The journal is begun anew: what it names and is not there yet would be taken for lost. */
  private boolean isKept(Path path, Predicate<Collection> stays) {
    String name = path.getFileName().toString();
    Path place = done.root().relativize(path);
    if (EMPTIED.contains(place.getName(0).toString())) {
      return place.getNameCount() == 1;
    }
    if (place.startsWith("editions") && place.getNameCount() == 2 && Files.isDirectory(path)) {
      return stays.test(lastReadBy(Period.of(name)));
    }
    String code = name.startsWith("collection=") ? name.substring("collection=".length()) : name;
    return !code.matches("\\d{4}-(\\d\\d|Y)") || stays.test(Collection.of(code));
  }

  private static Collection lastReadBy(Period period) {
    return new Collection(
        period.year(), period.kind() == Period.Kind.YEAR ? 0 : period.lastMonth());
  }

  private static void copy(Path from, Path to, Predicate<Path> isKept) throws IOException {
    Files.createDirectories(to);
    List<Path> children;
    try (Stream<Path> list = Files.list(from)) {
      children = list.filter(isKept).toList();
    }
    for (Path child : children) {
      Path target = to.resolve(child.getFileName().toString());
      if (Files.isDirectory(child)) {
        copy(child, target, isKept);
      } else {
        Files.copy(child, target);
      }
    }
  }

  /** Removes a folder and all that is in it. */
  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(one);
        }
      }
    }
  }
}
