package vn.tonghop.jobs.prompt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.query.Word;

/** Asks a person for one question after another, until end of input or {@code quit}. */
public final class Prompt implements AutoCloseable {
  private static final String HELP =
      """
      A select ends with a semicolon and may take several lines. Tab completes relations and columns, up brings back earlier questions.
      show tables                    what can be asked
      describe figures               the columns of a relation
      quit, or Ctrl-D                ends; Ctrl-C stops a question
      """;
  private static final int KEPT_QUESTIONS = 5000;

  private final Terminal terminal;
  private final LineReader reader;

  /** The prompt on this process's terminal, with the person's own earlier questions. */
  public static Prompt onTerminal(List<Word> dictionary) {
    try {
      return new Prompt(TerminalBuilder.builder().provider("exec").build(), dictionary, history());
    } catch (IOException e) {
      throw new Failure("Cannot use this terminal: %s".formatted(e.getMessage()), e);
    }
  }

  /**
   * @param history where questions are kept; made if it is missing, for its owner alone
   */
  Prompt(Terminal terminal, List<Word> dictionary, Path history) {
    this.terminal = terminal;
    LineReaderBuilder builder =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .appName("tonghop")
            .parser(new Statement())
            .completer(new Completion(dictionary))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.SECONDARY_PROMPT_PATTERN, "      -> ")
            .variable(LineReader.HISTORY_FILE_SIZE, KEPT_QUESTIONS);
    if (isKept(history)) {
      builder.variable(LineReader.HISTORY_FILE, history);
    }
    this.reader = builder.build();
  }

  /**
   * Reads questions and has each answered.
   *
   * @param answering prints the answer, or what is wrong with the question
   * @param interrupted called when Ctrl-C is pressed while a question is being answered
   */
  public void run(Consumer<String> answering, Runnable interrupted) {
    terminal.handle(Terminal.Signal.INT, signal -> interrupted.run());
    while (true) {
      try {
        String typed = reader.readLine("tonghop> ").strip();
        String word = typed.replaceAll("\\s*;$", "").toLowerCase(Locale.ROOT);
        if (word.equals("quit") || word.equals("exit")) {
          return;
        }
        if (word.equals("help")) {
          terminal.writer().print(HELP);
          terminal.flush();
        } else if (!word.isEmpty()) {
          answering.accept(typed);
        }
      } catch (UserInterruptException e) {
        // What was typed is given up; the next question is asked for.
      } catch (EndOfFileException e) {
        return;
      }
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new Failure("Cannot leave this terminal: %s".formatted(e.getMessage()), e);
    }
  }

  /** Questions are state of the person, not of the home: where the system keeps such things. */
  private static Path history() {
    Map<String, String> environment = System.getenv();
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    Path folder =
        state.isEmpty()
            ? Path.of(System.getProperty("user.home"), ".local", "state")
            : Path.of(state);
    return folder.resolve("tonghop").resolve("questions");
  }

  /** Where questions cannot be kept they are not; that is no reason not to answer. */
  private static boolean isKept(Path history) {
    try {
      Files.createDirectories(history.toAbsolutePath().getParent());
      if (!Files.exists(history)) {
        Files.createFile(
            history,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      return Files.isRegularFile(history) && Files.isWritable(history);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }
}
