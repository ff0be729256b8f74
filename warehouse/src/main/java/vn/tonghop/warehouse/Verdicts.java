package vn.tonghop.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The verdicts on submissions, one file each, with the digests of the rules that gave them. */
public final class Verdicts {

  /**
   * @param outcomes missing from the verdicts of the time before there were rules
   */
  private record Kept(
      List<String> ruleDigests, @Nullable List<RuleOutcome> outcomes, Submission submission) {}

  private final DataHome home;

  public Verdicts(DataHome home) {
    this.home = home;
  }

  /** The name under which everything derived from a receipt lies: {@code <agency>-<sha8>}. */
  public static String nameOf(Receipt receipt) {
    return receipt.sender() + "-" + receipt.shortSha();
  }

  /** The folder of a receipt's collection, such as {@code collection=2024-06}. */
  public static String folderOf(Receipt receipt) {
    return "collection=" + (receipt.isIdentified() ? receipt.collection() : Landing.UNIDENTIFIED);
  }

  public boolean exists(Receipt receipt) {
    return Files.exists(file(receipt));
  }

  /** Writes a verdict, replacing an earlier one on the same receipt. */
  public void write(Submission submission, List<String> ruleDigests) {
    write(submission, ruleDigests, List.of());
  }

  /**
   * Writes a verdict, replacing an earlier one on the same receipt.
   *
   * @param outcomes what became of each rule about the content, whose digest it carries
   */
  public void write(Submission submission, List<String> ruleDigests, List<RuleOutcome> outcomes) {
    new Aside(home)
        .write(file(submission.receipt()), Json.bytes(new Kept(ruleDigests, outcomes, submission)));
  }

  /** What became of each rule when the verdict was given; empty if none was tried. */
  public List<RuleOutcome> listOutcomes(Receipt receipt) {
    List<RuleOutcome> outcomes = Json.read(file(receipt), Kept.class).outcomes();
    return outcomes == null ? List.of() : outcomes;
  }

  /** All verdicts, in the order of their files' names. */
  public List<Submission> list() {
    Path folder = home.landed().resolve("verdicts");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".json"))
          .sorted()
          .map(file -> Json.read(file, Kept.class).submission())
          .toList();
    } catch (IOException e) {
      throw new Failure("Cannot list %s: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private Path file(Receipt receipt) {
    return home.landed()
        .resolve("verdicts")
        .resolve(folderOf(receipt))
        .resolve(nameOf(receipt) + ".json");
  }
}
