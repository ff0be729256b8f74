package vn.tonghop.warehouse;

/** How much a program of tests takes on: a sample in the suite, all in the long profiles. */
public final class TestsSize {

  private TestsSize() {}

  public static boolean isAll() {
    return System.getProperty("tonghop-tests.size", "sample").equals("all");
  }
}
