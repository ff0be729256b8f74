package vn.tonghop.jobs.bench;

/** A JVM that starts and ends. */
final class NoWork {

  private NoWork() {}

  public static void main(String[] arguments) throws Exception {
    ChildRun.end();
  }
}
