package vn.tonghop.warehouse.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.tonghop.warehouse.Digest;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.RuleOutcome;
import vn.tonghop.warehouse.Submission;

/** The verdicts on submissions, one file each, with the digests of the rules that gave them. */
public record Verdicts(DataHome home) {

  /**
   * @param ruleDigests of what judged, beside the rules of the outcomes; the last is the digest of
   *     those before it, and is missing, like the outcomes, from the verdicts of earlier programs
   */
  private record Kept(
      List<String> ruleDigests, @Nullable List<RuleOutcome> outcomes, Submission submission) {

    static List<String> sealed(List<String> digests) {
      List<String> sealed = new ArrayList<>(digests);
      sealed.add(Digest.ofText(String.join(" ", digests)));
      return sealed;
    }

    boolean isSealed() {
      int last = ruleDigests.size() - 1;
      return last < 1 || sealed(ruleDigests.subList(0, last)).equals(ruleDigests);
    }

    List<String> listRules() {
      List<String> rules = new ArrayList<>(ruleDigests);
      if (outcomes != null) {
        outcomes.forEach(outcome -> rules.add(outcome.code() + " " + outcome.digest()));
      }
      return rules;
    }
  }

  /**
   * A verdict that was given.
   *
   * @param outcomes what became of each rule; empty if none was tried
   */
  public record Given(Submission submission, List<RuleOutcome> outcomes) {
    public Given {
      outcomes = List.copyOf(outcomes);
    }
  }

  private static final String ENDING = ".json";

  public boolean exists(Receipt receipt) {
    return Files.exists(file(receipt));
  }

  /**
   * Writes a verdict, replacing an earlier one on the same receipt.
   *
   * @param outcomes what became of each rule about the content, whose digest it carries
   */
  public void write(Submission submission, List<String> ruleDigests, List<RuleOutcome> outcomes) {
    Kept kept = new Kept(Kept.sealed(ruleDigests), outcomes, submission);
    new Aside(home).write(file(submission.receipt()), file -> Json.write(file, kept));
  }

  /**
   * Whether a verdict names other rules than the one that another home has on the same receipt. One
   * that cannot be read, or does not fit together, names none.
   */
  public boolean isByOtherRules(Receipt receipt, Verdicts other) {
    if (!exists(receipt) || !other.exists(receipt)) {
      return false;
    }
    try {
      Kept kept = Json.read(file(receipt), Kept.class);
      return kept.isSealed()
          && kept.submission().receipt().equals(receipt)
          && !kept.listRules().equals(Json.read(other.file(receipt), Kept.class).listRules());
    } catch (Failure e) {
      return false;
    }
  }

  /** Takes over a verdict as another home has it. */
  public void adopt(Receipt receipt, Verdicts other) {
    new Aside(home).write(file(receipt), aside -> Files.copy(other.file(receipt), aside));
  }

  /** Takes a verdict back: what it was about waits for another. */
  void withdraw(Receipt receipt) {
    DataHome.removeFile(file(receipt));
  }

  /**
   * Under which path everything derived from a receipt lies in its relation, without the ending:
   * {@code collection=2024-06/CTK-0a1b2c3d}.
   */
  public static String placeOf(Receipt receipt) {
    return "collection=" + receipt.key();
  }

  /** The code of the collection, from the {@link #placeOf place} of a receipt. */
  public static String collectionOf(String place) {
    return place.substring("collection=".length(), place.indexOf('/'));
  }

  /** All verdicts, in the order of their files' names. */
  public List<Submission> list() {
    return list(place -> true);
  }

  /** The verdicts on what these delivered, in the order of their files' names. */
  public List<Submission> listOf(Set<String> senders) {
    return list(
        place -> senders.contains(place.substring(place.indexOf('/') + 1, place.lastIndexOf('-'))));
  }

  /**
   * The verdicts that are wanted, in the order of their files' names; others are not read.
   *
   * @param isWanted told by the {@link #placeOf place} of its receipt
   */
  public List<Submission> list(Predicate<String> isWanted) {
    return list(isWanted, submission -> submission);
  }

  /** What was judged, as {@link #list(Predicate)} would, without holding what was found of it. */
  public List<Receipt> listReceipts(Predicate<String> isWanted) {
    return list(isWanted, Submission::receipt);
  }

  /** The verdict on a receipt. */
  public Given of(Receipt receipt) {
    Kept kept = Json.read(file(receipt), Kept.class);
    return new Given(kept.submission(), kept.outcomes() == null ? List.of() : kept.outcomes());
  }

  private <T> List<T> list(Predicate<String> isWanted, Function<Submission, T> kept) {
    Path folder = home.landed().resolve("verdicts");
    return Folder.files(folder).stream()
        .filter(name -> name.endsWith(ENDING))
        .filter(name -> isWanted.test(name.substring(0, name.length() - ENDING.length())))
        .map(name -> kept.apply(Json.read(folder.resolve(name), Kept.class).submission()))
        .toList();
  }

  private Path file(Receipt receipt) {
    return home.landed().resolve("verdicts").resolve(placeOf(receipt) + ENDING);
  }
}
