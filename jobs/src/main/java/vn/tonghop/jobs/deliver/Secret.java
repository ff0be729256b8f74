package vn.tonghop.jobs.deliver;

/**
 * A value that is used and never printed: whoever prints it, or a record that holds it, sees stars.
 */
public record Secret(String value) {

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return isEmpty() ? "(none)" : "******";
  }
}
