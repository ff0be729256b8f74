package vn.tonghop.jobs.rehearse.city;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Chance from a seed and a name: what is asked for under one name is always the same, in whatever
 * order it is asked for.
 */
record Dice(long seed) {

  /** A generator of its own for a name, such as {@code RETAIL_SALES/2023/4}. */
  RandomGenerator of(String name) {
    long mixed = seed;
    for (int i = 0; i < name.length(); i++) {
      mixed = (mixed ^ name.charAt(i)) * 0x100000001B3L + 0x9E3779B97F4A7C15L;
    }
    return new SplittableRandom(mixed);
  }

  /** A normal deviate for a name, cut at two so that nothing strays far. */
  double deviate(String name) {
    return Math.max(-2, Math.min(2, of(name).nextGaussian()));
  }
}
