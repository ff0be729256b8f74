package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.validate.rules.OpenBook;
import vn.tonghop.warehouse.validate.rules.RuleCase;
import vn.tonghop.warehouse.validate.rules.RuleReport;

/**
 * Reads some workbooks ahead and asks the book about them together, which costs little more than to
 * ask about one: those whose answer can depend on no other that waits before them. It decides
 * nothing. Where a workbook is trouble, nothing is known ahead of any of them, and each is read and
 * judged by itself, so that the trouble is its own.
 */
final class Ahead {

  private static final Logger log = LoggerFactory.getLogger(Ahead.class);

  private static final int MOST = 32;

  /** What is far larger than any form is read when its turn comes. */
  private static final long MOST_BYTES = 1 << 20;

  private final List<Receipt> pending;
  private final Map<Receipt, Set<String>> comparedWith = new HashMap<>();
  private final Function<Receipt, Draft> reading;
  private final ContentRules rules;
  private final OpenBook book;
  private final Map<Receipt, Draft> drafts = new HashMap<>();
  private final Map<Receipt, List<RuleReport>> reports = new HashMap<>();

  /**
   * @param pending what will be judged, in that order; nothing, if nothing may be read ahead
   * @param comparedWith whose earlier deliveries a delivery is compared with, its own sender's
   *     among them
   */
  Ahead(
      List<Receipt> pending,
      Function<Receipt, Set<String>> comparedWith,
      Function<Receipt, Draft> reading,
      ContentRules rules,
      OpenBook book) {
    this.pending = new ArrayList<>(pending);
    pending.forEach(receipt -> this.comparedWith.put(receipt, comparedWith.apply(receipt)));
    this.reading = reading;
    this.rules = rules;
    this.book = book;
  }

  /** The first of each family, then the second: of each its own in their order. */
  static List<Receipt> inTurns(List<Receipt> pending, Function<Receipt, String> family) {
    Map<Receipt, Integer> turns = new HashMap<>();
    Map<String, Integer> had = new HashMap<>();
    for (Receipt receipt : pending) {
      turns.put(receipt, had.merge(family.apply(receipt), 1, Integer::sum));
    }
    return pending.stream().sorted(Comparator.comparing(turns::get)).toList();
  }

  /** What is known of a delivery before the rules are asked. */
  Draft draft(Receipt receipt) {
    if (!drafts.containsKey(receipt)) {
      look(receipt);
    }
    pending.remove(receipt);
    Draft known = drafts.remove(receipt);
    return known == null ? reading.apply(receipt) : known;
  }

  /** What the book says of the cases of a delivery; empty if it has not been asked. */
  List<RuleReport> reports(Receipt receipt) {
    List<RuleReport> known = reports.remove(receipt);
    return known == null ? List.of() : known;
  }

  /** Whoever's earlier delivery waits, read or not, waits too: whatever order they come in. */
  private void look(Receipt first) {
    List<Receipt> next = listNext();
    if (next.size() < 2 || !next.contains(first)) {
      return;
    }
    List<Receipt> together =
        Stream.concat(Stream.of(first), next.stream().filter(other -> !other.equals(first)))
            .limit(MOST)
            .toList();
    try {
      together.forEach(receipt -> drafts.put(receipt, reading.apply(receipt)));
      ask(together);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      log.info("{} deliveries are judged one by one: {}", together.size(), e.toString());
      drafts.clear();
      reports.clear();
      book.close();
    }
  }

  /** Those that are compared with no other before them, if they are not known and not too large. */
  private List<Receipt> listNext() {
    List<Receipt> next = new ArrayList<>();
    Set<String> before = new HashSet<>();
    for (Receipt receipt : pending) {
      if (Collections.disjoint(comparedWith.getOrDefault(receipt, Set.of()), before)
          && !drafts.containsKey(receipt)
          && receipt.byteCount() <= MOST_BYTES) {
        next.add(receipt);
      }
      before.add(receipt.sender());
    }
    return next;
  }

  private void ask(List<Receipt> together) {
    Map<Receipt, List<RuleCase>> cases = new LinkedHashMap<>();
    for (Receipt receipt : together) {
      if (drafts.get(receipt) instanceof Draft.Ours ours && ours.isJudged()) {
        cases.put(receipt, rules.cases(ours));
      }
    }
    List<RuleReport> answers =
        book.checkTogether(cases.values().stream().flatMap(List::stream).toList());
    int taken = 0;
    for (Map.Entry<Receipt, List<RuleCase>> one : cases.entrySet()) {
      reports.put(one.getKey(), answers.subList(taken, taken += one.getValue().size()));
    }
  }
}
