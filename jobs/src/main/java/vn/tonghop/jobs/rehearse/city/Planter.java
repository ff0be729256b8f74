package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import vn.tonghop.warehouse.Collection;

/**
 * Plants the errors: some in each collection, each kind in its turn, one in a workbook and now and
 * then a pair. A kind that a collection has no place for waits for the next.
 */
final class Planter {

  private static final int ERRORS_A_COLLECTION = 24;
  private static final int PAIR_EVERY = 4;

  private final Dice dice;
  private final Spoiler spoiler;
  private final Deque<ErrorKind> turns = new ArrayDeque<>(Arrays.asList(ErrorKind.values()));

  Planter(Dice dice, Spoiler spoiler) {
    this.dice = dice;
    this.spoiler = spoiler;
  }

  /** The deliveries of one collection, some of them spoiled. Collections come in order. */
  List<Delivery> plant(Collection collection, List<Delivery> right) {
    RandomGenerator chance = dice.of("planting/" + collection);
    List<Delivery> deliveries = new ArrayList<>(right);
    List<ErrorKind> waiting = new ArrayList<>();
    int planted = 0;
    for (int turn = turns.size(); turn > 0 && planted < ERRORS_A_COLLECTION; turn--) {
      ErrorKind kind = turns.removeFirst();
      int most = planted % PAIR_EVERY == PAIR_EVERY - 1 ? 1 : 0;
      if (plant(kind, collection, deliveries, most, chance)
          || (most > 0 && plant(kind, collection, deliveries, 0, chance))) {
        planted++;
        turns.addLast(kind);
      } else {
        waiting.add(0, kind);
      }
    }
    waiting.forEach(turns::addFirst);
    spoiler.keep(collection, deliveries);
    return List.copyOf(deliveries);
  }

  /**
   * Plants an error of a kind in a workbook that has so many already.
   *
   * @return whether there was a place for it
   */
  private boolean plant(
      ErrorKind kind,
      Collection collection,
      List<Delivery> deliveries,
      int already,
      RandomGenerator chance) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      Delivery delivery = deliveries.get(i);
      if (delivery.errors().size() == already && hasRoom(kind, delivery, collection)) {
        places.add(i);
      }
    }
    // A stranger's workbook needs a stranger; one sender alone would also leave nothing right.
    if (places.isEmpty() || deliveries.size() < 2) {
      return false;
    }
    int place = places.get(chance.nextInt(places.size()));
    deliveries.set(place, spoiled(kind, deliveries, place, chance));
    return true;
  }

  private boolean hasRoom(ErrorKind kind, Delivery delivery, Collection collection) {
    return kind.isOfFile()
        ? delivery.errors().isEmpty()
        : !candidates(kind, delivery, collection).isEmpty();
  }

  /** What can be spoiled beside what is: another thing, and of a sheet that is its own. */
  private List<Row> candidates(ErrorKind kind, Delivery delivery, Collection collection) {
    return spoiler.candidates(kind, delivery.rows(), collection).stream()
        .filter(row -> delivery.errors().stream().allMatch(error -> error.isApartFrom(kind, row)))
        .toList();
  }

  private Delivery spoiled(
      ErrorKind kind, List<Delivery> deliveries, int place, RandomGenerator chance) {
    Delivery right = deliveries.get(place);
    return switch (kind) {
      case EMPTY_FORM -> ofFile(kind, right, List.of(), "đủ số liệu", "biểu trống");
      case LATE -> ofFile(kind, right, right.rows(), "trước hạn", "sau hạn");
      case WRONG_AGENCY -> {
        Delivery other = deliveries.get((place + 1) % deliveries.size());
        yield ofFile(kind, right, other.rows(), right.agency(), other.agency());
      }
      default -> ofRow(kind, right, chance);
    };
  }

  private static Delivery ofFile(
      ErrorKind kind, Delivery right, List<Row> sent, String truth, String written) {
    Planted error =
        new Planted(
            right.agency(),
            right.duty().collection(),
            kind,
            List.of(),
            Set.of(),
            new Evidence.Found(Set.of("the file"), Set.of()),
            truth,
            written);
    return right.with(error, sent);
  }

  private Delivery ofRow(ErrorKind kind, Delivery right, RandomGenerator chance) {
    Collection collection = right.duty().collection();
    List<Row> candidates = candidates(kind, right, collection);
    Row row = candidates.get(chance.nextInt(candidates.size()));
    List<Row> sent = spoiler.spoil(kind, row, right.spoiled(), collection);
    Row wrong =
        sent.stream()
            .filter(other -> other.sheet().equals(row.sheet()) && other.key().equals(row.key()))
            .findFirst()
            .orElse(row);
    Planted error =
        new Planted(
            right.agency(),
            collection,
            kind,
            row.key(),
            Evidence.changedKeys(right.spoiled(), sent).stream()
                .map(key -> key.get(0))
                .collect(Collectors.toSet()),
            spoiler.evidence(right.spoiled(), sent, collection),
            Spoiler.text(kind, row),
            Spoiler.text(kind, wrong));
    return seen(right.with(error, sent), collection);
  }

  /** With the evidence against each error as all of them together leave it. */
  private Delivery seen(Delivery delivery, Collection collection) {
    List<Planted> errors =
        delivery.errors().stream()
            .map(
                error ->
                    error.with(
                        spoiler.evidence(
                            restored(delivery, error), delivery.spoiled(), collection)))
            .toList();
    return new Delivery(delivery.duty(), delivery.rows(), delivery.spoiled(), errors);
  }

  /** What is sent, with the rows of one error put right. */
  private static List<Row> restored(Delivery delivery, Planted error) {
    Map<List<String>, Row> right = new HashMap<>();
    delivery.rows().stream()
        .filter(row -> row.sheet().equals(error.kind().sheet()))
        .filter(row -> error.isOf(row.key().get(0)))
        .forEach(row -> right.put(row.key(), row));
    return delivery.spoiled().stream()
        .filter(row -> right.containsKey(row.key()) || !error.isAdded(row))
        .map(
            row ->
                row.sheet().equals(error.kind().sheet()) ? right.getOrDefault(row.key(), row) : row)
        .toList();
  }
}
