package vn.tonghop.jobs.deliver;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/** What the ledgers of a home say about letters, for whoever watches over the sending. */
public final class SentLetters {

  /** The attempts of each letter in their order, by {@code <agency>/<event>}. */
  private final Map<String, List<Attempt>> attempts;

  private SentLetters(Map<String, List<Attempt>> attempts) {
    this.attempts = attempts;
  }

  /** Reads the attempts for all letters of a home. */
  public static SentLetters of(DataHome home) {
    return new SentLetters(
        Folder.list(home.outbox()).stream()
            .flatMap(agency -> Folder.list(agency.resolve("sent")).stream())
            .filter(file -> file.toString().endsWith(".json"))
            .map(file -> Map.entry(agency(file), Ledger.read(file)))
            .sorted(Comparator.comparing(tried -> tried.getValue().number()))
            .collect(
                Collectors.groupingBy(
                    tried -> tried.getKey() + "/" + tried.getValue().event(),
                    TreeMap::new,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
  }

  /**
   * Counts letters by the state of their newest attempt: {@code claimed}, {@code sent}, {@code
   * failed}, {@code refused}.
   *
   * @param since attempts that ended before are left out
   */
  public Map<String, Long> countByState(Instant since) {
    Map<String, Long> counts = new TreeMap<>();
    for (Attempt.State state : Attempt.State.values()) {
      counts.put(state.code(), 0L);
    }
    attempts.values().stream()
        .map(SentLetters::last)
        .filter(attempt -> !attempt.at().isBefore(since))
        .forEach(a -> counts.merge(a.state().code(), 1L, Long::sum));
    return counts;
  }

  /**
   * Lists the letters that the mail server refused, or has not taken though it was first asked
   * before {@code askedBefore}.
   *
   * @param since letters whose newest attempt ended before are left out
   */
  public List<Unsent> listUntaken(Instant since, Instant askedBefore) {
    return attempts.entrySet().stream()
        .filter(letter -> !last(letter.getValue()).at().isBefore(since))
        .filter(letter -> isUntaken(letter.getValue(), askedBefore))
        .map(letter -> new Unsent(letter.getKey(), why(letter.getValue())))
        .toList();
  }

  private static boolean isUntaken(List<Attempt> tried, Instant askedBefore) {
    return switch (last(tried).state()) {
      case SENT -> false;
      case REFUSED -> true;
      case CLAIMED, FAILED -> tried.get(0).at().isBefore(askedBefore);
    };
  }

  private static String why(List<Attempt> tried) {
    Attempt last = last(tried);
    return last.state() == Attempt.State.REFUSED
        ? "refused at %s: %s".formatted(last.at(), last.detail())
        : "not taken since %s, %d attempts: %s"
            .formatted(tried.get(0).at(), tried.size(), last.detail());
  }

  private static Attempt last(List<Attempt> tried) {
    return tried.get(tried.size() - 1);
  }

  private static String agency(Path attempt) {
    return attempt.getParent().getParent().getFileName().toString();
  }
}
