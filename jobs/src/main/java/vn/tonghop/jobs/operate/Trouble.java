package vn.tonghop.jobs.operate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.tonghop.warehouse.Failure;
import vn.tonghop.warehouse.Nearest;
import vn.tonghop.warehouse.UnknownCode;

/**
 * How trouble is told to whoever typed a command: in words, never by the name of a class or a
 * trace. Wrong use is exit code 2, anything else 1.
 */
final class Trouble {

  private static final int FAILED = 1;
  static final int WRONG_USE = 2;

  /**
   * What Java says of a text whose letters are not UTF-8, as Excel saves a CSV of its own accord.
   */
  private static final Pattern NOT_UTF_8 = Pattern.compile("Input length = \\d+");

  /** What picocli says of a pair without its equals sign. */
  private static final String OPTION_TWICE = "option option ";

  private Trouble() {}

  /** Tells what a command line cannot mean, and where to read what it can. */
  static int refuse(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("tonghop: " + plain(wrong.getMessage()).replaceFirst("^Error: ", "") + hint(wrong));
    if (UnmatchedArgumentException.printSuggestions(wrong, err)) {
      return WRONG_USE;
    }
    if (command.getParent() == null) {
      command.usage(err);
    } else {
      err.printf("More: %s --help%n", command.getCommandSpec().qualifiedName());
    }
    return WRONG_USE;
  }

  /** Tells in one line why a command failed. */
  static int explain(Throwable thrown, CommandLine command) {
    command.getErr().println("tonghop: " + words(thrown));
    if (Boolean.getBoolean("tonghop.trace")) {
      thrown.printStackTrace(command.getErr());
    }
    return thrown instanceof UnknownCode || isRefusal(thrown) ? WRONG_USE : FAILED;
  }

  /** What one of our own records refuses to be made of: the values were typed. */
  private static boolean isRefusal(Throwable thrown) {
    return thrown instanceof IllegalArgumentException
        && String.valueOf(thrown.getMessage()).startsWith("Cannot ");
  }

  private static String words(Throwable thrown) {
    Optional<FileSystemException> file = causes(thrown, FileSystemException.class);
    if (thrown instanceof Failure || isRefusal(thrown)) {
      return plain(thrown.getMessage())
          + file.filter(f -> f.getReason() == null).map(f -> " (" + reason(f) + ")").orElse("");
    }
    // Also where the job store, or another engine, ran out of it and says so in its own words.
    if (causes(thrown, OutOfMemoryError.class).isPresent()) {
      return "Cannot go on: out of memory; give Java more, such as -Xmx2g, and run the same again: what was done is kept";
    }
    if (causes(thrown).anyMatch(Trouble::isFullDisk)) {
      return "Cannot go on: no space is left on the disk; make room and run the same again: what was done is kept";
    }
    if (file.isPresent()) {
      return "Cannot use %s: %s".formatted(file.get().getFile(), reason(file.get()));
    }
    Throwable root = causes(thrown).reduce(thrown, (outer, inner) -> inner);
    String said = root.getMessage() == null ? "" : plain(root.getMessage());
    return "Cannot go on%s; the fault is the program's own, -Dtonghop.trace=true shows where"
        .formatted(said.isBlank() ? "" : ": " + said.strip().replaceAll("\\s*\\R\\s*", " "));
  }

  /** As the system says it, whichever library wanted to write. */
  private static boolean isFullDisk(Throwable thrown) {
    String said = String.valueOf(thrown.getMessage());
    return thrown instanceof IOException
        && (said.contains("No space left on device") || said.contains("Disk quota exceeded"));
  }

  private static String reason(FileSystemException trouble) {
    if (trouble instanceof AccessDeniedException) {
      return "this account may not read or write it";
    }
    if (trouble instanceof NoSuchFileException) {
      return "it is not there";
    }
    if (trouble instanceof NotDirectoryException) {
      return "it is no folder";
    }
    return trouble.getReason() == null ? "the system refuses" : trouble.getReason();
  }

  private static <T> Optional<T> causes(Throwable thrown, Class<T> type) {
    return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null, Throwable::getCause);
  }

  private static String plain(String message) {
    return NOT_UTF_8
        .matcher(Failure.plain(message).replace(OPTION_TWICE, "option "))
        .replaceAll("its letters are not UTF-8; save it as UTF-8, in Excel as CSV UTF-8");
  }

  /** The nearest of the words that an option knows. */
  private static String hint(ParameterException wrong) {
    ArgSpec option = wrong.getArgSpec();
    String value = wrong.getValue();
    if (option == null || value == null || option.completionCandidates() == null) {
      return "";
    }
    return Nearest.hint(
        value, StreamSupport.stream(option.completionCandidates().spliterator(), false).toList());
  }
}
