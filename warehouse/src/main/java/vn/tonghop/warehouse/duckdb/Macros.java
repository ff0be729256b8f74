package vn.tonghop.warehouse.duckdb;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    static final List<String> LAST_FIRST = Arrays.asList(TEXT.split("(?m)^create macro "));

    static {
      Collections.reverse(LAST_FIRST);
    }
  }

  /**
   * A macro as a question calls it.
   *
   * @param name such as {@code vi_number}
   * @param call with the names of what it takes
   * @param meaning what it gives, with an example
   */
  public record Macro(String name, String call, String meaning) {}

  private static final Pattern SAID =
      Pattern.compile("(?m)^-- (.*)\\n(?:-- .*\\n)*create macro ((\\w+)\\(.*?\\)) as");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(");

  private Macros() {}

  /** Defines the macros in an instance. */
  public static void define(Database database) {
    database.execute(text());
  }

  /** Defines those macros that statements call; see {@link #calledIn}. */
  public static void defineCalled(Database database, String statements) {
    String needed = calledIn(statements);
    if (!needed.isEmpty()) {
      database.execute(needed);
    }
  }

  /**
   * The statements that define those macros that others call, with those that these are made of,
   * where they are not defined: all take longer than many a question. Empty where none is called.
   */
  public static String calledIn(String statements) {
    Set<String> called = calls(statements);
    Deque<String> needed = new ArrayDeque<>();
    for (String macro : Shipped.LAST_FIRST) {
      if (called.contains(macro.substring(0, Math.max(0, macro.indexOf('('))))) {
        called.addAll(calls(macro));
        needed.addFirst("create macro if not exists " + macro);
      }
    }
    return String.join("", needed);
  }

  private static Set<String> calls(String sql) {
    return CALL.matcher(sql)
        .results()
        .map(call -> call.group(1))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** All of them, in the order in which they are defined. */
  public static List<Macro> list() {
    return SAID.matcher(text())
        .results()
        .map(said -> new Macro(said.group(3), said.group(2), said.group(1)))
        .toList();
  }

  /** The statements that define the macros. */
  public static String text() {
    return Shipped.TEXT;
  }
}
