package vn.tonghop.jobs.wiring;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The terminal that a person looks at, shared between a line of progress and what is printed: where
 * standard error is none, nothing is ever painted.
 */
public final class Terminal {

  private static final int STANDARD_INPUT = 0;
  private static final int STANDARD_OUTPUT = 1;
  private static final int STANDARD_ERROR = 2;
  private static final int USUAL_WIDTH = 80;

  private Terminal() {}

  /** Standard error, knowing of the line of progress on the same terminal. */
  private static final class Shared extends PrintStream {

    private final Progress progress;

    Shared(PrintStream terminal, Progress progress) {
      super(new RoomMaking(terminal, progress), true, StandardCharsets.UTF_8);
      this.progress = progress;
    }
  }

  /**
   * Lets progress be seen from now on, if standard error is a terminal; what is printed there takes
   * the line of progress away first.
   */
  public static void share() {
    if (!isTerminal(STANDARD_ERROR) || System.err instanceof Shared) {
      return;
    }
    Progress progress = new Progress(System.err, Clock.systemUTC(), width());
    System.setErr(new Shared(System.err, progress));
    if (isTerminal(STANDARD_OUTPUT)) {
      System.setOut(new Shared(System.out, progress));
    }
  }

  /** Whether a person can be asked: what is typed and what is printed are at a terminal. */
  public static boolean isConversation() {
    return isTerminal(STANDARD_INPUT) && isTerminal(STANDARD_OUTPUT);
  }

  static Progress progress() {
    return System.err instanceof Shared shared ? shared.progress : silent();
  }

  private static Progress silent() {
    return new Progress(
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        Clock.systemUTC(),
        USUAL_WIDTH);
  }

  private static int width() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
  }

  /** Java tells only whether standard input and output are a terminal both; Linux tells of each. */
  private static boolean isTerminal(int descriptor) {
    Map<String, String> environment = System.getenv();
    if (environment.getOrDefault("TERM", "dumb").equals("dumb")) {
      return false;
    }
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      return System.console() != null;
    }
    try {
      return Files.readSymbolicLink(link).toString().matches("/dev/(pts/|tty|console).*");
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes to a terminal on which a line of progress may stand. */
  static final class RoomMaking extends FilterOutputStream {

    private final Progress progress;

    RoomMaking(OutputStream terminal, Progress progress) {
      super(terminal);
      this.progress = progress;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) {
        synchronized (progress) {
          progress.makeRoom(bytes[offset + length - 1] == '\n');
          out.write(bytes, offset, length);
          out.flush();
        }
      }
    }
  }
}
