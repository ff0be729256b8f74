package vn.tonghop.jobs.deliver;

import vn.tonghop.warehouse.Failure;

/**
 * A letter that has not gone out: it could not be written or put together, or the mail server has
 * not taken it. It holds up no other, is tried again, and a person has to see to it.
 *
 * @param about what it is about, such as {@code 2024-06/SCT-0a1b2c3d}
 */
public record Unsent(String about, String why) {

  static Unsent of(String about, RuntimeException cause) {
    return new Unsent(about, why(cause));
  }

  static String why(RuntimeException cause) {
    return Failure.said(cause);
  }
}
