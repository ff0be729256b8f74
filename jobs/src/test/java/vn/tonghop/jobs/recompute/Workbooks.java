package vn.tonghop.jobs.recompute;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The accepted workbooks of a home, read once for all that is made of them. */
public final class Workbooks {

  private final Path home;
  private final List<Original> originals;

  private Workbooks(Path home, List<Original> originals) {
    this.home = home;
    this.originals = originals;
  }

  /** Reads those of a home. */
  public static Workbooks in(Path home) throws IOException {
    return new Workbooks(home, Original.in(home));
  }

  Path home() {
    return home;
  }

  List<Original> originals() {
    return originals;
  }
}
