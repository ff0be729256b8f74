package vn.tonghop.jobs.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.edition.EditionRecord;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Landing;
import vn.tonghop.warehouse.home.Verdicts;
import vn.tonghop.warehouse.query.Reach;
import vn.tonghop.warehouse.query.SqlQuery;

/**
 * What there is in a home, so that two homes can be held against each other.
 *
 * @param standing the digests of the workbooks of which a row stands in the editions
 * @param editions each edition with its inputs' digest and the digest of every relation's rows
 * @param files the names of what lies in landed, outbox and inbox
 */
record Condition(
    List<Receipt> receipts,
    List<String> verdicts,
    List<String> standing,
    List<String> editions,
    List<String> files) {

  static Condition of(DataHome home) {
    List<String> files = new ArrayList<>();
    for (Path folder : List.of(home.landed(), home.outbox(), home.inbox())) {
      FaultHome.files(folder).forEach(file -> files.add(home.root().relativize(file).toString()));
    }
    return new Condition(
        new Landing(home).listReceipts(),
        new Verdicts(home).list().stream().map(Object::toString).toList(),
        numbered(home).stream().flatMap(folder -> standing(home, folder)).sorted().toList(),
        numbered(home).stream().map(folder -> stamp(EditionRecord.in(folder))).toList(),
        files);
  }

  private static Stream<String> standing(DataHome home, Path folder) {
    EditionRecord edition = EditionRecord.in(folder);
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    new SqlQuery(home)
        .print(
            Reach.edition(edition.period(), edition.number()),
            "select submission_sha256 from core.fct_submissions where is_standing",
            SqlQuery.Format.CSV,
            answer);
    return answer.toString(StandardCharsets.UTF_8).lines().skip(1);
  }

  private static String stamp(EditionRecord edition) {
    return edition.code() + " " + edition.inputsDigest() + new TreeMap<>(edition.relations());
  }

  /** The folders of all editions, standing or not. */
  static List<Path> numbered(DataHome home) {
    if (!Files.isDirectory(home.editions())) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(home.editions(), 2)) {
      return all.filter(path -> path.getFileName().toString().matches("\\d+"))
          .filter(path -> !path.getParent().equals(home.editions()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Which of the delivered workbooks are neither in landing nor still where they were sent. */
  Set<String> lost(Set<String> delivered, DataHome home) {
    Set<String> lost = new TreeSet<>(delivered);
    receipts.forEach(receipt -> lost.remove(receipt.sha256()));
    lost.removeAll(FaultHome.delivered(home));
    return lost;
  }

  /** Workbooks with two receipts, and periods with two editions. */
  List<String> doubled() {
    Stream<String> workbooks =
        receipts.stream().map(r -> r.sender() + " " + r.collection() + " " + r.shortSha());
    Stream<String> periods = editions.stream().map(edition -> edition.split("/")[0]);
    return Stream.concat(workbooks, periods)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What differs from another home; nothing if they are the same. */
  List<String> differences(Condition other) {
    List<String> differences = new ArrayList<>();
    compare("receipts", receipts, other.receipts, differences);
    compare("verdicts", verdicts, other.verdicts, differences);
    compare("editions", editions, other.editions, differences);
    compare("files", files, other.files, differences);
    return differences;
  }

  private static void compare(
      String what, List<?> found, List<?> expected, List<String> differences) {
    Set<Object> surplus = new java.util.LinkedHashSet<>(found);
    surplus.removeAll(expected);
    Set<Object> missing = new java.util.LinkedHashSet<>(expected);
    missing.removeAll(found);
    if (!surplus.isEmpty() || !missing.isEmpty()) {
      differences.add("%s: surplus %s, missing %s".formatted(what, surplus, missing));
    }
  }
}
