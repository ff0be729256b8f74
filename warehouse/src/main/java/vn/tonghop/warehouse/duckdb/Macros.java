package vn.tonghop.warehouse.duckdb;

import vn.tonghop.warehouse.shipped.ShippedFiles;

/**
 * The macros that models, rules and questions share: exact arithmetic and the Vietnamese way to
 * print. They are the resources {@code macros/}, a file a topic, in the order of their names; each
 * uses only macros of those before.
 */
public final class Macros {

  /** Read when they are first asked for; what the program ships does not change. */
  private static final class Shipped {
    static final String TEXT = String.join("\n", ShippedFiles.below("macros").values());
  }

  private Macros() {}

  /** Defines the macros in an instance. */
  public static void define(Database database) {
    database.execute(text());
  }

  /** The statements that define the macros. */
  public static String text() {
    return Shipped.TEXT;
  }
}
