package vn.tonghop.jobs.deliver;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tonghop.warehouse.home.DataHome;
import vn.tonghop.warehouse.home.Folder;

/** What the ledgers of a home say about letters, for whoever watches over the sending. */
public record SentLetters(DataHome home) {

  /**
   * Counts letters by the state of their newest attempt: {@code claimed}, {@code sent}, {@code
   * failed}, {@code refused}.
   *
   * @param since attempts that ended before are left out
   */
  public Map<String, Long> countByState(Instant since) {
    Map<String, Attempt> newest = new HashMap<>();
    for (Path file : listLedgers()) {
      Attempt attempt = Ledger.read(file);
      newest.merge(
          file.getParent() + "/" + attempt.event(),
          attempt,
          (one, other) -> one.number() > other.number() ? one : other);
    }
    Map<String, Long> counts = new TreeMap<>();
    for (Attempt.State state : Attempt.State.values()) {
      counts.put(state.code(), 0L);
    }
    newest.values().stream()
        .filter(attempt -> !attempt.at().isBefore(since))
        .forEach(a -> counts.merge(a.state().code(), 1L, Long::sum));
    return counts;
  }

  private List<Path> listLedgers() {
    return Folder.list(home.outbox()).stream()
        .flatMap(agency -> Folder.list(agency.resolve("sent")).stream())
        .filter(file -> file.toString().endsWith(".json"))
        .toList();
  }
}
