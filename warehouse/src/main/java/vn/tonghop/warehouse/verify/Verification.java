package vn.tonghop.warehouse.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.edition.EditionFolder;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.edition.Editions;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.EditionEntry;
import vn.tonghop.warehouse.home.EndingFile;
import vn.tonghop.warehouse.home.Folder;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.query.LandedFile;
import vn.tonghop.warehouse.query.PrintedFigures;

/** Holds what lies in a home against what was written of it, byte for byte. Changes nothing. */
public final class Verification {
  /**
   * What is verified.
   *
   * @param until what was received or published later is left out
   * @param editions the codes of the only editions that count, such as {@code 2024/1}; empty for
   *     all
   */
  public record Scope(Instant until, Set<String> editions) {
    /** Everything. */
    public static final Scope ALL = new Scope(Instant.MAX, Set.of());

    public Scope {
      editions = Set.copyOf(editions);
    }

    public static Scope asOf(Instant until) {
      return new Scope(until, Set.of());
    }

    /** One edition and what had been received for it. */
    public static Scope of(EditionRecord edition) {
      return new Scope(edition.asOf(), Set.of(edition.code()));
    }
  }

  private static final Pattern DERIVED =
      Pattern.compile("[^/]+/(.*-([0-9a-f]{8})(?:\\.\\d+)?)\\.(?:json|parquet)");

  private final DataHome home;
  private final Scope scope;
  private final Landing landing;

  /** Of everything. */
  public Verification(DataHome home) {
    this(home, Scope.ALL);
  }

  public Verification(DataHome home, Scope scope) {
    this.home = home;
    this.scope = scope;
    this.landing = new Landing(home);
  }

  /** The receipts of what is verified. */
  public List<Receipt> listReceipts() {
    return landing.listReadable().stream()
        .filter(receipt -> !receipt.receivedAt().isAfter(scope.until()))
        .toList();
  }

  /** What the journal says otherwise than what stands, and where its own chain is broken. */
  public List<Difference> listInJournal() {
    return new JournalVerification(home, scope).listDifferences();
  }

  /** The originals that are not the bytes their receipts name, or have no receipt. */
  public List<Difference> listInLanding() {
    List<Difference> differences = new ArrayList<>();
    for (Receipt receipt : listReceipts()) {
      Path original = landing.original(receipt);
      String found = EndingFile.digestOrNone(original);
      if (!found.equals(receipt.sha256())) {
        differences.add(
            new Difference(receipt.landed(), receipt.sha256(), found, touched(receipt.shortSha())));
      }
    }
    for (Path orphan : landing.listOrphans(home.landing())) {
      differences.add(
          new Difference(home.relative(orphan), "a receipt beside it", "none", List.of()));
    }
    return differences;
  }

  /**
   * The verdicts and landed rows that are not what landing gives again.
   *
   * @param again a home whose landed files were just made from the same landing and catalog
   */
  public List<Difference> listInLanded(DataHome again) {
    Set<String> names = new TreeSet<>(Folder.files(home.landed()));
    names.addAll(Folder.files(again.landed()));
    Set<String> later = listLater();
    names.removeIf(name -> comesFrom(name, later));
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      String expected = EndingFile.digestOrNone(again.landed().resolve(name));
      String found = EndingFile.digestOrNone(home.landed().resolve(name));
      if (!expected.equals(found)
          && !new LandedFile(home.landed().resolve(name))
              .holdsTheSameAs(again.landed().resolve(name))) {
        Matcher derived = DERIVED.matcher(name);
        differences.add(
            new Difference(
                "landed/" + name,
                expected,
                found,
                derived.matches() && isOfFigures(name) ? touched(derived.group(2)) : List.of()));
      }
    }
    return differences;
  }

  /** Verdicts, findings and receipts are of deliveries; no printed figure comes from them. */
  private static boolean isOfFigures(String name) {
    return !name.startsWith("verdicts/") && !name.startsWith("submissions__");
  }

  /** The files of editions that are not the bytes that the manifest names. */
  public List<Difference> listInEditions() {
    return listEditions().stream()
        .flatMap(f -> new PublishedFiles(home, new EditionFolder(f)).listDifferences().stream())
        .toList();
  }

  /**
   * The files of the index that do not say what the editions' records say.
   *
   * @param again a folder with the index as it was just made from the same editions
   */
  public List<Difference> listInIndex(Path again) {
    List<Difference> differences = new ArrayList<>();
    for (String name : List.of(Editions.INDEX_JSON, Editions.INDEX_PARQUET)) {
      Path file = home.editions().resolve(name);
      Path expected = again.resolve(name);
      if (!EndingFile.digestOrNone(expected).equals(EndingFile.digestOrNone(file))
          && !new LandedFile(file).holdsTheSameAs(expected)) {
        differences.add(
            new Difference(
                "editions/" + name,
                Files.exists(expected)
                    ? "what the editions' records say; rebuild --current writes it again"
                    : "none without an edition",
                Files.exists(file) ? "another" : EndingFile.NONE,
                List.of()));
      }
    }
    return differences;
  }

  /** The folders of the editions that are verified; one that cannot be read is among them. */
  public List<Path> listEditions() {
    return EditionEntry.listFolders(home).stream().filter(this::isInScope).toList();
  }

  private boolean isInScope(Path edition) {
    String code = home.editions().relativize(edition).toString().replace('\\', '/');
    if (!scope.editions().isEmpty()) {
      return scope.editions().contains(code);
    }
    try {
      return !EditionRecord.in(edition).asOf().isAfter(scope.until());
    } catch (Failure e) {
      return true;
    }
  }

  /** The places of what is derived from deliveries after the instant that counts. */
  private Set<String> listLater() {
    return landing.listReadable().stream()
        .filter(receipt -> receipt.receivedAt().isAfter(scope.until()))
        .map(Verdicts::placeOf)
        .collect(Collectors.toSet());
  }

  private static boolean comesFrom(String name, Set<String> places) {
    Matcher derived = DERIVED.matcher(name);
    return derived.matches() && places.contains(derived.group(1));
  }

  private List<String> touched(String digestPrefix) {
    try {
      return new PrintedFigures(home).listTouched(digestPrefix);
    } catch (Failure e) {
      return List.of("cannot be told: " + e.getMessage());
    }
  }
}
