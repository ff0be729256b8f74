package vn.tonghop.warehouse.verify;

import java.util.List;

/**
 * A file that is not what it should be.
 *
 * @param file its path under the home
 * @param expected what the receipt, the manifest or landing says
 * @param found what lies there
 * @param touched the printed figures that come from it, each with its edition
 */
public record Difference(String file, String expected, String found, List<String> touched) {
  public Difference {
    touched = List.copyOf(touched);
  }
}
