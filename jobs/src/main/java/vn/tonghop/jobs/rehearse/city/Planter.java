package vn.tonghop.jobs.rehearse.city;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import vn.tonghop.warehouse.Collection;

/**
 * Plants the errors: a few in each collection, at most one in a workbook, each kind in its turn. A
 * kind that a collection has no place for waits for the next.
 */
final class Planter {

  private static final int ERRORS_A_COLLECTION = 8;

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
      if (plant(kind, collection, deliveries, chance)) {
        planted++;
        turns.addLast(kind);
      } else {
        waiting.add(0, kind);
      }
    }
    waiting.forEach(turns::addFirst);
    return List.copyOf(deliveries);
  }

  private boolean plant(
      ErrorKind kind, Collection collection, List<Delivery> deliveries, RandomGenerator chance) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < deliveries.size(); i++) {
      Delivery delivery = deliveries.get(i);
      boolean hasRoom =
          kind.isOfFile() || !spoiler.candidates(kind, delivery.rows(), collection).isEmpty();
      if (delivery.errors().isEmpty() && hasRoom) {
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
        new Planted(right.agency(), right.duty().collection(), kind, List.of(), truth, written);
    return new Delivery(right.duty(), right.rows(), sent, List.of(error));
  }

  private Delivery ofRow(ErrorKind kind, Delivery right, RandomGenerator chance) {
    List<Row> candidates = spoiler.candidates(kind, right.rows(), right.duty().collection());
    Row row = candidates.get(chance.nextInt(candidates.size()));
    Row wrong = spoiler.spoil(kind, row);
    Planted error =
        new Planted(
            right.agency(),
            right.duty().collection(),
            kind,
            row.key(),
            Spoiler.text(kind, row),
            Spoiler.text(kind, wrong));
    List<Row> sent = right.rows().stream().map(r -> r.equals(row) ? wrong : r).toList();
    return new Delivery(right.duty(), right.rows(), sent, List.of(error));
  }
}
