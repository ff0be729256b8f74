package vn.tonghop.jobs.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * What has been typed of one question, which may take several lines: it is whole at a semicolon, or
 * at the end of a line where it is one of the short ones.
 */
final class Statement implements Parser {
  private static final Set<String> WHOLE = Set.of("help", "quit", "exit");
  private static final String SHORT = "(?is)\\s*(show|describe|desc)\\s+\\S[^();]*";

  /** The word at the cursor; a relation with its schema is one word. */
  private record Typed(String line, int cursor, int start, int end)
      implements CompletingParsedLine {
    @Override
    public String word() {
      return line.substring(start, end);
    }

    @Override
    public int wordCursor() {
      return cursor - start;
    }

    @Override
    public int wordIndex() {
      return words().size() - 1;
    }

    /** Relations and columns are written as they are. */
    @Override
    public CharSequence escape(CharSequence candidate, boolean isComplete) {
      return candidate;
    }

    @Override
    public int rawWordCursor() {
      return wordCursor();
    }

    @Override
    public int rawWordLength() {
      return end - start;
    }

    /** Those up to the cursor. */
    @Override
    public List<String> words() {
      String before = line.substring(0, start).strip();
      return before.isEmpty()
          ? List.of(word())
          : List.of((before + " ").concat(word().isEmpty() ? "?" : word()).split("\\s+"));
    }
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE && !isWhole(line)) {
      throw new EOFError(-1, -1, "goes on until a semicolon", ";");
    }
    int start = cursor;
    while (start > 0 && isOfWord(line.charAt(start - 1))) {
      start--;
    }
    int end = cursor;
    while (end < line.length() && isOfWord(line.charAt(end))) {
      end++;
    }
    return new Typed(line, cursor, start, end);
  }

  private static boolean isWhole(String line) {
    String typed = line.strip();
    return typed.isEmpty()
        || typed.endsWith(";")
        || WHOLE.contains(typed.toLowerCase(Locale.ROOT))
        || typed.matches(SHORT);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.';
  }
}
