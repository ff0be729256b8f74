package vn.tonghop.warehouse.home;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;

/** The originals and their receipts: the truth that everything else is derived from. */
public final class Landing {

  /** The folder of what could not be put down to an agency and a collection. */
  public static final String UNIDENTIFIED = "unidentified";

  private static final String RECEIPT = ".receipt.json";
  private static final String LANDED = "landed";

  private final DataHome home;
  private final Aside aside;

  public Landing(DataHome home) {
    this.home = home;
    this.aside = new Aside(home);
  }

  /** All receipts, by the time of arrival, then by digest. */
  public List<Receipt> listReceipts() {
    return listReceipts(home.landing());
  }

  /** The receipts under one folder of landing, in the same order. */
  public List<Receipt> listReceipts(Path folder) {
    return files(folder).stream()
        .filter(file -> file.getFileName().toString().endsWith(RECEIPT))
        .map(file -> Json.read(file, Receipt.class))
        .sorted(Receipt.BY_ARRIVAL)
        .toList();
  }

  /** The originals under a folder that have no receipt: what a crash left half done. */
  public List<Path> listOrphans(Path folder) {
    return files(folder).stream()
        .filter(file -> !file.getFileName().toString().endsWith(RECEIPT))
        .filter(file -> !Files.exists(receiptOf(file)))
        .toList();
  }

  /** The original that a receipt is about. */
  public Path original(Receipt receipt) {
    return home.root().resolve(receipt.landed());
  }

  /** The path of a file under the home, as receipts keep it. */
  public String relative(Path file) {
    return home.root().relativize(file).toString().replace('\\', '/');
  }

  /** Writes the receipt beside its original, and enters it in the journal. */
  public void write(Receipt receipt) {
    aside.write(receiptOf(original(receipt)), Json.bytes(receipt));
    new Journal(home).append(List.of(entry(receipt)));
  }

  /** Enters the receipts that a run which was cut short wrote and did not enter. */
  public void enterMissing() {
    Set<String> entered =
        new Journal(home)
            .list(JournalEntry.Kind.RECEIPT).stream()
                .map(line -> line.entry().text(LANDED))
                .collect(Collectors.toSet());
    new Journal(home)
        .append(
            listReceipts().stream()
                .filter(receipt -> !entered.contains(receipt.landed()))
                .map(Landing::entry)
                .toList());
  }

  /** What the journal keeps of a receipt. */
  static JournalEntry entry(Receipt receipt) {
    return JournalEntry.of(
        receipt.receivedAt(),
        JournalEntry.Kind.RECEIPT,
        Map.of(
            "sha256",
            receipt.sha256(),
            "sender",
            receipt.sender(),
            "source",
            receipt.source(),
            LANDED,
            receipt.landed(),
            "receipt",
            digestOf(receipt)));
  }

  /** The digest of a receipt as it is written. */
  public static String digestOf(Receipt receipt) {
    return Digest.ofBytes(Json.bytes(receipt));
  }

  /** Where the receipt of an original lies. */
  public static Path receiptOf(Path original) {
    return original.resolveSibling(original.getFileName() + RECEIPT);
  }

  private static List<Path> files(Path folder) {
    List<Path> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return files;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }
}
