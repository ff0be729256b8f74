package vn.tonghop.warehouse.validate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Finding;
import vn.tonghop.warehouse.Receipt;
import vn.tonghop.warehouse.Submission;
import vn.tonghop.warehouse.validate.rules.OpenBook;
import vn.tonghop.warehouse.validate.rules.RuleCase;
import vn.tonghop.warehouse.validate.rules.RuleReport;

/**
 * Reads some workbooks ahead and asks the book about them together, which costs little more than to
 * ask about one. Whatever waits before a workbook and is compared with it is supposed to be
 * accepted unless its structure rejects it, or what was said of it before; where it turns out
 * otherwise, what was found of those after it is forgotten, and the book is asked about them again.
 * It decides nothing.
 */
final class Ahead {

  private static final Logger log = LoggerFactory.getLogger(Ahead.class);

  private static final int MOST = 512;

  /** What is far larger than any form is read when its turn comes. */
  private static final long MOST_BYTES = 1 << 20;

  private static final long MOST_BYTES_TOGETHER = 8 * MOST_BYTES;

  private final Set<Receipt> pending;
  private final Set<Receipt> apart;
  private final Map<Receipt, Set<String>> comparedWith = new HashMap<>();
  private final Function<Receipt, Draft> reading;
  private final BiPredicate<Draft, List<RuleReport>> isAccepted;
  private final EarlierReports earlier;
  private final ContentRules rules;
  private final OpenBook book;
  private final Map<Receipt, Draft> drafts = new HashMap<>();
  private final Map<Receipt, List<RuleReport>> reports = new HashMap<>();
  private final Set<Receipt> supposed = new HashSet<>();
  private final Set<Receipt> doubted = new HashSet<>();

  /**
   * @param pending what will be judged, each family's in the order of arrival
   * @param apart those of them of which nothing may be read ahead
   * @param comparedWith whose earlier deliveries a delivery is compared with, its own sender's
   *     among them
   * @param isAccepted whether a delivery would be, by what the book said of it
   * @param earlier by which they are read, and which is told what is supposed to be accepted
   */
  Ahead(
      List<Receipt> pending,
      List<Receipt> apart,
      Function<Receipt, Set<String>> comparedWith,
      Function<Receipt, Draft> reading,
      BiPredicate<Draft, List<RuleReport>> isAccepted,
      EarlierReports earlier,
      ContentRules rules,
      OpenBook book) {
    this.pending = new LinkedHashSet<>(pending);
    this.apart = new HashSet<>(apart);
    pending.forEach(receipt -> this.comparedWith.put(receipt, comparedWith.apply(receipt)));
    this.reading = reading;
    this.isAccepted = isAccepted;
    this.earlier = earlier;
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

  /** What is best judged next: what is known already, so that many are asked about together. */
  Optional<Receipt> findNext() {
    return pending.stream()
        .filter(drafts::containsKey)
        .findFirst()
        .or(() -> pending.stream().findFirst());
  }

  /** What is known of a delivery before the rules are asked. */
  Draft draft(Receipt receipt) {
    if (!drafts.containsKey(receipt) && !apart.contains(receipt)) {
      look();
    }
    Draft known = drafts.remove(receipt);
    return known == null ? reading.apply(receipt) : known;
  }

  /** What the book says of the cases of a delivery; empty if it has not been asked. */
  List<RuleReport> reports(Receipt receipt) {
    List<RuleReport> known = reports.remove(receipt);
    return known == null ? List.of() : known;
  }

  /** Takes note of what became of a delivery. */
  void settle(Submission judged) {
    Receipt receipt = judged.receipt();
    pending.remove(receipt);
    if (supposed.remove(receipt) != judged.isAccepted()) {
      if (!judged.isAccepted()) {
        earlier.forget(receipt);
      }
      forgetAfter(receipt);
    }
    drafts.remove(receipt);
    reports.remove(receipt);
  }

  /** Forgets what is compared with a delivery, or with what is. */
  private void forgetAfter(Receipt receipt) {
    Set<String> touched = new HashSet<>(Set.of(receipt.sender()));
    for (Receipt later : pending) {
      if (!Collections.disjoint(comparedWith.getOrDefault(later, Set.of()), touched)) {
        touched.add(later.sender());
        forget(later);
      }
    }
  }

  /** What was said of it beside what did not stand tells best what will be said of it. */
  private void forget(Receipt receipt) {
    Draft draft = drafts.remove(receipt);
    List<RuleReport> said = reports.remove(receipt);
    if (draft != null && said != null && isDoubtful(draft, said)) {
      doubted.add(receipt);
    }
    if (supposed.remove(receipt)) {
      earlier.forget(receipt);
    }
  }

  private boolean isDoubtful(Draft draft, List<RuleReport> said) {
    try {
      return !isAccepted.test(draft, said);
    } catch (RuntimeException e) {
      // Its trouble is told in its own turn.
      return true;
    }
  }

  private void look() {
    try {
      ask(read());
    } catch (OutOfMemoryError | StackOverflowError e) {
      log.info("{} deliveries are judged one by one: {}", pending.size(), Failure.said(e));
      apart.addAll(pending);
      supposed.forEach(earlier::forget);
      supposed.clear();
      drafts.clear();
      reports.clear();
      book.close();
    }
  }

  /** Whoever's earlier delivery is not known waits: whatever order they come in. */
  private List<Receipt> read() {
    List<Receipt> together = new ArrayList<>();
    Set<String> unknown = new HashSet<>();
    long bytes = drafts.keySet().stream().mapToLong(Receipt::byteCount).sum();
    for (Receipt receipt : pending) {
      if (!drafts.containsKey(receipt)) {
        bytes += receipt.byteCount();
        boolean isTaken =
            drafts.size() < MOST
                && bytes <= MOST_BYTES_TOGETHER
                && receipt.byteCount() <= MOST_BYTES
                && !apart.contains(receipt)
                && Collections.disjoint(comparedWith.getOrDefault(receipt, Set.of()), unknown)
                && suppose(receipt);
        if (isTaken) {
          together.add(receipt);
        } else {
          unknown.add(receipt.sender());
        }
      }
    }
    return together;
  }

  /** Reads a delivery and supposes what becomes of it; if that is trouble, it is its own. */
  private boolean suppose(Receipt receipt) {
    try {
      Draft draft = reading.apply(receipt);
      drafts.put(receipt, draft);
      if (draft instanceof Draft.Ours ours
          && !doubted.remove(receipt)
          && ours.findings().stream().noneMatch(Finding::rejects)) {
        supposed.add(receipt);
        earlier.keep(receipt, ours.sheets());
      }
      return true;
    } catch (RuntimeException e) {
      log.info("{} is judged by itself: {}", receipt.landed(), Failure.said(e));
      return !apart.add(receipt);
    }
  }

  /** Where one is trouble to all, who it is is found by halving; it is asked about by itself. */
  private void ask(List<Receipt> together) {
    if (together.size() < 2) {
      return;
    }
    try {
      askOnce(together);
    } catch (RuntimeException e) {
      log.info("{} deliveries are asked about by halves: {}", together.size(), Failure.said(e));
      book.close();
      int half = together.size() / 2;
      ask(together.subList(0, half));
      ask(together.subList(half, together.size()));
    }
  }

  private void askOnce(List<Receipt> together) {
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
