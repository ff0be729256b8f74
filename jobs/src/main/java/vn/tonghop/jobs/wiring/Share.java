package vn.tonghop.jobs.wiring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What one worker of a step has to do, while others do theirs.
 *
 * @param words what it is, in a few words
 * @param size how many things it is
 * @param doNext does one thing and tells how it went
 * @param close gives back what the work holds; it may be called twice
 */
public record Share(String words, long size, Supplier<Next> doNext, Runnable close) {

  /** How the next thing went. */
  public enum Next {
    DONE,
    /** It was passed over, which is trouble of its own and none of the others'. */
    SKIPPED,
    NONE_LEFT
  }

  private static final int MOST_NAMES = 12;

  /**
   * A share of things that are done one after another.
   *
   * @param work does one thing; false if it passed it over
   * @param close gives back what the work holds; it may be called twice
   */
  public static <T> Share of(String words, List<T> things, Predicate<T> work, Runnable close) {
    Deque<T> left = new ArrayDeque<>(things);
    return of(words, things.size(), () -> Optional.ofNullable(left.poll()), work, close);
  }

  /**
   * A share of things of which it is seen each time which is done next.
   *
   * @param next empty when all are done
   */
  public static <T> Share of(
      String words, long size, Supplier<Optional<T>> next, Predicate<T> work, Runnable close) {
    return new Share(
        words,
        size,
        () ->
            next.get()
                .map(thing -> work.test(thing) ? Next.DONE : Next.SKIPPED)
                .orElse(Next.NONE_LEFT),
        close);
  }

  /**
   * Shares things out among workers so that no owner's things come before two of them and each has
   * about as many. What an owner has stays in its order.
   *
   * @return at most {@code workers} lists, none of them empty; the same for the same things
   */
  public static <T> List<List<T>> out(List<T> things, Function<T, String> owner, int workers) {
    Collection<List<T>> byOwner = byOwner(things, owner);
    List<List<T>> shares =
        new ArrayList<>(
            IntStream.range(0, Math.min(workers, byOwner.size()))
                .mapToObj(any -> (List<T>) new ArrayList<T>())
                .toList());
    byOwner.stream()
        .sorted(Comparator.comparing(List<T>::size).reversed())
        .forEach(
            all -> shares.stream().min(Comparator.comparing(List::size)).orElseThrow().addAll(all));
    return shares;
  }

  /**
   * Shares things out as {@link #out} does, and as far as that goes those that are alike to one
   * worker, one after another: what is done once for all that are alike is done by few.
   *
   * @param kind what things that are alike have in common; an owner's may be of several
   */
  public static <T> List<List<T>> outAlike(
      List<T> things, Function<T, String> owner, Function<T, String> kind, int workers) {
    Collection<List<T>> byOwner = byOwner(things, owner);
    Function<List<T>, String> first = all -> all.stream().map(kind).sorted().findFirst().orElse("");
    List<List<T>> shares = new ArrayList<>();
    int given = 0;
    for (List<T> all : byOwner.stream().sorted(Comparator.comparing(first)).toList()) {
      // To the next worker, if more of these is beyond what this one should have than within.
      if ((2 * given + all.size()) * workers >= 2 * shares.size() * things.size()) {
        shares.add(new ArrayList<>());
      }
      shares.get(shares.size() - 1).addAll(all);
      given += all.size();
    }
    return shares;
  }

  private static <T> Collection<List<T>> byOwner(List<T> things, Function<T, String> owner) {
    return things.stream()
        .collect(Collectors.groupingBy(owner, LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  /** The first of some names and how many there are besides, in one line. */
  public static String names(List<String> all) {
    String first = all.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return all.size() > MOST_NAMES
        ? "%s and %d more".formatted(first, all.size() - MOST_NAMES)
        : first;
  }
}
