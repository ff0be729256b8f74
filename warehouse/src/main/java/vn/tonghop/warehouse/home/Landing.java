package vn.tonghop.warehouse.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Counted;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;

/** The originals and their receipts: the truth that everything else is derived from. */
public final class Landing {

  private static final String RECEIPT = ".receipt.json";
  private static final String LANDED = "landed";

  private final DataHome home;
  private final Journal journal;

  public Landing(DataHome home) {
    this.home = home;
    this.journal = new Journal(home);
  }

  /** All receipts, by the time of arrival, then by digest. */
  public List<Receipt> listReceipts() {
    return listReceipts(home.landing());
  }

  /** The receipts under one folder of landing, in the same order. */
  public List<Receipt> listReceipts(Path folder) {
    return files(folder).stream()
        .filter(Landing::isReceipt)
        .map(file -> Json.read(file, Receipt.class))
        .sorted(Receipt.BY_ARRIVAL)
        .toList();
  }

  /** The receipts that can be read, in the same order: what is damaged, verify names. */
  public List<Receipt> listReadable() {
    return listReceiptFiles().stream()
        .flatMap(file -> readable(file).stream())
        .sorted(Receipt.BY_ARRIVAL)
        .toList();
  }

  /** The files of all receipts, in the order of their names. */
  private List<Path> listReceiptFiles() {
    return files(home.landing()).stream().filter(Landing::isReceipt).toList();
  }

  private static Optional<Receipt> readable(Path file) {
    try {
      return Optional.of(Json.read(file, Receipt.class));
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private String landed(Path receipt) {
    String name = home.relative(receipt);
    return name.substring(0, name.length() - RECEIPT.length());
  }

  /** Whether a file of landing is a receipt, by its name. */
  public static boolean isReceipt(Path file) {
    return file.getFileName().toString().endsWith(RECEIPT);
  }

  /** The originals under a folder that have no receipt: what a crash left half done. */
  public List<Path> listOrphans(Path folder) {
    return files(folder).stream()
        .filter(file -> !isReceipt(file))
        .filter(file -> !Files.exists(receiptOf(file)))
        .toList();
  }

  /** The original that a receipt is about. */
  public Path original(Receipt receipt) {
    return home.root().resolve(receipt.landed());
  }

  /** Writes the receipt beside its original, and enters it in the journal. */
  public void write(Receipt receipt) {
    writeAll(List.of(receipt));
  }

  /** Writes receipts beside their originals, and enters them in the journal in one go. */
  public void writeAll(List<Receipt> receipts) {
    for (Receipt receipt : receipts) {
      new Aside(home).write(receiptOf(original(receipt)), file -> Json.write(file, receipt));
    }
    journal.append(receipts.stream().map(this::entry).toList());
  }

  /** Enters the receipts that a run which was cut short wrote and did not enter. */
  public void enterMissing() {
    Set<String> entered =
        journal.list(JournalEntry.Kind.RECEIPT).stream()
            .map(line -> line.entry().text(LANDED))
            .collect(Collectors.toSet());
    journal.append(
        listReceiptFiles().stream()
            .filter(file -> !entered.contains(landed(file)))
            .flatMap(file -> readable(file).stream())
            .map(this::entry)
            .toList());
  }

  /**
   * Makes sure that every delivery that the journal names up to an instant is there: what is made
   * of the others would say, in good order, that nobody has reported.
   *
   * @throws Failure naming the first that is lost
   */
  public void requireWhole(Instant until) {
    List<String> lost =
        journal.entries(JournalEntry.Kind.RECEIPT).stream()
            .filter(entry -> !entry.at().isAfter(until))
            .map(entry -> entry.text(LANDED))
            .distinct()
            .filter(landed -> !isWhole(home.root().resolve(landed)))
            .toList();
    if (!lost.isEmpty()) {
      throw new Failure(
          "Cannot consolidate: of what the journal names %s lost, the first %s; put landing/ back from a copy (tonghop verify names all), or consolidate --confirm makes it of what there is"
              .formatted(Counted.of(lost.size(), "delivery"), lost.get(0)));
    }
  }

  private static boolean isWhole(Path original) {
    return Files.exists(original) && Files.exists(receiptOf(original));
  }

  /** What the journal keeps of a receipt. */
  JournalEntry entry(Receipt receipt) {
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
            EndingFile.digest(receiptOf(original(receipt)))));
  }

  /** Where the receipt of an original lies. */
  public static Path receiptOf(Path original) {
    return original.resolveSibling(original.getFileName() + RECEIPT);
  }

  private static List<Path> files(Path folder) {
    return Folder.files(folder).stream().map(folder::resolve).toList();
  }
}
